package org.yichuang.supervision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.casework.NewCase;
import org.yichuang.casework.Step;
import org.yichuang.catalogue.Facts;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;

/**
 * A food permit in a centre of its own: 5 working days promised, 20 by law, first step 1 working
 * day, all at {@code scjg}.
 */
record WatchScenario(Centre centre, Cases cases, Warnings warnings, Now now) {

  static final String DEPARTMENT = "scjg";

  Actor clerk() {
    return staff(5, Role.CLERK, "centre");
  }

  Actor reviewer() {
    return staff(6, Role.REVIEWER, DEPARTMENT);
  }

  Actor head() {
    return staff(7, Role.HEAD, DEPARTMENT);
  }

  Actor supervisor() {
    return staff(8, Role.SUPERVISOR, "centre");
  }

  Actor staff(long id, Role role, String department) {
    return new Actor(
        Actor.Kind.STAFF, id, "工作人员" + id, centre, Set.of(new Post(role, centre, department)));
  }

  CaseFile received() {
    return cases.receive(clerk(), NewCase.of("food-permit", 77, "申请人", Channel.WINDOW)).orThrow();
  }

  CaseFile accepted() {
    return cases
        .step(
            clerk(),
            received(),
            new Step.Accept(Facts.of(Map.of("variant", "renewal"), now.today())))
        .orThrow();
  }

  /** Everything raised so far in this centre, oldest first. */
  List<Warning> raised() {
    return warnings
        .list(supervisor(), WarningFilter.of(null, null, null, null, "all", null), 1_000)
        .rows()
        .reversed()
        .stream()
        .map(Warnings.Line::warning)
        .toList();
  }

  List<String> rules() {
    return raised().stream().map(Warning::rule).toList();
  }
}
