package org.yichuang.bench;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yichuang.calendar.Approver;
import org.yichuang.calendar.Clock;
import org.yichuang.calendar.ClockRules;
import org.yichuang.calendar.Extension;
import org.yichuang.calendar.Limit;
import org.yichuang.calendar.Pause;
import org.yichuang.calendar.PauseKind;
import org.yichuang.calendar.WorkCalendar;

/** One deadline of a licence: plain, and paused twice and extended; with and without its story. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DeadlineJmh {

  @Param({"plain", "paused"})
  public String kind = "plain";

  private WorkCalendar calendar = WorkCalendar.shipped();
  private Clock clock = Clock.statutory(LocalDate.of(2022, 4, 22), ClockRules.get("licence"));

  @Setup
  public void build() {
    calendar = WorkCalendar.shipped();
    LocalDate start = LocalDate.of(2022, 4, 22);
    clock = Clock.statutory(start, ClockRules.get("licence"));
    if (kind.equals("paused")) {
      clock =
          clock
              .with(Pause.ended(PauseKind.TESTING, start.plusDays(4), start.plusDays(9), "一号"))
              .with(Pause.ended(PauseKind.HEARING, start.plusDays(14), start.plusDays(20), "二号"))
              .with(
                  new Extension(
                      Limit.working(10),
                      start.plusDays(22),
                      "局长",
                      Approver.AUTHORITY_HEAD,
                      "案情复杂"));
    }
  }

  @Benchmark
  public LocalDate deadline() {
    return clock.deadline(calendar).orThrow().due();
  }

  @Benchmark
  public int explanation() {
    return clock.deadline(calendar).orThrow().steps().size();
  }
}
