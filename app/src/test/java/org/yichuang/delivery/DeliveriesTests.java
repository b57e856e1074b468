package org.yichuang.delivery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.certificates.CertificateTaken;
import org.yichuang.certificates.Certificates;
import org.yichuang.certificates.Town;
import org.yichuang.journal.Feed;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Outcome;
import org.yichuang.people.Person;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
@Import(Town.class)
class DeliveriesTests {

  @Autowired Town town;
  @Autowired Deliveries deliveries;
  @Autowired Lockers lockers;
  @Autowired DeskFeed desk;
  @Autowired Certificates certificates;
  @Autowired Cases cases;
  @Autowired Feed feed;
  @Autowired JdbcClient jdbc;
  @Autowired TestNow clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired MockMvc mvc;

  private final Centre centre = Centres.fresh();
  private final Actor issuer = Town.issuer(centre);

  @AfterEach
  void clockRuns() {
    clock.reset();
  }

  private Delivery ready(String name) {
    Person person = town.resident(centre, name);
    CaseFile file = town.granted(centre, person, "hygiene-permit", "first");
    return deliveries.find(centre, file.id()).orThrow();
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.refusals().stream().map(r -> r.code()).toList();
  }

  private CaseState stateOf(Delivery d) {
    return cases.must(centre, d.caseId()).orThrow().state();
  }

  @Test
  void aResultIssuedLiesOnTheDeskWithTenWorkingDaysToGo() {
    clock.set("2022-04-22T10:00:00");
    Delivery d = ready("马大哈");
    assertThat(d.state()).isEqualTo(Delivery.State.READY);
    assertThat(d.due()).isEqualTo(LocalDate.of(2022, 5, 9));
    assertThat(deliveries.waiting(centre, Delivery.State.READY, null, 10).rows())
        .containsExactly(d);
  }

  @Test
  void theApplicantWithTheRightCardGetsItAndAnotherDoesNot() {
    Delivery d = ready("林一");
    String right = Town.lastIdNumber();
    ready("林二");
    String wrong = Town.lastIdNumber();
    assertThat(codes(deliveries.handOver(issuer, d.caseId(), new Taker.Holder(wrong))))
        .containsExactly("delivery.wrong-person");
    assertThat(codes(deliveries.handOver(issuer, d.caseId(), new Taker.Holder(" "))))
        .containsExactly("delivery.missing-idnumber");
    assertThat(stateOf(d)).isEqualTo(CaseState.ISSUED);
    Delivery done = deliveries.handOver(issuer, d.caseId(), new Taker.Holder(right)).orThrow();
    assertThat(done.state()).isEqualTo(Delivery.State.DELIVERED);
    assertThat(done.receipt()).isEqualTo(d.number() + "-S");
    assertThat(stateOf(d)).isEqualTo(CaseState.DELIVERED);
    assertThat(deliveries.handOver(issuer, d.caseId(), new Taker.Holder(right)).orThrow())
        .isEqualTo(done);
  }

  @Test
  void anAgentNeedsALetterAndACardThatIsHisOwn() {
    Delivery d = ready("方老太");
    String id = Town.idNumber(900);
    assertThat(codes(deliveries.handOver(issuer, d.caseId(), new Taker.Agent("方小弟", id, ""))))
        .containsExactly("delivery.missing-letter");
    assertThat(
            codes(
                deliveries.handOver(
                    issuer, d.caseId(), new Taker.Agent("方小弟", "4307021990", "A-1"))))
        .isNotEmpty();
    Delivery done =
        deliveries.handOver(issuer, d.caseId(), new Taker.Agent("方小弟", id, "A-1")).orThrow();
    assertThat(done.takenBy()).startsWith("方小弟").doesNotContain(id);
    Delivery second = ready("方老汉");
    assertThat(
            codes(deliveries.handOver(issuer, second.caseId(), new Taker.Agent("别人", id, "A-2"))))
        .containsExactly("delivery.wrong-agent");
  }

  @Test
  void onlyTheIssueDeskGivesResultsOut() {
    Delivery d = ready("任先生");
    String id = Town.lastIdNumber();
    for (Actor other : List.of(Town.head(centre, "wjj"), Actor.visitor(centre))) {
      assertThat(codes(deliveries.handOver(other, d.caseId(), new Taker.Holder(id))))
          .containsExactly("actor.not-allowed");
    }
  }

  @Test
  void aBatchGoesOutEachWithItsOwnWaybillAndComesBackWhenUndeliverable() {
    Delivery one = ready("袁一");
    Delivery two = ready("袁二");
    Map<Long, Outcome<Delivery>> sent =
        deliveries.sendBatch(issuer, Map.of(one.caseId(), "ems10000001", two.caseId(), "bad"));
    assertThat(requireNonNull(sent.get(one.caseId())).orThrow().state())
        .isEqualTo(Delivery.State.SENT);
    assertThat(codes(requireNonNull(sent.get(two.caseId())))).containsExactly("delivery.waybill");
    assertThat(codes(deliveries.send(issuer, two.caseId(), "EMS10000001")))
        .containsExactly("delivery.waybill-taken");
    assertThat(deliveries.send(issuer, one.caseId(), "EMS10000001").isDone()).isTrue();
    assertThat(stateOf(one)).isEqualTo(CaseState.ISSUED);
    Delivery back = deliveries.back(issuer, one.caseId(), "无人签收").orThrow();
    assertThat(back.state()).isEqualTo(Delivery.State.READY);
    assertThat(back.failures()).isEqualTo(1);
    deliveries.send(issuer, one.caseId(), "EMS10000002").orThrow();
    Delivery done = deliveries.signedFor(issuer, one.caseId(), "本人").orThrow();
    assertThat(done.way()).isEqualTo(Way.COURIER);
    assertThat(stateOf(one)).isEqualTo(CaseState.DELIVERED);
  }

