package org.yichuang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Slice;

@NullUnmarked
class DeskTests extends CaseworkTest {

  @Autowired Desk desk;
  @Autowired StepKeyStore keys;

  private List<Desk.Row> todo(Actor actor) {
    return desk.list(actor, Desk.Show.TODO, null, 100).rows();
  }

  @Test
  void aReviewerSeesTheOwnDepartmentsTasksOnlyTheFirstDueOnTop() {
    CaseFile later = town.accepted();
    on("2022-04-20T10:00:00");
    CaseFile sooner = town.accepted();
    town.item("own").accepted();
    assertThat(todo(town.reviewer("xfdd")))
        .extracting(Desk.Row::caseId)
        .containsExactly(sooner.id(), later.id());
    assertThat(todo(town.reviewer("xfdd"))).allMatch(r -> r.department().equals("xfdd"));
    assertThat(todo(town.reviewer("scjg"))).isEmpty();
    assertThat(todo(town.clerk())).isEmpty();
  }

  @Test
  void whatAColleagueHoldsOrIMyselfCheckedFirstIsNotAmongWhatICanDo() {
    CaseFile file = town.item("checked").accepted();
    town.step(town.reviewer("wjj"), file, new Step.Pass(1, "符合"));
    assertThat(todo(town.reviewer("wjj"))).isEmpty();
    assertThat(todo(town.secondReviewer("wjj"))).hasSize(1);
    assertThat(desk.counts(town.reviewer("wjj")))
        .containsEntry(Desk.Show.TODO, 0)
        .containsEntry(Desk.Show.COLLEAGUES, 1);
  }

  @Test
  void pagesByKeyShowEveryTaskOnce() {
    for (int i = 0; i < 7; i++) {
      town.accepted();
    }
    List<Long> seen = new ArrayList<>();
    String after = null;
    do {
      Slice<Desk.Row> slice = desk.list(town.reviewer("wjj"), Desk.Show.TODO, after, 3);
      slice.rows().forEach(r -> seen.add(r.caseId()));
      after = slice.next();
    } while (after != null);
    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void aTaskOfAnotherDepartmentIsNotOpened() {
    CaseFile file = town.accepted();
    assertRefused(desk.open(town.reviewer("xfdd"), file.id(), 1), "actor.not-allowed");
    assertThat(desk.open(town.reviewer("xfdd"), file.id(), 2).isDone()).isTrue();
    assertRefused(desk.open(town.reviewer("xfdd"), file.id(), 9), "task.unknown");
    assertRefused(desk.open(town.reviewer("xfdd"), 1, 1), "case.unknown");
  }

  @Test
  void aTaskIsReleasedByItsHolderOrTheHeadOnly() {
    CaseFile file = town.inReview();
    assertRefused(cases.step(town.secondReviewer("wjj"), file, new Step.Release(1)), "task.taken");
    assertThat(cases.step(town.head("wjj"), file, new Step.Release(1)).isDone()).isTrue();
  }

  @Test
  void anotherDepartmentsReviewerPausesNothing() {
    CaseFile file = town.accepted();
    assertRefused(
        cases.step(
            town.reviewer("scjg"),
            file,
            new Step.Pause(
                org.yichuang.calendar.PauseKind.TESTING, LocalDate.of(2022, 5, 6), "1号")),
        "actor.not-allowed");
  }

  @Test
  void aStepRepeatedWithItsKeyHasOneEffect() throws Exception {
    OnceSteps steps = new OnceSteps(cases, keys, transaction);
    CaseFile file = town.accepted();
    Step pass = new Step.Pass(1, "符合");
    List<Callable<Outcome<CaseFile>>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(() -> steps.step(town.reviewer("wjj"), file.id(), file.version(), pass, "k1", "p"));
    }
    assertThat(together(all)).allMatch(Outcome::isDone);
    assertThat(stored(file).version()).isEqualTo(file.version() + 1);
    assertRefused(
        steps.step(town.reviewer("wjj"), file.id(), file.version(), pass, "k1", "other"),
        "step.key-reused");
  }

  @Test
  void aRefusedStepLeavesItsKeyFree() {
    OnceSteps steps = new OnceSteps(cases, keys, transaction);
    CaseFile file = town.accepted();
    Actor officer = town.reviewer("wjj");
    assertRefused(
        steps.step(officer, file.id(), file.version(), new Step.Return(1, " "), "k2", "p"),
        "case.missing-question");
    assertThat(
            steps
                .step(officer, file.id(), file.version(), new Step.Return(1, "几层？"), "k2", "p")
                .isDone())
        .isTrue();
  }

  @Test
  void everythingThatIsWrongWithAStepIsToldAtOnce() {
    assertThat(StepReader.read("refuse", Map.of("task", "1")).refusals())
        .extracting(r -> r.field())
        .containsExactly("reasons", "facts", "article");
    assertThat(StepReader.read("pause", Map.of("kind", "nap", "plannedEnd", "soon")).refusals())
        .extracting(r -> r.field())
        .containsExactly("kind", "plannedEnd", "notice");
    assertRefused(StepReader.read("grant-all", Map.of()), "step.unknown");
  }

  @Test
  void everyEntryOfACaseIsASentenceInBothLanguages(@Autowired History history) {
    for (CaseState state : CaseState.values()) {
      assertThat(history.of(town.in(state)))
          .allSatisfy(l -> {
            assertThat(l.what().zh()).isNotBlank().doesNotContain("null", "case.");
            assertThat(l.what().en()).isNotBlank().doesNotContain("null", "case.");
          });
    }
  }
}
