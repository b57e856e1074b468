package org.yichuang.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RosterTests {

  @Test
  @DisplayName("A week for 60 people: skills, breaks, contracts and seats hold, the need is met")
  void plansAWeek() {
    List<Roster.Clerk> clerks = RosterBench.clerks(60);
    List<Roster.Need> needs = RosterBench.needs();
    Roster roster = Roster.plan(clerks, needs, Duration.ofSeconds(8)).orThrow();
    assertThat(roster.brokenRules()).isZero();
    assertThat(roster.uncovered()).isLessThan(roster.need() / 10);
    Map<String, Integer> minutes = new HashMap<>();
    Map<String, Integer> at = new HashMap<>();
    for (Roster.Place place : roster.places()) {
      Roster.Clerk clerk =
          clerks.stream().filter(c -> c.id().equals(place.clerk())).findFirst().orElseThrow();
      assertThat(clerk.skills()).contains(place.team());
      assertThat(clerk.absent()).doesNotContain(place.day());
      minutes.merge(clerk.id(), place.shift().minutes(), Integer::sum);
      assertThat(minutes.get(clerk.id())).isLessThanOrEqualTo(clerk.weeklyMinutes());
      assertThat(at.merge(place.clerk() + place.day(), 1, Integer::sum)).isEqualTo(1);
      if (place.shift().to() - place.shift().from() > 20) {
        assertThat(place.shift().breakTo()).isGreaterThan(place.shift().breakFrom());
      }
    }
  }

  @Test
  @DisplayName("Eight windows with a clerk each: no more than five stand empty at once at noon")
  void lunchesDoNotFallTogether() {
    List<Roster.Clerk> clerks = new ArrayList<>();
    List<Roster.Need> needs = new ArrayList<>();
    for (int window = 1; window <= 8; window++) {
      clerks.add(
          new Roster.Clerk("p" + window, "员工" + window, Set.of("w" + window), 2400, Set.of()));
      for (int quarter = 34; quarter < 70; quarter++) {
        needs.add(new Roster.Need(0, "w" + window, quarter, 1, 1, 10));
      }
    }
    Roster roster = Roster.plan(clerks, needs, Duration.ofSeconds(3)).orThrow();
    for (int quarter = 34; quarter < 70; quarter++) {
      int at = quarter;
      assertThat(roster.places()).filteredOn(p -> p.shift().covers(at)).hasSizeGreaterThan(2);
    }
  }

  @Test
  @DisplayName("A need nobody can serve and absurd hours are refused before planning")
  void refuses() {
    List<Roster.Clerk> clerks = new ArrayList<>();
    clerks.add(new Roster.Clerk("1", "李", Set.of("a"), -5, Set.of()));
    clerks.add(new Roster.Clerk("1", "王", Set.of("a"), 2400, Set.of()));
    assertThat(
            Roster.plan(clerks, List.of(new Roster.Need(0, "b", 40, 1, 2)), Duration.ofSeconds(1))
                .refusals())
        .extracting(r -> r.code())
        .containsExactly("roster.contract", "roster.twice", "roster.nobody-can");
  }
}
