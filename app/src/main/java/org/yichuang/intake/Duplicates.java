package org.yichuang.intake;

import java.util.List;
import org.springframework.stereotype.Service;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;

/**
 * Tells who applies of open cases of the same person for the same item; they may go on with the new
 * application or open the other.
 */
@Service
public class Duplicates {

  private static final int MOST = 50;

  private final Applications applications;
  private final Cases cases;

  Duplicates(Applications applications, Cases cases) {
    this.applications = applications;
    this.cases = cases;
  }

  /** The open cases that an application repeats, newest first. */
  public List<CaseFile> of(Application a) {
    Long applicant = a.applicantId();
    return applicant == null ? List.of() : of(a.centre(), applicant, applications.asked(a));
  }

  /** The same for somebody who has not begun yet. */
  public List<CaseFile> of(Actor actor, Asked asked) {
    return actor.signedIn() ? of(actor.centre(), actor.personId(), asked) : List.of();
  }

  private List<CaseFile> of(Centre centre, long applicant, Asked asked) {
    return cases.ofApplicant(Actor.system(centre), applicant, MOST).stream()
        .filter(f -> !f.state().closed() && f.dates().decided() == null)
        .filter(f -> asked.guides().stream().anyMatch(g -> g.itemCode().equals(f.itemCode())))
        .toList();
  }
}
