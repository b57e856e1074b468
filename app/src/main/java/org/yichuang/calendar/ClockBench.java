package org.yichuang.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yichuang.kernel.Bench;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Report;

/** How long one deadline takes, pauses and extension included, and how long its explanation. */
public final class ClockBench implements Bench {

  private static final int CLOCKS = 4_096;
  private static final int ROUNDS = 60;
  private static final int KEPT_FROM = 20;
  private static final double GOAL_MICROS = 20;

  @Override
  public String summary() {
    return "microseconds per deadline";
  }

  @Override
  public Outcome<Report> measure(Command.Run run) {
    WorkCalendar calendar = WorkCalendar.shipped();
    List<Clock> clocks = clocks();
    double[] deadline = new double[ROUNDS - KEPT_FROM];
    double[] story = new double[ROUNDS - KEPT_FROM];
    long checksum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (Clock clock : clocks) {
        checksum += clock.deadline(calendar).orThrow().due().toEpochDay();
      }
      long half = System.nanoTime();
      for (Clock clock : clocks) {
        checksum += clock.deadline(calendar).orThrow().steps().size();
      }
      long end = System.nanoTime();
      if (round >= KEPT_FROM) {
        deadline[round - KEPT_FROM] = (half - start) / 1e3 / CLOCKS;
        story[round - KEPT_FROM] = (end - half) / 1e3 / CLOCKS;
      }
    }
    run.err().println("checksum " + checksum);
    return Outcome.done(
        Report.of(
            List.of(
                Report.Figure.below("deadline, median", median(deadline), "µs", GOAL_MICROS),
                Report.Figure.of("deadline with its explanation, median", median(story), "µs"))));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    return Math.round(sorted[sorted.length / 2] * 1000) / 1000.0;
  }

  /** Seeded clocks as they are in an office: a third paused once or twice, a fifth extended. */
  private static List<Clock> clocks() {
    Random random = new Random(45);
    List<Clock> clocks = new ArrayList<>();
    LocalDate first = LocalDate.of(2019, 1, 2);
    ClockRule rule = ClockRules.get("licence");
    for (int i = 0; i < CLOCKS; i++) {
      LocalDate start = first.plusDays(random.nextInt(2_500));
      Clock clock = Clock.statutory(start, rule);
      for (int n = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0; n > 0; n--) {
        LocalDate from = start.plusDays(3 + 9L * n);
        clock = clock.with(Pause.ended(PauseKind.TESTING, from, from.plusDays(5), "告知书"));
      }
      if (random.nextInt(5) == 0) {
        clock =
            clock.with(
                new Extension(
                    Limit.working(10), start.plusDays(15), "局长", Approver.AUTHORITY_HEAD, "案情复杂"));
      }
      clocks.add(clock);
    }
    return clocks;
  }
}
