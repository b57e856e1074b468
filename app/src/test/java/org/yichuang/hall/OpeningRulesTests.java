package org.yichuang.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
class OpeningRulesTests {

  @Autowired OpeningRules rules;
  @Autowired Tickets tickets;
  @Autowired Windows windows;
  @Autowired Views views;
  @Autowired HallScenario hall;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();
  private final Actor manager =
      new Actor(
          Actor.Kind.STAFF,
          9,
          "值班长",
          centre,
          Set.of(new Post(Role.FLOOR_MANAGER, centre, "centre")));

  @BeforeEach
  void itIsTenOnATuesday() {
    now.set("2026-11-24T10:00:00");
    hall.hall(centre, HallSetting.USUAL, HallScenario.tenWindows());
  }

  @AfterEach
  void theClockGoesOn() {
    now.reset();
  }

  private static Map<String, String> form(String... namesAndValues) {
    Map<String, String> typed = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      typed.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return typed;
  }

  private void crowd(int people) {
    for (int i = 0; i < people; i++) {
      tickets.take(centre, NewTicket.of("p" + i, "A", Source.KIOSK)).orThrow();
    }
  }

  @Test
  void everythingWrongIsSaidAtOnceAndNothingIsChanged() {
    Outcome<?> put =
        rules.put(
            manager, form("queue-A", "1", "wait-A", "soon", "how-B", "AUTO", "minutes-C", "-5"));
    assertThat(put.refusals())
        .extracting(Refusal::code)
        .containsExactly(
            "hall.opening-queue", "hall.opening-wait", "hall.opening-when", "hall.opening-minutes");
    assertThat(put.refusals())
        .allSatisfy(r -> {
          assertThat(r.sentence().zh()).isNotBlank();
          assertThat(r.next().en()).isNotBlank();
        });
    assertThat(views.now(centre).group("A").orElseThrow().rule())
        .isEqualTo(OpeningRule.click(12, 25));
    assertThat(rules.changes(centre)).isEmpty();
  }

  @Test
  void aQueueNoSpareWindowCanServeCannotOpenByItself() {
    Centre bare = Centres.fresh();
    hall.hall(
        bare,
        HallSetting.USUAL,
        List.of(HallScenario.window(1, ServiceWindow.Kind.REGULAR, "A", "A")));
    Actor there =
        new Actor(
            Actor.Kind.STAFF, 9, "值班长", bare, Set.of(new Post(Role.FLOOR_MANAGER, bare, "centre")));
    assertThat(rules.put(there, form("queue-A", "5", "how-A", "AUTO")).refusals())
        .extracting(Refusal::code)
        .containsExactly("hall.opening-nobody");
  }

  @Test
  void aQueuePastItsLimitOpensOneWindowByItselfForItsTimeAndTheJournalKnowsWhoSetIt() {
    rules.put(manager, form("queue-A", "5", "how-A", "AUTO", "minutes-A", "45")).orThrow();
    crowd(4);
    assertThat(rules.openByRule(views.now(centre))).isEmpty();
    tickets.take(centre, NewTicket.of("fifth", "A", Source.KIOSK)).orThrow();
    assertThat(rules.openByRule(views.now(centre)))
        .singleElement()
        .satisfies(w -> {
          assertThat(w.no()).isEqualTo(8);
          assertThat(w.until()).isEqualTo(now.instant().plusSeconds(45 * 60));
        });
    assertThat(rules.openByRule(views.now(centre))).as("one at a time").isEmpty();
    hall.over(centre, now.instant().plusSeconds(45 * 60));
    assertThat(views.now(centre).openFor("A")).isEmpty();
    assertThat(views.now(centre).waiting()).hasSize(5);
    assertThat(rules.changes(centre))
        .singleElement()
        .satisfies(e -> {
          assertThat(e.actorName()).isEqualTo("值班长");
          assertThat(e.body()).contains("A 12/25/CLICK/60 > 5/-/AUTO/45");
        });
  }

  @Test
  void aRuleThatAsksOpensNothingByItself() {
    rules.put(manager, form("queue-A", "2", "how-A", "CLICK")).orThrow();
    crowd(6);
    assertThat(rules.openByRule(views.now(centre))).isEmpty();
    assertThat(views.now(centre).openFor("A")).isEmpty();
  }

  @Test
  void onlyTheFloorManagerSetsThem() {
    assertThat(rules.put(HallScenario.clerk(centre, 1), form("queue-A", "5")).isDone()).isFalse();
  }
}
