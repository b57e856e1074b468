package org.yichuang.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.calendar.PauseKind;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.casework.NewCase;
import org.yichuang.casework.Step;
import org.yichuang.catalogue.Facts;
import org.yichuang.intake.Application;
import org.yichuang.journal.Feed;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.notices.Notices;
import org.yichuang.people.NewPerson;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.Person;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
class AssistanceTests {

  @Autowired Orders orders;
  @Autowired HelpForms forms;
  @Autowired GreenChannel green;
  @Autowired Stuck stuck;
  @Autowired Findings findings;
  @Autowired WindowNoes noes;
  @Autowired Cases cases;
  @Autowired Notices notices;
  @Autowired PeopleScenario people;
  @Autowired Journal journal;
  @Autowired Feed feed;
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

  private Person client(String name, String phone) {
    NewPerson told = new NewPerson(name, PeopleScenario.freshIdNumber(), phone, "启明街道 2 号");
    return people.citizen(centre, told);
  }

  private Actor helper() {
    return people.staff(centre, "文小安", Role.VOLUNTEER, "centre");
  }

  private Order started(Actor helper, Person client, Order.Scope scope) {
    Order o = orders.askFor(helper, client, NewOrder.of(Order.Way.PHONE, scope, "办身份证")).orThrow();
    Order taken = orders.take(helper, o.id(), o.version()).orThrow();
    return orders.start(helper, taken.id(), taken.version()).orThrow();
  }

  private CaseFile accepted(String item) {
    Actor clerk = people.staff(centre, "柳依依", Role.CLERK, "centre");
    CaseFile file = cases.receive(clerk, NewCase.of(item, 77, "申请人", Channel.WINDOW)).orThrow();
    Facts facts = Facts.of(Map.of("variant", "first"), now.today());
    return cases.step(clerk, file, new Step.Accept(facts)).orThrow();
  }

  @Test
  void noClientsDataEverStandsInAnothersForm() {
    Actor helper = helper();
    Order first = started(helper, client("韩小满", "13907360001"), Order.Scope.FILL_IN);
    Order second = started(helper, client("陈大伯", "13907360002"), Order.Scope.FILL_IN);
    Application one = open(helper, first).orThrow();
    Application two = open(helper, second).orThrow();
    assertThat(one.answers()).containsValue("13907360001").containsValue("韩小满");
    assertThat(two.answers()).containsValue("13907360002").containsValue("陈大伯");
    assertThat(two.answers()).doesNotContainValue("13907360001").doesNotContainValue("韩小满");
    assertThat(two.applicantId()).isEqualTo(second.clientId());
    assertThat(two.helperId()).isEqualTo(helper.personId());
    Actor other = helper();
    assertThat(code(open(other, first))).isEqualTo("help.unknown");
  }

  private Outcome<Application> open(Actor helper, Order o) {
    return forms.open(helper, o.id(), o.version(), Application.Kind.ITEM, "id-card");
  }

  @Test
  void actingAsAgentWantsALetterAndNobodyHelpsOneself() {
    Actor helper = helper();
    Person client = client("韩小满", "13907360001");
    Order o =
        orders
            .askFor(helper, client, NewOrder.of(Order.Way.HALL, Order.Scope.AGENT, "领证"))
            .orThrow();
    Order taken = orders.take(helper, o.id(), 1).orThrow();
    assertThat(code(orders.start(helper, o.id(), taken.version()))).isEqualTo("help.letter");
    Order signed = orders.letter(helper, o.id(), taken.version(), null, now.today()).orThrow();
    assertThat(orders.start(helper, o.id(), signed.version()).isDone()).isTrue();
    Order own =
        orders.ask(helper, NewOrder.of(Order.Way.ONLINE, Order.Scope.CONSULT, "问")).orThrow();
    assertThat(code(orders.take(helper, own.id(), 1))).isEqualTo("help.self");
  }

