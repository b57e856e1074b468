package org.yichuang.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.yichuang.kernel.Actor;
import org.yichuang.people.Person;

class NoticesTests extends InNoticesTown {

  @Test
  void nothingAboutACaseLeaksIntoAnSmsBeyondItsNumber() {
    Notices all = town.notices(town.outside());
    Person p = town.citizen();
    for (String kind :
        List.of("case-accepted", "case-supplement", "case-decided", "case-ready", "case-closed")) {
      assertThat(all.tell(town.notice(p, kind))).isTrue();
    }
    town.courier(town.outside()).deliver();
    assertThat(town.gateway.texts()).hasSize(5).allMatch(t -> t.contains("4307020001"));
    assertThat(town.gateway.texts())
        .noneMatch(t -> t.contains("残疾") || t.contains("病历") || t.contains("不予"));
    assertThat(town.gateway.texts())
        .noneMatch(t -> t.contains("韩小满"))
        .allMatch(t -> t.contains("【武陵政务】"));
    assertThat(town.gateway.signed()).containsOnly(true);
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
    Notices here = town.notices(town.nothingOutside());
    Person p = town.citizen();
    here.tell(town.notice(p, "case-accepted"));
    assertThat(here.configured(Way.SMS)).isFalse();
    Actor self = Actor.citizen(town.centre, p.id(), p.name());
    assertThat(here.unread(self)).isEqualTo(1);
    Message m = here.inbox(self, null, 10).rows().getFirst();
    assertThat(m.text().zh()).contains("残疾人证");
    assertThat(m.text().en()).contains("Disability card");
    assertThat(here.outbox(town.watcher, null, null, 10).orThrow().rows()).isEmpty();
    here.read(self, m.id());
    assertThat(here.unread(self)).isZero();
  }

  @Test
  void mailGoesOverARealSocketToWhoAskedForIt() {
    Notices all = town.notices(town.outside());
    Person p = town.citizen();
    Actor self = Actor.citizen(town.centre, p.id(), p.name());
    assertThat(preferences.prefer(self, "no-at", true, true).isDone()).isFalse();
    preferences.prefer(self, "han@example.com", false, true).orThrow();
    assertThat(preferences.prefer(self, null, false, true).orThrow().mail())
        .isEqualTo("h***@example.com");
    all.tell(town.notice(p, "case-accepted"));
    assertThat(town.courier(town.outside()).deliver()).isEqualTo(1);
    List<String> got = town.mail.received();
    assertThat(got).hasSize(1);
    assertThat(got.getFirst()).contains("han@example.com").contains("Disability card");
    assertThat(town.gateway.texts()).isEmpty();
  }

  @Test
  void anSmsWaitsForTheMorningUnlessItIsUrgent() {
    now.set("2022-05-23T22:30:00");
    Notices all = town.notices(town.outside());
    Person p = town.citizen();
    all.tell(town.notice(p, "case-accepted"));
    all.tell(town.notice(p, "case-supplement"));
    assertThat(town.courier(town.outside()).deliver()).isEqualTo(1);
    now.set("2022-05-24T07:59:00");
    assertThat(town.courier(town.outside()).deliver()).isZero();
    now.set("2022-05-24T08:00:00");
    assertThat(town.courier(town.outside()).deliver()).isEqualTo(1);
  }

  @Test
  void aFailureIsTriedAgainEverMoreSlowlyThenGivenUpAndShownAndCanBeRetried() {
    Notices all = town.notices(town.outside());
    Courier courier = town.courier(town.outside());
    all.tell(town.notice(town.citizen(), "case-accepted"));
    town.gateway.answers(503);
    for (int i = 0; i < 3; i++) {
      assertThat(courier.deliver()).isZero();
      assertThat(courier.deliver()).isZero();
      now.pass(Duration.ofDays(1));
    }
    assertThat(town.gateway.signed()).hasSize(3);
    Message failed =
        all.outbox(town.watcher, Message.State.FAILED, null, 10).orThrow().rows().getFirst();
    assertThat(failed.error()).contains("503");
    assertThat(failed.masked()).isEqualTo("139****0001");
    assertThat(failed.to()).isEqualTo("韩*满");
    town.gateway.answers(200);
    all.retry(town.watcher, failed.id()).orThrow();
    assertThat(all.retry(town.watcher, failed.id()).isDone()).isFalse();
    assertThat(courier.deliver()).isEqualTo(1);
    assertThat(all.outbox(town.watcher, null, null, 10).orThrow().rows().getFirst().state())
        .isEqualTo(Message.State.SENT);
  }

  @Test
  void aNumberThatTheGatewayRefusesIsNotTriedAgain() {
    Notices all = town.notices(town.outside());
    all.tell(town.notice(town.citizen(), "case-accepted"));
    town.gateway.answers(422);
    town.courier(town.outside()).deliver();
    assertThat(all.counts(town.watcher).orThrow()).containsEntry(Message.State.FAILED, 1L);
  }

  @Test
  void eightCouriersAtOnceSendEachMessageOnceAndTellingTwiceIsOnce() throws Exception {
    Notices all = town.notices(town.outside());
    for (int i = 0; i < 40; i++) {
      Person p = town.citizen();
      assertThat(all.tell(town.notice(p, "case-accepted"))).isTrue();
      assertThat(all.tell(town.notice(p, "case-accepted"))).isFalse();
    }
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Integer>> sent = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        sent.add(
            threads.submit(() -> {
              start.await();
              return town.courier(town.outside()).deliver();
            }));
      }
      start.countDown();
    }
    int total = 0;
    for (Future<Integer> one : sent) {
      total += one.get();
    }
    assertThat(total).isEqualTo(40);
    assertThat(town.gateway.texts()).hasSize(40);
  }

  @Test
  void aCourierThatDiesLeavesItsWorkToTheNext() {
    town.notices(town.outside()).tell(town.notice(town.citizen(), "case-accepted"));
    Courier courier = town.courier(town.outside());
    Instant at = now.instant();
    assertThat(store.claim(at, at.plus(courier.lapses()), 1, 10)).hasSize(1);
    assertThat(town.courier(town.outside()).deliver()).isZero();
    now.pass(courier.lapses().plusSeconds(1));
    assertThat(town.courier(town.outside()).deliver()).isEqualTo(1);
  }

  @Test
  void onlyThoseWhoWatchSeeTheOutbox() {
    Notices all = town.notices(town.outside());
    Actor citizen = Actor.citizen(town.centre, 5, "别人");
    assertThat(all.outbox(citizen, null, null, 10).isDone()).isFalse();
    assertThat(all.retry(citizen, 1).isDone()).isFalse();
  }
}
