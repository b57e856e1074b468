package org.yichuang.assistance;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it is planned.
 *
 * @param from local time, null if it was not told
 * @param minutes how long it is planned for
 * @param members staff who will be there; two at least for a home visit
 * @param parties others that take part
 * @param caseNumber the case it is for; empty if there is none yet
 */
public record NewVisit(
    Visit.Kind kind,
    String matter,
    String place,
    @Nullable LocalDateTime from,
    int minutes,
    List<Long> members,
    List<String> parties,
    String caseNumber) {

  public NewVisit {
    matter = matter.strip();
    place = place.strip();
    members = members.stream().distinct().toList();
    parties = parties.stream().map(String::strip).filter(p -> !p.isEmpty()).distinct().toList();
    caseNumber = caseNumber.strip();
  }
}