  @Test
  void helpIsCountedInPersonTimesAndItsHoursWithoutTheWayAndBothAreTold() {
    Actor helper = helper();
    Person client = client("韩小满", "13907360001");
    NewOrder wish = new NewOrder(Order.Way.VILLAGE, Order.Scope.CONSULT, "医保", "丹洲村", null, 12);
    Order o = orders.askFor(helper, client, wish).orThrow();
    o = orders.take(helper, o.id(), o.version()).orThrow();
    o = orders.start(helper, o.id(), o.version()).orThrow();
    now.pass(Duration.ofMinutes(270));
    Order done = orders.finish(helper, o.id(), o.version(), "都办好了", 60).orThrow();
    assertThat(orders.personTimes(helper)).isEqualTo(12);
    assertThat(orders.served(helper, done.askedAt(), now.instant()))
        .isEqualTo(Duration.ofMinutes(210));
    assertThat(journal.of(centre, o.id()))
        .anyMatch(e -> e.kind().equals(Orders.FINISHED) && e.body().contains("\"persons\":12"));
    Actor citizen = Actor.citizen(centre, client.id(), client.name());
    assertThat(notices.inbox(citizen, null, 10).rows())
        .extracting(m -> m.title().zh())
        .containsExactly("帮代办已结束", "有人来帮您办");
    assertThat(notices.inbox(helper, null, 10).rows())
        .extracting(m -> m.title().zh())
        .containsExactly("志愿时长已记录", "您接办了一件帮代办");
  }

