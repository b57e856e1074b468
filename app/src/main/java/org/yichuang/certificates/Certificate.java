package org.yichuang.certificates;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Text;

/**
 * A certificate as the register holds it.
 *
 * @param identifier by GB/T 36904, with its check character
 * @param number as printed, such as 武卫公证字〔2026〕第0000012号
 * @param typeCode of GB/T 36904: what guides name where a certificate stands in for a paper
 * @param department the code of the department whose seal it bears
 * @param version counts corrections and renewals, from 1
 * @param validTo the last day; null for no end
 * @param endedWhy for one that is no longer valid
 * @param replacedBy the identifier of the version that stands in its place
 */
public record Certificate(
    Centre centre,
    long id,
    String identifier,
    String number,
    long caseId,
    String caseNumber,
    String typeCode,
    Text title,
    String itemCode,
    String department,
    long holderId,
    @Nullable Long organisationId,
    int version,
    CertificateState state,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Instant issuedAt,
    @Nullable Instant endedAt,
    @Nullable String endedWhy,
    @Nullable String endedArticle,
    @Nullable String replacedBy) {

  /** Whether it holds on a day by register and term. */
  public boolean holdsOn(LocalDate day) {
    return state == CertificateState.VALID
        && !day.isBefore(validFrom)
        && (validTo == null || !day.isAfter(validTo));
  }

  public boolean expiredOn(LocalDate day) {
    return validTo != null && day.isAfter(validTo);
  }
}
