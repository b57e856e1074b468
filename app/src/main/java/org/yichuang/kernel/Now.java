package org.yichuang.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The only source of time in the house. Everything legal is Asia/Shanghai. */
@FunctionalInterface
public interface Now {

  ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  Instant instant();

  default LocalDate today() {
    return LocalDate.ofInstant(instant(), ZONE);
  }

  default LocalDateTime local() {
    return LocalDateTime.ofInstant(instant(), ZONE);
  }

  /** The form in which a moment goes into SQL as {@code :now}. */
  default OffsetDateTime sql() {
    return sql(instant());
  }

  static OffsetDateTime sql(Instant instant) {
    return instant.atZone(ZONE).toOffsetDateTime();
  }

  static LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** The machine's clock, cut to the microseconds that PostgreSQL keeps. */
  static Now system() {
    return () -> Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
  }
}