  @Test
  void aCellOpensForItsCodeOnlyAndOnlyForThreeDays() {
    Delivery d = ready("柳先生");
    Lockers.Locked in = lockers.intoLocker(issuer, d.caseId(), "a1").orThrow();
    assertThat(codes(lockers.intoLocker(issuer, ready("柳二").caseId(), "A1")))
        .containsExactly("delivery.cell-taken");
    String wrong = in.code().equals("00000000") ? "00000001" : "00000000";
    assertThat(codes(lockers.openLocker(centre, d.number(), wrong, "10.0.0.1")))
        .containsExactly("delivery.wrong-code");
    clock.pass(Duration.ofHours(71));
    Delivery done = lockers.openLocker(centre, d.number(), in.code(), "10.0.0.1").orThrow();
    assertThat(done.way()).isEqualTo(Way.LOCKER);
    assertThat(stateOf(d)).isEqualTo(CaseState.DELIVERED);
    Delivery late = ready("柳三");
    Lockers.Locked lateIn = lockers.intoLocker(issuer, late.caseId(), "B2").orThrow();
    clock.pass(Duration.ofHours(73));
    assertThat(lockers.openLocker(centre, late.number(), lateIn.code(), "10.0.0.1").isDone())
        .isFalse();
    assertThat(deliveries.back(issuer, late.caseId(), "逾期未取").isDone()).isTrue();
  }

  @Test
  void codesGuessedInARowBlockTheCell() {
    Delivery d = ready("鲍先生");
    Lockers.Locked in = lockers.intoLocker(issuer, d.caseId(), "C3").orThrow();
    for (int i = 0; i < 7; i++) {
      lockers.openLocker(centre, d.number(), "9999999" + i, "10.0.0.1");
    }
    assertThat(codes(lockers.openLocker(centre, d.number(), in.code(), "10.0.0.1")))
        .containsExactly("guard.blocked");
  }

  @Test
  void theHoldersFirstDownloadDeliversElectronically() {
    Delivery d = ready("史先生");
    var c = certificates.ofCase(centre, d.caseId()).orElseThrow();
    events.publishEvent(new CertificateTaken(c));
    events.publishEvent(new CertificateTaken(c));
    assertThat(deliveries.find(centre, d.caseId()).orThrow().way()).isEqualTo(Way.ELECTRONIC);
    assertThat(stateOf(d)).isEqualTo(CaseState.DELIVERED);
  }

  @Test
  void aCaseDeliveredByAnotherWayLeavesTheDesk() {
    Delivery d = ready("岑先生");
    cases.stepOnNewest(issuer, d.caseId(), new Step.Deliver("COUNTER", "R-1")).orThrow();
    assertThat(deliveries.find(centre, d.caseId()).orThrow().state())
        .isEqualTo(Delivery.State.DELIVERED);
  }

  @Test
  void twoDesksAtOnceHandOverOnce() throws Exception {
    Delivery d = ready("唐先生");
    Taker taker = new Taker.Holder(Town.lastIdNumber());
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Outcome<Delivery>>> all = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 6; i++) {
        all.add(
            threads.submit(() -> {
              start.await();
              return deliveries.handOver(issuer, d.caseId(), taker);
            }));
      }
      start.countDown();
    }
    for (Future<Outcome<Delivery>> one : all) {
      assertThat(one.get().orThrow().state()).isEqualTo(Delivery.State.DELIVERED);
    }
    Integer steps =
        jdbc.sql(
                "select count(*) from journal.entry where subject = :case and kind ="
                    + " 'case.deliver'")
            .param("case", d.caseId())
            .query(Integer.class)
            .single();
    assertThat(steps).isEqualTo(1);
  }

  @Test
  void aRevokedResultIsNotGivenOut() {
    Delivery d = ready("费先生");
    String id = Town.lastIdNumber();
    var c = certificates.ofCase(centre, d.caseId()).orElseThrow();
    certificates.revoke(Town.head(centre, "wjj"), c.id(), "误发", "第69条").orThrow();
    assertThat(codes(deliveries.handOver(issuer, d.caseId(), new Taker.Holder(id))))
        .containsExactly("delivery.not-now");
  }

  @Test
  void aResultThatACrashKeptFromTheDeskIsLaidThereByTheFeed() {
    Delivery d = ready("廉先生");
    jdbc.sql("delete from delivery.delivery where case_id = :case")
        .param("case", d.caseId())
        .update();
    feed.drain(desk);
    assertThat(deliveries.find(centre, d.caseId()).orThrow().number()).isEqualTo(d.number());
  }

  @Test
  void visitorsSeeTheLockerAndNotTheDesk() throws Exception {
    mvc.perform(get("/locker"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("取件码")));
    mvc.perform(get("/delivery")).andExpect(status().is3xxRedirection());
  }
}
