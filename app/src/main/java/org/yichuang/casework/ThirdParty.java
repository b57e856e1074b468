package org.yichuang.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose interests a permit touches (利害关系人), told of it and heard (行政许可法第36条).
 *
 * @param no its number in the case, from 1; the journal knows no more of it
 * @param personId who it is, if the office knows the person; null otherwise
 * @param relation what they have to do with it, such as 相邻业主
 * @param matter what they were told
 * @param contact where they can be reached; may be empty
 * @param askBy the last day to ask for a hearing
 * @param asked the day they asked for one; null if they have not
 * @param heard the day their views were heard; null if they were not
 * @param views what they had to say; empty if nothing
 */
public record ThirdParty(
    int no,
    @Nullable Long personId,
    String name,
    String contact,
    String relation,
    String matter,
    LocalDate told,
    LocalDate askBy,
    @Nullable LocalDate asked,
    @Nullable LocalDate heard,
    String views) {

  /**
   * Who is to be told.
   *
   * @param idNumber to recognise a person the office knows; empty if it is not known, never kept
   */
  public record Told(
      String name, String contact, String idNumber, String relation, String matter) {}
}