  @Test
  void overlappingServiceOfOnePersonIsMergedNotAdded() {
    Actor helper = helper();
    Order a = started(helper, client("甲", "13907360001"), Order.Scope.CONSULT);
    now.pass(Duration.ofMinutes(30));
    Order b = started(helper, client("乙", "13907360002"), Order.Scope.CONSULT);
    now.pass(Duration.ofMinutes(30));
    orders.finish(helper, a.id(), a.version(), "好", 0).orThrow();
    now.pass(Duration.ofMinutes(30));
    orders.finish(helper, b.id(), b.version(), "好", 0).orThrow();
    assertThat(orders.served(helper, a.askedAt(), now.instant())).isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void theGreenChannelTakesTwoPersonsShortensThePromiseAndNothingElse() {
    CaseFile file = accepted("outdoor-advert");
    Actor asks = helper();
    Actor head = people.staff(centre, "负责人", Role.HEAD, file.department());
    Actor both = people.alsoHolds(centre, asks.personId(), Role.LEADER, "centre");
    GreenUse use = green.ask(asks, file.number(), "disabled", "轮椅").orThrow();
    assertThat(code(green.decide(both, use.id(), true))).isEqualTo("green.own");
    assertThat(green.goesFirst(centre, file.id())).isFalse();
    assertThat(green.decide(head, use.id(), true).orThrow().state())
        .isEqualTo(GreenUse.State.APPLIED);
    CaseFile fast = cases.must(centre, file.id()).orThrow();
    assertThat(fast.promisedDue()).isBefore(file.promisedDue());
    assertThat(fast.statutoryDue()).isEqualTo(file.statutoryDue());
    assertThat(green.goesFirst(centre, file.id())).isTrue();
    assertThat(fast.openTasks())
        .isNotEmpty()
        .noneMatch(t -> java.util.Objects.requireNonNull(t.due()).isAfter(fast.promisedDue()));
    assertThat(journal.of(centre, file.id()))
        .anyMatch(e -> e.kind().equals("case.hasten") && e.body().contains("负责人"));
    assertThat(journal.of(centre, use.id())).hasSize(2);
  }

  @Test
  void itNeverShortensAPublicityPeriodOrAHearing() {
    CaseFile file = accepted("outdoor-advert");
    Actor officer = people.staff(centre, "审查人", Role.REVIEWER, file.department());
    Actor head = people.staff(centre, "负责人", Role.HEAD, file.department());
    file = cases.step(officer, file, new Step.TellRights("撤除旧招牌")).orThrow();
    var end = now.today().plusDays(10);
    file = cases.step(officer, file, new Step.Pause(PauseKind.TESTING, end, "告1")).orThrow();
    var before = java.util.Objects.requireNonNull(file.clock());
    GreenUse use = green.ask(helper(), file.number(), "urgent", "").orThrow();
    green.decide(head, use.id(), true).orThrow();
    var after = java.util.Objects.requireNonNull(cases.must(centre, file.id()).orThrow().clock());
    assertThat(after.hearing()).isEqualTo(before.hearing());
    assertThat(after.pauses()).isEqualTo(before.pauses());
    assertThat(after.statutory()).isEqualTo(before.statutory());
  }

  @Test
  void anApprovalOnTheDragonBoatHolidayIsValidAndConsumesNoWorkingDay() {
    now.set("2022-06-02T16:00:00");
    CaseFile file = accepted("outdoor-advert");
    int left = remaining(file);
    now.set("2022-06-04T10:00:00");
    Actor officer = people.staff(centre, "审查人", Role.REVIEWER, "cg");
    CaseFile claimed =
        cases.step(officer, file, new Step.Claim(file.openTasks().getFirst().no())).orThrow();
    assertThat(claimed.version()).isGreaterThan(file.version());
    assertThat(claimed.promisedDue()).isEqualTo(file.promisedDue());
    now.set("2022-06-06T08:00:00");
    assertThat(remaining(claimed)).isEqualTo(left - 1);
  }

  @Autowired org.yichuang.calendar.Calendars calendars;

  private int remaining(CaseFile file) {
    return calendars
        .current()
        .workdaysBetween(now.today(), java.util.Objects.requireNonNull(file.promisedDue()));
  }

  @Test
  void whatIsNotForThisWindowIsToldTheRightAddressAndCountedApart() {
    Actor citizen = people.citizen(centre, "李明");
    Ticket t = stuck.report(citizen, new NewTicket("litigation", "", "邻居官司", "请帮我")).orThrow();
    assertThat(t.result()).isEqualTo(Ticket.Result.NOT_ACCEPTED);
    assertThat(t.state()).isEqualTo(Ticket.State.CLOSED);
    assertThat(new Choices().outside("litigation").orElseThrow().address().zh()).contains("12368");
  }

  @Test
  void everythingWrongWithAReportIsToldAtOnceAndOthersCasesStayTheirs() {
    CaseFile others = accepted("outdoor-advert");
    Actor citizen = people.citizen(centre, "李明");
    Outcome<Ticket> refused =
        stuck.report(citizen, new NewTicket("no-such", others.number(), "", ""));
    assertThat(refused.refusals())
        .extracting(r -> r.field())
        .containsExactly("kind", "words", "number");
  }

  @Test
  void aTicketIsAnsweredCalledBackAndClosedAndAnUnhappyCallOpensItAgain() {
    Actor citizen = people.citizen(centre, "李明");
    Actor watcher = people.staff(centre, "周敏", Role.FLOOR_MANAGER, "centre");
    Ticket t = stuck.report(citizen, new NewTicket("should-be-done", "", "优待证", "跑了三趟")).orThrow();
    assertThat(t.due()).isEqualTo("2022-05-30");
    long id = t.id();
    t = stuck.answer(watcher, id, 1, Ticket.Result.SOLVED, "material", "已补办").orThrow();
    t = stuck.callBack(watcher, id, t.version(), false, "还没拿到").orThrow();
    assertThat(t.state()).isEqualTo(Ticket.State.REGISTERED);
    t = stuck.route(watcher, id, t.version(), "material", "centre", true).orThrow();
    t = stuck.answer(watcher, id, t.version(), Ticket.Result.SOLVED, "", "已送达").orThrow();
    assertThat(code(stuck.close(watcher, id, t.version()))).isEqualTo("help.not-now");
    t = stuck.callBack(watcher, id, t.version(), true, "满意").orThrow();
    stuck.close(watcher, id, t.version()).orThrow();
    assertThat(journal.of(centre, id))
        .anyMatch(e -> e.kind().equals(Stuck.CLOSED) && e.body().contains("SOLVED"));
    assertThat(notices.inbox(citizen, null, 10).rows()).hasSize(3);
    assertThat(stuck.open(citizen, 10).isDone()).isFalse();
  }

  @Test
  void repeatsOfOneCauseAreOneFindingWithACountAndAWindowsNoReportsItself() {
    Actor watcher = people.staff(centre, "周敏", Role.SUPERVISOR, "centre");
    for (int i = 0; i < 3; i++) {
      Actor citizen = people.citizen(centre, "群众" + i);
      Ticket t = stuck.report(citizen, new NewTicket("explain", "", "优待证", "说不清")).orThrow();
      stuck.answer(watcher, t.id(), 1, Ticket.Result.EXPLAINED, "material", "说明").orThrow();
    }
    List<Findings.Finding> found = findings.repeats(watcher).orThrow();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().times()).isEqualTo(3);
    assertThat(findings.behind(watcher, "优待证", "material", 10).orThrow()).hasSize(3);
    assertThat(findings.counts(watcher).orThrow()).isEqualTo(new Findings.Count(3, 0, 0));
    Actor clerk = people.staff(centre, "柳依依", Role.CLERK, "centre");
    CaseFile file =
        cases.receive(clerk, NewCase.of("outdoor-advert", 77, "申请人", Channel.WINDOW)).orThrow();
    cases.step(clerk, file, new Step.FindOutOfScope("不属于许可事项")).orThrow();
    feed.drain(noes);
    assertThat(noes.unseen(watcher, 10).orThrow().getFirst().reason()).isEqualTo("不属于许可事项");
    noes.saw(watcher, file.id()).orThrow();
    assertThat(noes.unseen(watcher, 10).orThrow()).isEmpty();
  }

  private static String code(Outcome<?> outcome) {
    return outcome.refusals().getFirst().code();
  }
}
