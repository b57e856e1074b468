package org.yichuang.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;

@NullUnmarked
class OneDoorTests extends CaseworkTest {

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void aCaseInAnyStateIsStoredAsItWasReturnedAndItsChainHolds(CaseState state) {
    CaseFile file = town.in(state);
    assertThat(file.state()).isEqualTo(state);
    assertThat(stored(file)).usingRecursiveComparison().isEqualTo(file);
    assertThat(journal.firstBroken(centre, file.id())).isZero();
    assertThat(entries(file)).isEqualTo(file.version());
    assertThat(journal.of(centre, file.id()).getLast().hash()).isEqualTo(file.head());
  }

  @Test
  void aChangedEntryBreaksTheChainAtItsPlace() {
    CaseFile file = town.granted();
    assertThatThrownBy(() -> tamper(file, 3)).hasMessageContaining("append-only");
    jdbc.sql("alter table journal.entry disable trigger entry_append_only").update();
    try {
      tamper(file, 3);
    } finally {
      jdbc.sql("alter table journal.entry enable trigger entry_append_only").update();
    }
    assertThat(journal.firstBroken(centre, file.id())).isEqualTo(3);
  }

  private void tamper(CaseFile file, int seq) {
    jdbc.sql(
            """
            update journal.entry set body = '{"number":"another"}'
            where centre_id = :centre and subject = :id and seq = :seq
            """)
        .param("centre", centre.code())
        .param("id", file.id())
        .param("seq", seq)
        .update();
  }

  @Test
  void ofTwoReviewersOnOneTaskOneWinsAndTheOtherIsToldWho() throws Exception {
    for (int round = 0; round < 5; round++) {
      CaseFile file = town.accepted();
      Actor one = town.reviewer("wjj");
      Actor other = town.secondReviewer("wjj");
      List<Outcome<CaseFile>> claims =
          together(
              List.<Callable<Outcome<CaseFile>>>of(
                  () -> cases.stepOnNewest(one, file.id(), new Step.Claim(1)),
                  () -> cases.stepOnNewest(other, file.id(), new Step.Claim(1))));
      assertThat(claims).filteredOn(Outcome::isDone).hasSize(1);
      String winner = stored(file).task(1).orElseThrow().holderName();
      Outcome<CaseFile> lost = claims.get(claims.get(0).isDone() ? 1 : 0);
      assertRefused(lost, "task.taken");
      assertThat(lost.refusals().getFirst().sentence().zh()).contains(winner);
    }
  }

  @Test
  void twoDepartmentsThatFinishAtTheSameMomentBothCount() throws Exception {
    for (int round = 0; round < 5; round++) {
      CaseFile file = town.accepted();
      List<Outcome<CaseFile>> passes =
          together(
              List.<Callable<Outcome<CaseFile>>>of(
                  () -> cases.stepOnNewest(town.reviewer("wjj"), file.id(), pass(1)),
                  () -> cases.stepOnNewest(town.reviewer("xfdd"), file.id(), pass(2))));
      assertThat(passes).allMatch(Outcome::isDone);
      CaseFile after = stored(file);
      assertThat(after.tasks())
          .extracting(Task::state)
          .containsExactly(Task.State.DONE, Task.State.DONE, Task.State.OPEN);
      assertThat(after.version()).isEqualTo(file.version() + 2);
      assertThat(journal.firstBroken(centre, file.id())).isZero();
    }
  }

  private static Step pass(int task) {
    return new Step.Pass(task, "符合");
  }

  @Test
  void aStepOnAStaleVersionIsRefusedAndWritesNothing() {
    CaseFile seen = town.accepted();
    CaseFile newer = town.step(town.reviewer("wjj"), seen, new Step.Claim(1));
    assertRefused(cases.step(town.reviewer("xfdd"), seen, pass(2)), "case.stale");
    assertRefused(
        cases.step(town.reviewer("xfdd"), seen.id(), seen.version(), pass(2)), "case.stale");
    assertThat(stored(seen)).usingRecursiveComparison().isEqualTo(newer);
    assertThat(entries(seen)).isEqualTo(newer.version());
  }

  @Test
  void aStepWhoseJournalEntryCannotBeWrittenChangesNothing() {
    CaseFile seen = town.accepted();
    journal.append(centre, seen.id(), town.system(), "test.foreign", "{}");
    assertThatThrownBy(() -> cases.step(town.reviewer("wjj"), seen, pass(1)))
        .isInstanceOf(DataAccessException.class);
    assertThat(stored(seen)).usingRecursiveComparison().isEqualTo(seen);
  }

  @Test
  void numbersOfADayHaveNoGapsWhateverIsRolledBack() throws Exception {
    List<Callable<String>> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      boolean fails = i % 3 == 0;
      all.add(() ->
          transaction.execute(status -> {
            String number = town.received().number();
            if (fails) {
              status.setRollbackOnly();
              return "";
            }
            return number;
          }));
    }
    List<String> numbers = together(all).stream().filter(n -> !n.isEmpty()).sorted().toList();
    String prefix = centre.code() + "WJJ20220422";
    assertThat(numbers)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 8).mapToObj(i -> prefix + "000" + i).toList());
  }

  @Test
  void aConnectionKilledBetweenTheNumberAndTheCommitLeavesNoGap() {
    String first = town.received().number();
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(status -> {
              town.received();
              jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                  .query(Boolean.class)
                  .single();
            }))
        .isInstanceOf(RuntimeException.class);
    String next = town.received().number();
    assertThat(Long.parseLong(next.substring(next.length() - 4)))
        .isEqualTo(Long.parseLong(first.substring(first.length() - 4)) + 1);
  }

  @Test
  void receivedEightTimesAtOnceWithOneKeyItIsOneCase() throws Exception {
    NewCase wish = town.wish().withKey("key-1");
    List<Callable<Long>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      boolean within = i % 2 == 0;
      all.add(() ->
          within
              ? transaction.execute(s -> cases.receive(town.clerk(), wish).orThrow().id())
              : Long.valueOf(cases.receive(town.clerk(), wish).orThrow().id()));
    }
    List<Long> ids = together(all);
    assertThat(ids).containsOnly(ids.getFirst());
    assertThat(
            jdbc.sql("select count(*) from casework.case_file where centre_id = :centre")
                .param("centre", centre.code())
                .query(Integer.class)
                .single())
        .isOne();
    assertThat(town.received().number()).endsWith("0002");
  }

  @Test
  void aReviewerOfAnotherDepartmentIsRefused() {
    CaseFile file = town.accepted();
    assertRefused(cases.step(town.reviewer("scjg"), file, new Step.Claim(1)), "actor.not-allowed");
    assertRefused(
        cases.step(town.staff(9, "窗口", Role.CLERK, "wjj"), file, pass(1)), "actor.not-allowed");
    assertThat(stored(file).version()).isEqualTo(file.version());
  }
}
