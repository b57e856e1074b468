package org.yichuang.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Now;

/** Reads the times that logs use: ISO 8601 with a blank or a T, with or without offset. */
final class Times {

  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-M-d[ ]['T'][H:mm[:ss]]")
          .optionalStart()
          .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .appendPattern("[XXX][XX][X]")
          .toFormatter(java.util.Locale.ROOT);

  private Times() {}

  /** The time with its own offset; Shanghai's where it gives none; null when it is not a time. */
  static @Nullable OffsetDateTime read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      TemporalAccessor read =
          FORM.parseBest(
              text.strip().replace('/', '-'),
              OffsetDateTime::from,
              LocalDateTime::from,
              LocalDate::from);
      return switch (read) {
        case OffsetDateTime zoned -> zoned;
        case LocalDateTime local -> local.atZone(Now.ZONE).toOffsetDateTime();
        case LocalDate day -> day.atStartOfDay(Now.ZONE).toOffsetDateTime();
        default -> null;
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** As {@link #read}, but a day without a time lasts to its end (民法典203). */
  static @Nullable OffsetDateTime end(@Nullable String text) {
    OffsetDateTime at = read(text);
    boolean day = text != null && text.strip().length() <= "2022-05-01".length();
    return at == null || !day ? at : at.plusDays(1).minusNanos(1_000);
  }

  /** Whether the text names its offset. */
  static boolean zoned(String text) {
    return text.strip().matches(".*(Z|[+-][0-9]{2}:?([0-9]{2})?)$") && text.length() > 12;
  }
}
