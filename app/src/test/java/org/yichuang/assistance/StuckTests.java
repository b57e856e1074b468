package org.yichuang.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.casework.NewCase;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.notices.Notices;
import org.yichuang.people.NewPerson;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.Person;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
class StuckTests {

  @Autowired Stuck stuck;
  @Autowired Cases cases;
  @Autowired Notices notices;
  @Autowired PeopleScenario people;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();

  @BeforeEach
  void aMonday() {
    now.set("2022-05-23T09:00:00");
  }

  @AfterEach
  void putTheClockBack() {
    now.reset();
  }

  private Actor watcher() {
    return people.staff(centre, "周敏", Role.FLOOR_MANAGER, "centre");
  }

  private Ticket reported(String kind) {
    Actor citizen = people.citizen(centre, "李明");
    return stuck.report(citizen, new NewTicket(kind, "", "优待证", "跑了三趟")).orThrow();
  }

  private static String code(Outcome<?> outcome) {
    return outcome.refusals().getFirst().code();
  }

  @Test
  void limitsAreWorkingOrNaturalDaysAsTheOfficeHasSetThem() {
    assertThat(reported("should-be-done").due()).isEqualTo("2022-05-30");
    assertThat(reported("explain").due()).isEqualTo("2022-05-26");
    assertThat(reported("other").due()).isEqualTo("2022-05-30");
    now.set("2022-06-01T09:00:00");
    assertThat(reported("should-be-done").due()).as("over the holiday").isEqualTo("2022-06-09");
    assertThat(reported("other").due()).as("natural days").isEqualTo("2022-06-08");
  }

  @Test
  void aLimitIsMovedBeforeItIsOverWithAReasonThatThePersonIsTold() {
    Actor watcher = watcher();
    Actor citizen = people.citizen(centre, "李明");
    Ticket t = stuck.report(citizen, new NewTicket("late", "", "优待证", "超期")).orThrow();
    assertThat(stuck.extend(watcher, t.id(), t.version(), null, " ").refusals())
        .extracting(Refusal::field)
        .containsExactly("due", "words");
    t = stuck.extend(watcher, t.id(), t.version(), LocalDate.of(2022, 6, 6), "要查档案").orThrow();
    assertThat(notices.inbox(citizen, null, 10).rows().getFirst().text().zh())
        .contains("要查档案", "6月6日");
    now.set("2022-06-07T09:00:00");
    assertThat(code(stuck.extend(watcher, t.id(), t.version(), LocalDate.of(2022, 6, 20), "还没查到")))
        .isEqualTo("stuck.late");
  }

  @Test
  void theHeadOfTheDepartmentThatHasItAnswersAndSeesNoOthers() {
    Actor watcher = watcher();
    Actor head = people.staff(centre, "负责人", Role.HEAD, "mz");
    Ticket t = reported("should-be-done");
    reported("other");
    assertThat(stuck.open(head, 10).orThrow()).isEmpty();
    t = stuck.route(watcher, t.id(), t.version(), "department", "mz", false).orThrow();
    assertThat(stuck.open(head, 10).orThrow()).containsExactly(t);
    Actor other = people.staff(centre, "别处", Role.HEAD, "ga");
    assertThat(code(answer(other, t))).isEqualTo("actor.not-allowed");
    t = answer(head, t).orThrow();
    assertThat(t.answeredBy()).isEqualTo("负责人");
    assertThat(code(stuck.callBack(head, t.id(), t.version(), true, "满意")))
        .isEqualTo("actor.not-allowed");
    assertThat(code(stuck.close(watcher, t.id(), t.version()))).isEqualTo("help.not-now");
  }

  private Outcome<Ticket> answer(Actor by, Ticket t) {
    return stuck.answer(by, t.id(), t.version(), Ticket.Result.TRANSFERRED, "", "已补发");
  }

  @Test
  void staffWriteItDownForSomebodyWithTheirCaseAndNotWithAnothers() {
    Actor watcher = watcher();
    Person person =
        people.citizen(centre, new NewPerson("韩小满", PeopleScenario.freshIdNumber(), null, null));
    Actor clerk = people.staff(centre, "柳依依", Role.CLERK, "centre");
    CaseFile own = received(clerk, person.id(), person.name());
    CaseFile others = received(clerk, 77, "别人");
    NewTicket wrong = new NewTicket("late", others.number(), "", "超期了");
    assertThat(code(stuck.reportFor(watcher, person, wrong))).isEqualTo("help.unknown");
    NewTicket told = new NewTicket("late", own.number(), "", "超期了");
    Ticket t = stuck.reportFor(watcher, person, told).orThrow();
    assertThat(t.caseId()).isEqualTo(own.id());
    assertThat(t.department()).isEqualTo(own.department());
    Actor self = Actor.citizen(centre, person.id(), person.name());
    assertThat(stuck.mine(self, 10)).containsExactly(t);
    assertThat(notices.inbox(self, null, 10).rows()).hasSize(1);
  }

  private CaseFile received(Actor clerk, long applicant, String name) {
    return cases
        .receive(clerk, NewCase.of("outdoor-advert", applicant, name, Channel.WINDOW))
        .orThrow();
  }

  @Test
  void anAnswerNamesAKnownCauseAndIsNeverThatItWasNotAccepted() {
    Ticket t = reported("explain");
    assertThat(
            stuck
                .answer(watcher(), t.id(), 1, Ticket.Result.NOT_ACCEPTED, "no-such", "")
                .refusals())
        .extracting(Refusal::field)
        .containsExactly("words", "cause", "result");
  }
}
