package org.yichuang.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The law once more, walked day by day with nothing clever and nothing shared with the production
 * clock but its input: each morning it looks at a wall calendar and moves a finger.
 */
final class NaiveClock {

  private final Map<String, String> wall = new HashMap<>();

  /** Reads the shipped table in its own simple way. */
  NaiveClock() {
    try (InputStream in = NaiveClock.class.getResourceAsStream("/calendar/holidays.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          String[] word = line.split(" ", -1);
          String first = word[3].substring(0, 10);
          String last = word[3].substring(word[3].length() - 10);
          for (LocalDate d = LocalDate.parse(first);
              !d.isAfter(LocalDate.parse(last));
              d = d.plusDays(1)) {
            wall.put(d.toString(), word[2]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean works(LocalDate day) {
    String off = wall.get(day.toString());
    if (off != null) {
      return off.equals("work");
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** The due date, or null when an extension came after the limit had passed. */
  @Nullable LocalDate due(Clock clock) {
    int allowance = clock.limit().days();
    boolean working = clock.limit().kind() == DayKind.WORKING;
    int used = 0;
    int approvals = 0;
    LocalDate day = clock.start();
    approvals += granted(clock, day);
    allowance += extra(clock, day);
    while (true) {
      day = day.plusDays(1);
      boolean halted = halted(clock, day);
      if (!halted && (!working || works(day))) {
        used++;
      }
      allowance += extra(clock, day);
      approvals += granted(clock, day);
      if (used >= allowance && !halted && works(day)) {
        return approvals == clock.extensions().size() ? day : null;
      }
    }
  }

  private static boolean halted(Clock clock, LocalDate day) {
    for (Pause pause : clock.pauses()) {
      boolean told = pause.notice() != null;
      LocalDate end = pause.end() == null ? pause.plannedEnd() : pause.end();
      if (told && !day.isBefore(pause.from()) && !day.isAfter(end)) {
        return true;
      }
    }
    return false;
  }

  private static int extra(Clock clock, LocalDate day) {
    int days = 0;
    for (Extension extension : clock.extensions()) {
      days += extension.approved().equals(day) ? extension.extra().days() : 0;
    }
    return days;
  }

  private static int granted(Clock clock, LocalDate day) {
    int n = 0;
    for (Extension extension : clock.extensions()) {
      n += extension.approved().equals(day) ? 1 : 0;
    }
    return n;
  }
}
