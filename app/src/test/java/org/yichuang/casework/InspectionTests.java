package org.yichuang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.calendar.Deadline;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;
import org.yichuang.people.PeopleScenario;

/** 行政许可法第55条: who checks on site is named, two or more, within five days. */
@NullUnmarked
class InspectionTests extends CaseworkTest {

  private static final Inspection.Officer WANG = new Inspection.Officer(201, "王审查");
  private static final Inspection.Officer ZHAO = new Inspection.Officer(202, "赵复核");
  private static final Step BOTH = new Step.NameInspectors(1, List.of(WANG, ZHAO), "");

  @Autowired Inspectors inspectors;
  @Autowired PeopleScenario people;

  private CaseFile visited() {
    return town.item("visited").accepted();
  }

  @Test
  void oneOfficerAloneOrTheSameTwiceIsRefused() {
    CaseFile file = visited();
    assertRefused(
        cases.step(town.head("wjj"), file, new Step.NameInspectors(1, List.of(WANG), "")),
        "inspection.two-officers",
        "行政许可法第55条第2款");
    assertRefused(
        cases.step(town.head("wjj"), file, new Step.NameInspectors(1, List.of(WANG, WANG), "")),
        "inspection.two-officers");
    assertRefused(cases.step(town.head("xfdd"), file, BOTH), "actor.not-allowed");
    assertThat(stored(file).version()).isEqualTo(file.version());
  }

  @Test
  void namedWithinFiveWorkingDaysTheyAreKeptAndOnlyTheyMakeTheCheck() {
    CaseFile file = visited();
    assertThat(cases.deadlines().inspectors(file, file.task(1).orElseThrow()).map(Deadline::due))
        .contains(LocalDate.of(2022, 4, 28));
    on("2022-04-28T16:59:00");
    CaseFile named = town.step(town.head("wjj"), file, BOTH);
    assertThat(stored(named).clock().inspection(1).orElseThrow().officers())
        .containsExactly(WANG, ZHAO);
    assertRefused(
        cases.step(town.staff(204, "钱某", Role.REVIEWER, "wjj"), named, new Step.Pass(1, "现场符合")),
        "inspection.not-named",
        "行政许可法第55条第2款");
    CaseFile once = town.step(town.reviewer("wjj"), named, new Step.Pass(1, "现场符合"));
    CaseFile twice = town.step(town.secondReviewer("wjj"), once, new Step.Pass(1, "现场符合"));
    assertThat(twice.task(1).orElseThrow().state()).isEqualTo(Task.State.DONE);
  }

  @Test
  void whereNobodyWasNamedNoResultIsRecorded() {
    CaseFile file = visited();
    CaseFile claimed = town.step(town.reviewer("wjj"), file, new Step.Claim(1));
    var refused = cases.step(town.reviewer("wjj"), claimed, new Step.Pass(1, "现场符合"));
    assertRefused(refused, "inspection.nobody-named", "行政许可法第55条第2款");
    assertThat(refused.refusals().getFirst().sentence().zh()).contains("2022-04-28");
    assertThat(refused.refusals().getFirst().next().zh()).contains("指派两名以上");
    assertRefused(
        cases.step(town.reviewer("wjj"), claimed, new Step.Disagree(1, "现场不符")),
        "inspection.nobody-named");
    assertThat(stored(file).version()).isEqualTo(claimed.version());
    CaseFile named = town.step(town.head("wjj"), claimed, BOTH);
    CaseFile once = town.step(town.reviewer("wjj"), named, new Step.Pass(1, "现场符合"));
    assertThat(once.task(1).orElseThrow().state()).isEqualTo(Task.State.SECOND);
  }

  @Test
  void theWindowIsAskedBackWithNobodyNamed() {
    CaseFile asked =
        town.step(town.reviewer("wjj"), visited(), new Step.Return(1, "请补充门牌号，才能安排检查"));
    assertThat(asked.task(1).orElseThrow().state()).isEqualTo(Task.State.RETURNED);
  }

  @Test
  void afterTheFiveDaysOnlyTheHeadNamesThemAndSaysWhyItIsLate() {
    CaseFile file = visited();
    on("2022-04-29T09:00:00");
    assertRefused(cases.step(town.reviewer("wjj"), file, BOTH), "inspection.late", "行政许可法第55条第2款");
    assertRefused(cases.step(town.head("wjj"), file, BOTH), "inspection.late");
    Step late = new Step.NameInspectors(1, List.of(WANG, ZHAO), "人手调配，已报告");
    assertRefused(cases.step(town.reviewer("wjj"), file, late), "inspection.late");
    CaseFile named = town.step(town.head("wjj"), file, late);
    assertThat(named.clock().inspection(1).orElseThrow().late()).isEqualTo("人手调配，已报告");
    assertThat(journal.of(centre, file.id()).getLast().body()).contains("人手调配，已报告");
  }

  @Test
  void aTaskWithoutACheckOnSiteHasNobodyNamed() {
    assertRefused(
        cases.step(town.head("wjj"), town.item("permit").accepted(), BOTH), "inspection.no-check");
  }

  @Test
  void anOfficerWhoIsNotOfTheDepartmentIsNotKnown() {
    CaseFile file = visited();
    Actor one = people.staff(centre, "孙一", Role.REVIEWER, "wjj");
    Actor two = people.staff(centre, "孙二", Role.REVIEWER, "xfdd");
    var mixed =
        new Step.NameInspectors(
            1,
            List.of(
                new Inspection.Officer(one.personId(), ""),
                new Inspection.Officer(two.personId(), "")),
            "");
    assertRefused(inspectors.known(file, mixed), "inspection.unknown-officer");
    assertThat(inspectors.of(file, file.task(1).orElseThrow()))
        .extracting(Inspection.Officer::name)
        .containsExactly("孙一");
  }
}
