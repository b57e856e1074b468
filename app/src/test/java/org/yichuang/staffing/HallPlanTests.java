package org.yichuang.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HallPlanTests {

  private static final LocalDate TUESDAY = LocalDate.of(2020, 1, 7);
  private static final LocalDate THURSDAY = LocalDate.of(2020, 1, 9);

  private static TreeMap<LocalDate, OfficeDay> office(String name) {
    return HallData.january().office(name);
  }

  private static RealDay fit(String office, LocalDate date) {
    return RealDay.fit(HallData.january().day(office, date));
  }

  private static History before(TreeMap<LocalDate, OfficeDay> office, LocalDate date) {
    History history = new History();
    office.headMap(date).values().forEach(d -> history.learn(RealDay.fit(d)));
    return history;
  }

  private static Workload without(Workload work, double from) {
    Workload.Builder rest = new Workload.Builder(work.services());
    for (int i = 0; i < work.size(); i++) {
      if (work.at(i) < from) {
        rest.add(work.at(i), work.service(i), work.priority(i), work.minutes(i));
      } else {
        rest.add(work.at(i), (work.service(i) + 1) % work.services(), work.priority(i), 31);
      }
    }
    return rest.build();
  }

  @Test
  @DisplayName("The plan for a day is the same when that day and all later ones are other days")
  void planDoesNotPeek() {
    TreeMap<LocalDate, OfficeDay> office = office("UD_Mokotow_2");
    RealDay day = fit("UD_Mokotow_2", THURSDAY);
    Outlook honest = before(office, THURSDAY).outlook(THURSDAY, day.services(), 6);
    TreeMap<LocalDate, OfficeDay> altered = new TreeMap<>(office);
    altered.tailMap(THURSDAY).replaceAll((d, x) -> HallData.january().day("UD_Mokotow_2", TUESDAY));
    Outlook again = before(altered, THURSDAY).outlook(THURSDAY, day.services(), 6);
    assertThat(again.rate()).isDeepEqualTo(honest.rate());
    assertThat(again.minutes()).isEqualTo(honest.minutes());
    assertThat(OpeningPlan.of(again, day.allowance()).desks())
        .isDeepEqualTo(OpeningPlan.of(honest, day.allowance()).desks());
    assertThat(
            before(office, LocalDate.of(2020, 1, 10)).outlook(THURSDAY, day.services(), 6).rate())
        .as("with Thursday itself known it would be another")
        .isNotEqualTo(honest.rate());
  }

  @Test
  @DisplayName("What the live proposals do before eleven does not change when later tickets do")
  void liveDoesNotPeek() {
    RealDay day = fit("UD_Targowek", THURSDAY);
    Outlook outlook = before(office("UD_Targowek"), THURSDAY).outlook(THURSDAY, day.services(), 6);
    Workload work = day.work(0);
    List<String> seen = new ArrayList<>();
    List<String> again = new ArrayList<>();
    day.play(work, new Recording(new LiveSteering(outlook, day.allowance()), seen, 660));
    day.play(
        without(work, 660), new Recording(new LiveSteering(outlook, day.allowance()), again, 660));
    assertThat(seen).hasSizeGreaterThan(30).isEqualTo(again);
  }

  private record Recording(Steering inner, List<String> log, double until) implements Steering {
    @Override
    public double next(double now) {
      return inner.next(now);
    }

    @Override
    public double urgency(int service, double waited) {
      return inner.urgency(service, waited);
    }

    @Override
    public void decide(Floor floor) {
      inner.decide(floor);
      if (floor.now() < until) {
        StringBuilder line = new StringBuilder();
        for (int d = 0; d < floor.desks(); d++) {
          line.append(Arrays.toString(floor.assignment(d)));
        }
        log.add(line.toString());
      }
    }
  }

  @Test
  @DisplayName("On every day of five offices: goals met, never more desk-hours or desks than real")
  void meetsTheGoalsWithinTheBudget() {
    for (String name :
        List.of("UD_Mokotow_2", "UD_Ochota", "UD_Ursus", "UD_Zoliborz", "USC_Andersa")) {
      History history = new History();
      for (OfficeDay day : office(name).values()) {
        RealDay real = RealDay.fit(day);
        BenchDay result = BenchDay.of(real, history, 6);
        assertThat(result.within()).as("%s %s within", name, day.date()).isTrue();
        assertThat(result.meets()).as("%s %s %s", name, day.date(), result.json()).isTrue();
        history.learn(real);
      }
    }
  }

  @Test
  @DisplayName("The real day, simulated, waits about as long as its snapshots say")
  void fitsReality() {
    for (String name : List.of("UD_Bielany", "UD_Targowek", "UD_Zoliborz")) {
      RealDay day = fit(name, TUESDAY);
      double simulated = Score.of(List.of(day.actual(day.work(0)), day.actual(day.work(1)))).mean();
      assertThat(simulated)
          .as(name)
          .isBetween(day.day().observedMean() * 0.7, day.day().observedMean() * 1.3);
    }
  }

  @Test
  @DisplayName("A plan spends no more than its allowance and opens no more desks than there are")
  void planWithinAllowance() {
    TreeMap<LocalDate, OfficeDay> office = office("UD_Wola");
    RealDay day = fit("UD_Wola", THURSDAY);
    Allowance allowance = day.allowance();
    OpeningPlan plan =
        OpeningPlan.of(before(office, THURSDAY).outlook(THURSDAY, day.services(), 6), allowance);
    assertThat(plan.deskMinutes()).isPositive().isLessThanOrEqualTo(allowance.deskMinutes());
    for (int[] step : plan.desks()) {
      assertThat(Arrays.stream(step).sum()).isLessThanOrEqualTo(allowance.desks());
    }
  }
}
