package org.yichuang.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.people.NewPerson;
import org.yichuang.people.People;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.Person;
import org.yichuang.people.Vault;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
class NoticesTests {

  private static final Map<String, String> WORDS =
      Map.of(
          "item",
          "残疾人证",
          "item.en",
          "Disability card",
          "number",
          "4307020001",
          "date",
          "5月23日",
          "result",
          "不予许可：病历不符",
          "missing",
          "病历");

  @Autowired NoticeStore store;
  @Autowired Templates templates;
  @Autowired People people;
  @Autowired Vault vault;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();
  private final Actor watcher =
      new Actor(
          Actor.Kind.STAFF, 9, "督办", centre, Set.of(new Post(Role.SUPERVISOR, centre, "centre")));
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private final List<String> signatures = new CopyOnWriteArrayList<>();
  private final AtomicInteger status = new AtomicInteger(200);
  private @Nullable HttpServer gateway;
  private @Nullable LittleMailServer mail;

  @BeforeEach
  void openTheGateway() throws IOException {
    now.set("2022-05-23T10:00:00");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/send",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          var headers = exchange.getRequestHeaders();
          String expected =
              SmsGateway.sign("secret", headers.getFirst("X-Timestamp") + "\n" + body);
          signatures.add(String.valueOf(expected.equals(headers.getFirst("X-Signature"))));
          if (status.get() == 200) {
            texts.add(body);
          }
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    server.start();
    gateway = server;
    mail = LittleMailServer.start();
  }

  @AfterEach
  void closeAll() throws IOException {
    now.reset();
    if (gateway != null) {
      gateway.stop(0);
    }
    if (mail != null) {
      mail.close();
    }
  }

  private NoticeSettings settings(boolean outside) {
    if (!outside) {
      return new NoticeSettings(null, null, null, null, null, null);
    }
    int port = java.util.Objects.requireNonNull(gateway).getAddress().getPort();
    int smtp = java.util.Objects.requireNonNull(mail).port();
    return new NoticeSettings(
        LocalTime.of(21, 0),
        LocalTime.of(8, 0),
        3,
        new NoticeSettings.Mail("127.0.0.1", smtp, null, null, "hall@example.org", "none"),
        new NoticeSettings.Sms("http://127.0.0.1:" + port + "/send", "secret", "武陵政务"),
        "https://hall.example.org");
  }

  private Notices notices(NoticeSettings s) {
    return new Notices(store, templates, s, people, vault, now);
  }

  private Courier courier(NoticeSettings s) {
    return new Courier(
        store, s, vault, now, List.of(new SmsGateway(s, now), new MailServer(s, now)));
  }

  private Person citizen() {
    return people
        .register(
            Actor.system(centre),
            new NewPerson("韩小满", PeopleScenario.freshIdNumber(), "13907360001", null))
        .orThrow();
  }

  private Notice notice(Person p, String kind) {
    return Notice.of(centre, p.id(), kind, "1", WORDS, "/progress/4307020001");
  }

  @Test
  void nothingAboutACaseLeaksIntoAnSmsBeyondItsNumber() {
    Notices all = notices(settings(true));
    Person p = citizen();
    for (String kind :
        List.of("case-accepted", "case-supplement", "case-decided", "case-ready", "case-closed")) {
      assertThat(all.tell(notice(p, kind))).isTrue();
    }
    courier(settings(true)).deliver();
    assertThat(texts).hasSize(5).allMatch(t -> t.contains("4307020001"));
    assertThat(texts).noneMatch(t -> t.contains("残疾") || t.contains("病历") || t.contains("不予"));
    assertThat(texts).noneMatch(t -> t.contains("韩小满")).allMatch(t -> t.contains("【武陵政务】"));
    assertThat(signatures).containsOnly("true");
  }

  @Test
  void aTemplateThatPutsMoreIntoAnSmsOrLacksALanguageIsRefusedAtTheStart() {
    assertThatThrownBy(() ->
            Templates.read(
                "- {key: a, title: {zh: 一, en: x}, text: {zh: 一, en: x}, sms: {zh: '{item}', en: '{item}'}}"))
        .hasMessageContaining("{item} does not belong in an SMS");
    assertThatThrownBy(() -> Templates.read("- {key: a, title: {zh: 一}, text: {zh: '{x}', en: y}}"))
        .hasMessageContaining("a.title: wants zh and en")
        .hasMessageContaining("a.text: the languages name different things");
  }

  @Test
  void withoutAnyChannelTheInboxAloneHasIt() {
    Notices here = notices(settings(false));
    Person p = citizen();
    here.tell(notice(p, "case-accepted"));
    assertThat(here.configured(Way.SMS)).isFalse();
    Actor self = Actor.citizen(centre, p.id(), p.name());
    assertThat(here.unread(self)).isEqualTo(1);
    Message m = here.inbox(self, null, 10).rows().getFirst();
    assertThat(m.text().zh()).contains("残疾人证");
    assertThat(m.text().en()).contains("Disability card");
    assertThat(here.outbox(watcher, null, null, 10).orThrow().rows()).isEmpty();
    here.read(self, m.id());
    assertThat(here.unread(self)).isZero();
  }

