package org.yichuang.staffing;

import java.time.LocalDate;
import java.util.List;

/**
 * A planned week: who sits at which window when, what stays without a window, and how long people
 * wait with it and with the usual opening.
 *
 * @param needMinutes window minutes the expected people need
 * @param missingMinutes those of them nobody sits for
 */
public record WeekPlan(
    List<LocalDate> days,
    List<Line> lines,
    List<Gap> gaps,
    long needMinutes,
    long missingMinutes,
    Judged planned,
    Judged usual) {

  /** One clerk's week. */
  public record Line(long clerk, String name, int contractHours, List<Sitting> sittings) {

    /** Minutes at the desk. */
    public int minutes() {
      return sittings.stream().mapToInt(s -> s.shift().minutes()).sum();
    }

    public List<Sitting> on(LocalDate day) {
      return sittings.stream().filter(s -> s.day().equals(day)).toList();
    }
  }

  /** A shift at a window, serving these queues. */
  public record Sitting(LocalDate day, int window, Shift shift, List<String> queues) {}

  /**
   * Quarters in a row in which windows are missing.
   *
   * @param windows how many
   * @param nobody queues with people for which no window at all is there
   */
  public record Gap(LocalDate day, int from, int to, int windows, List<String> nobody) {

    /** 12:00–13:00. */
    public String span() {
      return Shift.clock(from) + "–" + Shift.clock(to);
    }
  }

  /**
   * How one way of opening does with the expected people.
   *
   * @param unserved people a week for whom nobody came within two hours of closing
   */
  public record Judged(double people, double mean, double p95, double deskHours, double unserved) {}

  public List<Gap> gaps(LocalDate day) {
    return gaps.stream().filter(g -> g.day().equals(day)).toList();
  }
}
