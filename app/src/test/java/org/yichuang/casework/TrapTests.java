package org.yichuang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.yichuang.calendar.Approver;
import org.yichuang.calendar.Limit;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;

/**
 * Traps of the field that stand nowhere else by name. The others are held by: deemed acceptance,
 * make-up days, December, pauses without notice, the teacher's intake window ({@code ClockTests}),
 * late extensions and the right head ({@code ClockRefusalTests}), silence on renewals and on first
 * applications ({@code CertificatesTests}), one notice for two posts ({@code AnswerTests}).
 */
@NullUnmarked
class TrapTests extends CaseworkTest {

  @Test
  void trap16ARunningCaseKeepsTheVersionUnderWhichItWasAccepted() {
    CaseFile file = town.accepted();
    assertThat(stored(file).guideVersion()).isEqualTo(file.guideVersion());
    CaseFile done = town.step(town.reviewer("wjj"), file, new Step.Pass(1, "符合"));
    assertThat(stored(done).guideVersion()).isEqualTo(file.guideVersion());
    assertThat(cases.guide(stored(done)).version()).isEqualTo(file.guideVersion());
  }

  @Test
  void trap17OnePersonWithTwoPostsHasBothRightsAndIsOfferedNothingTwice() {
    CaseFile file = town.accepted();
    Actor both =
        new Actor(
            Actor.Kind.STAFF,
            301,
            "双岗",
            centre,
            Set.of(new Post(Role.HEAD, centre, "wjj"), new Post(Role.REVIEWER, centre, "xfdd")));
    assertThat(new CaseRights(cases).acts(both, file)).doesNotHaveDuplicates().contains("extend");
    CaseFile passed = town.step(both, file, new Step.Pass(2, "消防符合"));
    Step ten = new Step.Extend(Limit.working(10), Approver.AUTHORITY_HEAD, "案情复杂");
    assertThat(cases.step(both, passed, ten).isDone()).isTrue();
  }

  @Test
  void trap22ADayIsTheDayOfShanghaiWhateverOffsetTheMomentCarries() {
    assertThat(Now.dateOf(OffsetDateTime.parse("2022-04-22T18:30:00+02:00").toInstant()))
        .isEqualTo(LocalDate.of(2022, 4, 23));
    on("2022-04-21T23:59:00");
    assertThat(town.received().noticeDue()).isEqualTo(LocalDate.of(2022, 4, 27));
    on("2022-04-22T00:01:00");
    assertThat(town.received().noticeDue()).isEqualTo(LocalDate.of(2022, 4, 28));
  }
}
