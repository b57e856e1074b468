package org.yichuang.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the house's own form of notices: {@code 2022 春节 off 2022-01-31..2022-02-06}. */
final class HolidayFiles {

  private static final int LONGEST_HOLIDAY = 60;

  private HolidayFiles() {}

  static List<HolidayNotice> shipped() {
    return parse(resource("/calendar/holidays.txt"));
  }

  static List<HolidayNotice> regulationDays() {
    return parse(resource("/calendar/regulation-days.txt"));
  }

  /** Every line that is not empty and not a comment; throws on a line it cannot read. */
  static List<HolidayNotice> parse(String text) {
    Map<Integer, List<HolidayNotice.Day>> years = new TreeMap<>();
    for (String line : text.split("\\R")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] word = line.strip().split("\\s+");
        years
            .computeIfAbsent(Integer.valueOf(word[0]), year -> new ArrayList<>())
            .addAll(days(word[1], off(word[2]), word[3]));
      }
    }
    return years.entrySet().stream()
        .map(year -> new HolidayNotice(year.getKey(), year.getValue()))
        .toList();
  }

  private static boolean off(String word) {
    return switch (word) {
      case "off" -> true;
      case "work" -> false;
      default -> throw new IllegalArgumentException("off or work, not: " + word);
    };
  }

  private static List<HolidayNotice.Day> days(String name, boolean off, String range) {
    int dots = range.indexOf("..");
    LocalDate first = LocalDate.parse(dots < 0 ? range : range.substring(0, dots));
    LocalDate last = dots < 0 ? first : LocalDate.parse(range.substring(dots + 2));
    if (last.toEpochDay() - first.toEpochDay() > LONGEST_HOLIDAY) {
      throw new IllegalArgumentException("no holiday is that long: " + range);
    }
    return first
        .datesUntil(last.plusDays(1))
        .map(date -> new HolidayNotice.Day(date, name, off))
        .toList();
  }

  private static String resource(String name) {
    try (InputStream in = HolidayFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource missing: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
