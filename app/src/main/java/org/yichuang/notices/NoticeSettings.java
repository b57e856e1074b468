package org.yichuang.notices;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.yichuang.kernel.Now;

/**
 * How this town sends notices.
 *
 * @param quietFrom from when no SMS goes out, such as {@code 21:00}; urgent kinds excepted
 * @param quietTo until when
 * @param attempts how often a message is tried before it is given up
 * @param mail the mail server; none means no mail
 * @param sms the SMS gateway; none means no SMS
 * @param patience how long a mail server or gateway may take to answer
 * @param templates a file with the office's own wording of notices, in the shape of the shipped one
 * @param address the address of this house as people reach it, for links in messages
 */
@ConfigurationProperties("yichuang.notices")
record NoticeSettings(
    @Nullable LocalTime quietFrom,
    @Nullable LocalTime quietTo,
    @Nullable Integer attempts,
    @Nullable Mail mail,
    @Nullable Sms sms,
    @Nullable String address,
    @Nullable Duration patience,
    @Nullable Path templates) {

  private static final int USUAL_ATTEMPTS = 8;
  private static final Duration USUAL_PATIENCE = Duration.ofSeconds(15);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  NoticeSettings {
    quietFrom = quietFrom == null ? LocalTime.of(21, 0) : quietFrom;
    quietTo = quietTo == null ? LocalTime.of(8, 0) : quietTo;
    attempts = attempts == null ? Integer.valueOf(USUAL_ATTEMPTS) : attempts;
    address = address == null ? "" : address;
  }

  /**
   * A mail server.
   *
   * @param security {@code none}, {@code starttls} (the usual) or {@code tls}
   */
  record Mail(
      String host,
      int port,
      @Nullable String user,
      @Nullable String password,
      String from,
      @Nullable String security) {}

  /**
   * An SMS gateway.
   *
   * @param url takes a POST with JSON
   * @param key signs the request (HMAC-SM3)
   * @param signature stands before each text, such as 武陵政务
   */
  record Sms(String url, String key, @Nullable String signature) {}

  boolean has(Way way) {
    return switch (way) {
      case IN_APP -> true;
      case MAIL -> mail != null;
      case SMS -> sms != null;
    };
  }

  /** The first moment from this one on at which an SMS may go out. */
  Instant awake(Instant at) {
    LocalDateTime local = LocalDateTime.ofInstant(at, Now.ZONE);
    LocalTime from = java.util.Objects.requireNonNull(quietFrom);
    LocalTime to = java.util.Objects.requireNonNull(quietTo);
    LocalTime time = local.toLocalTime();
    boolean overnight = from.isAfter(to);
    boolean quiet =
        overnight
            ? !time.isBefore(from) || time.isBefore(to)
            : !time.isBefore(from) && time.isBefore(to);
    if (!quiet) {
      return at;
    }
    boolean tomorrow = overnight && !time.isBefore(from);
    return local.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(to).atZone(Now.ZONE).toInstant();
  }

  /** How long to wait after so many attempts. */
  static Duration pause(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 16));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  /** How long to wait for one answer from outside. */
  Duration waits() {
    return patience == null ? USUAL_PATIENCE : patience;
  }

  int most() {
    return attempts == null ? USUAL_ATTEMPTS : attempts;
  }

  /** Binds the settings. */
  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(NoticeSettings.class)
  static class Binding {}
}
