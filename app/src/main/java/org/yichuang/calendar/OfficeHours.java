package org.yichuang.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/**
 * When an office is open on a day it is open, such as {@code 09:00-12:00,13:00-17:00}. Extended and
 * weekend service is another value of this type and never moves a legal limit.
 */
public record OfficeHours(List<Session> sessions) {

  /** One stretch of open time within a day. */
  public record Session(LocalTime from, LocalTime to) {
    public Session {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("a session ends after it starts");
      }
    }
  }

  /** 09:00–12:00 and 13:00–17:00, until a centre says otherwise. */
  public static final OfficeHours USUAL =
      new OfficeHours(
          List.of(
              new Session(LocalTime.of(9, 0), LocalTime.of(12, 0)),
              new Session(LocalTime.of(13, 0), LocalTime.of(17, 0))));

  public OfficeHours {
    sessions = List.copyOf(sessions);
    if (sessions.isEmpty()) {
      throw new IllegalArgumentException("an open day has a session");
    }
    for (int i = 1; i < sessions.size(); i++) {
      if (sessions.get(i).from().isBefore(sessions.get(i - 1).to())) {
        throw new IllegalArgumentException("sessions follow one another");
      }
    }
  }

  /** Reads the written form; refused with {@code office-hours.malformed}. */
  public static Outcome<OfficeHours> parse(String given) {
    List<Session> sessions = new ArrayList<>();
    try {
      for (String part : given.strip().split("\\s*[,，]\\s*", -1)) {
        int dash = part.indexOf('-');
        sessions.add(
            new Session(
                LocalTime.parse(part.substring(0, Math.max(dash, 0)).strip()),
                LocalTime.parse(part.substring(dash + 1).strip())));
      }
      return Outcome.done(new OfficeHours(sessions));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return Outcome.refused(malformed(given));
    }
  }

  public LocalTime opens() {
    return sessions.getFirst().from();
  }

  public LocalTime closes() {
    return sessions.getLast().to();
  }

  public boolean openAt(LocalTime time) {
    return sessions.stream().anyMatch(s -> !time.isBefore(s.from()) && time.isBefore(s.to()));
  }

  /** Open minutes of a whole day. */
  public int minutes() {
    return minutesUntil(LocalTime.MAX);
  }

  /** Open minutes of a day up to a time. */
  public int minutesUntil(LocalTime time) {
    long minutes = 0;
    for (Session session : sessions) {
      LocalTime to = time.isBefore(session.to()) ? time : session.to();
      minutes += Math.max(0, Duration.between(session.from(), to).toMinutes());
    }
    return (int) minutes;
  }

  @Override
  public String toString() {
    return String.join(",", sessions.stream().map(s -> s.from() + "-" + s.to()).toList());
  }

  private static Refusal malformed(String given) {
    return Refusal.of(
        "office-hours.malformed",
        400,
        Text.of("办公时间“" + given + "”无法识别。", "“" + given + "” is not office hours."),
        Text.of(
            "请写成 09:00-12:00,13:00-17:00，各段先后相接且不重叠。",
            "Write 09:00-12:00,13:00-17:00; the parts follow one another."));
  }
}