  @Test
  void mailGoesOverARealSocketToWhoAskedForIt() {
    Notices all = notices(settings(true));
    Person p = citizen();
    Actor self = Actor.citizen(centre, p.id(), p.name());
    assertThat(all.prefer(self, "no-at", true, true).isDone()).isFalse();
    all.prefer(self, "han@example.com", false, true).orThrow();
    assertThat(all.prefer(self, null, false, true).orThrow().mail()).isEqualTo("h***@example.com");
    all.tell(notice(p, "case-accepted"));
    assertThat(courier(settings(true)).deliver()).isEqualTo(1);
    List<String> got = java.util.Objects.requireNonNull(mail).received();
    assertThat(got).hasSize(1);
    assertThat(got.getFirst()).contains("han@example.com").contains("Disability card");
    assertThat(texts).isEmpty();
  }

  @Test
  void anSmsWaitsForTheMorningUnlessItIsUrgent() {
    now.set("2022-05-23T22:30:00");
    Notices all = notices(settings(true));
    Person p = citizen();
    all.tell(notice(p, "case-accepted"));
    all.tell(notice(p, "case-supplement"));
    assertThat(courier(settings(true)).deliver()).isEqualTo(1);
    now.set("2022-05-24T07:59:00");
    assertThat(courier(settings(true)).deliver()).isZero();
    now.set("2022-05-24T08:00:00");
    assertThat(courier(settings(true)).deliver()).isEqualTo(1);
  }

  @Test
  void aFailureIsTriedAgainEverMoreSlowlyThenGivenUpAndShownAndCanBeRetried() {
    Notices all = notices(settings(true));
    Courier courier = courier(settings(true));
    all.tell(notice(citizen(), "case-accepted"));
    status.set(503);
    for (int i = 0; i < 3; i++) {
      assertThat(courier.deliver()).isZero();
      assertThat(courier.deliver()).isZero();
      now.pass(Duration.ofHours(7));
    }
    assertThat(signatures).hasSize(3);
    Message failed =
        all.outbox(watcher, Message.State.FAILED, null, 10).orThrow().rows().getFirst();
    assertThat(failed.error()).contains("503");
    assertThat(failed.masked()).isEqualTo("139****0001");
    assertThat(failed.to()).isEqualTo("韩*满");
    status.set(200);
    all.retry(watcher, failed.id()).orThrow();
    assertThat(all.retry(watcher, failed.id()).isDone()).isFalse();
    assertThat(courier.deliver()).isEqualTo(1);
    assertThat(all.outbox(watcher, null, null, 10).orThrow().rows().getFirst().state())
        .isEqualTo(Message.State.SENT);
  }

  @Test
  void aNumberThatTheGatewayRefusesIsNotTriedAgain() {
    Notices all = notices(settings(true));
    all.tell(notice(citizen(), "case-accepted"));
    status.set(422);
    courier(settings(true)).deliver();
    assertThat(all.counts(watcher).orThrow()).containsEntry(Message.State.FAILED, 1L);
  }

  @Test
  void eightCouriersAtOnceSendEachMessageOnceAndTellingTwiceIsOnce() throws Exception {
    Notices all = notices(settings(true));
    for (int i = 0; i < 40; i++) {
      Person p = citizen();
      assertThat(all.tell(notice(p, "case-accepted"))).isTrue();
      assertThat(all.tell(notice(p, "case-accepted"))).isFalse();
    }
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Integer>> sent = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        sent.add(
            threads.submit(() -> {
              start.await();
              return courier(settings(true)).deliver();
            }));
      }
      start.countDown();
    }
    int total = 0;
    for (Future<Integer> one : sent) {
      total += one.get();
    }
    assertThat(total).isEqualTo(40);
    assertThat(texts).hasSize(40);
  }

  @Test
  void aCourierThatDiesLeavesItsWorkToTheNext() {
    notices(settings(true)).tell(notice(citizen(), "case-accepted"));
    Instant at = now.instant();
    assertThat(store.claim(at, at.plus(Courier.CLAIM_LAPSES), 1, 10)).hasSize(1);
    assertThat(courier(settings(true)).deliver()).isZero();
    now.pass(Courier.CLAIM_LAPSES.plusSeconds(1));
    assertThat(courier(settings(true)).deliver()).isEqualTo(1);
  }

  @Test
  void onlyThoseWhoWatchSeeTheOutbox() {
    Notices all = notices(settings(true));
    Actor citizen = Actor.citizen(centre, 5, "别人");
    assertThat(all.outbox(citizen, null, null, 10).isDone()).isFalse();
    assertThat(all.retry(citizen, 1).isDone()).isFalse();
  }
}
