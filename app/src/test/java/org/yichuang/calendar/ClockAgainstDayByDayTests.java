package org.yichuang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yichuang.kernel.Outcome;

/** Ten thousand seeded clocks against a walk through a wall calendar. */
class ClockAgainstDayByDayTests {

  private static final int CASES = 10_000;
  private static final long SEED = 20220422L;
  private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
  private static final int SPAN =
      (int) (LocalDate.of(2025, 10, 1).toEpochDay() - FIRST.toEpochDay());

  private final WorkCalendar calendar = WorkCalendar.shipped();

  @Test
  void tenThousandRandomClocksAgreeWithADayByDayWalk() {
    NaiveClock naive = new NaiveClock();
    Random random = new Random(SEED);
    int paused = 0;
    int extended = 0;
    int tooLate = 0;
    for (int i = 0; i < CASES; i++) {
      Clock clock = clock(random);
      paused += clock.pauses().isEmpty() ? 0 : 1;
      extended += clock.extensions().isEmpty() ? 0 : 1;
      tooLate += agrees(naive, clock, i) ? 0 : 1;
    }
    assertThat(paused).isGreaterThan(CASES / 3);
    assertThat(extended).isGreaterThan(CASES / 4);
    assertThat(tooLate).isBetween(CASES / 100, CASES / 4);
  }

  /** Whether both found a date; false when both refused a late extension. */
  private boolean agrees(NaiveClock naive, Clock clock, int i) {
    LocalDate expected = naive.due(clock);
    Outcome<Deadline> outcome = clock.deadline(calendar);
    if (expected == null) {
      assertThat(outcome.refusals())
          .as("case %d: %s", i, clock)
          .extracting("code")
          .containsExactly("clock.extension-too-late");
      return false;
    }
    Deadline deadline = outcome.orThrow();
    assertThat(deadline.due()).as("case %d: %s", i, clock).isEqualTo(expected);
    DeadlineStepsCheck.everyDayIsAccountedFor(deadline);
    return true;
  }

  private static Clock clock(Random random) {
    boolean natural = random.nextInt(4) == 0;
    DayKind kind = natural ? DayKind.NATURAL : DayKind.WORKING;
    Limit limit = new Limit(1 + random.nextInt(natural ? 60 : 45), kind);
    ClockRule rule =
        ClockRule.own(
            limit,
            "测试",
            new Limit(30, kind),
            random.nextBoolean() ? null : Approver.AUTHORITY_HEAD);
    LocalDate start = FIRST.plusDays(random.nextInt(SPAN));
    Clock clock = Clock.statutory(start, rule).withPauses(pauses(random, start));
    LocalDate at = start;
    for (int n = random.nextInt(3); n > 0; n--) {
      at = at.plusDays(random.nextInt(25));
      Limit extra = new Limit(1 + random.nextInt(15), kind);
      clock = clock.with(new Extension(extra, at, "局长", Approver.AUTHORITY_HEAD, "案情复杂"));
    }
    return clock;
  }

  private static List<Pause> pauses(Random random, LocalDate start) {
    List<Pause> pauses = new ArrayList<>();
    LocalDate at = start;
    for (int n = random.nextInt(4); n > 0; n--) {
      LocalDate from = at.plusDays(random.nextInt(20));
      LocalDate to = from.plusDays(random.nextInt(15));
      String notice = random.nextInt(5) == 0 ? null : "告知书" + n;
      PauseKind kind = PauseKind.values()[random.nextInt(PauseKind.values().length)];
      boolean running = n == 1 && random.nextInt(3) == 0;
      pauses.add(new Pause(kind, from, to, running ? null : to, notice));
      at = to.plusDays(1);
    }
    return pauses;
  }
}
