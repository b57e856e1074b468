package org.yichuang.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;

/** Prints texts, dates and moments in the reader's language: {@code ${say.date(d)}}. */
@Component("say")
public class Say {

  private static final DateTimeFormatter DAY_ZH =
      DateTimeFormatter.ofPattern("M月d日（EEEEE）", Locale.CHINA);
  private static final DateTimeFormatter DAY_YEAR_ZH =
      DateTimeFormatter.ofPattern("yyyy年M月d日（EEEEE）", Locale.CHINA);
  private static final DateTimeFormatter DAY_EN =
      DateTimeFormatter.ofPattern("d MMM (EEE)", Locale.UK);
  private static final DateTimeFormatter DAY_YEAR_EN =
      DateTimeFormatter.ofPattern("d MMM yyyy (EEE)", Locale.UK);
  private static final DateTimeFormatter WRITTEN_ZH =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
  private static final DateTimeFormatter WRITTEN_EN =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Now now;

  Say(Now now) {
    this.now = now;
  }

  /** A text in the reader's language; nothing for null. */
  public String text(@Nullable Text text) {
    return text == null ? "" : text.in(LocaleContextHolder.getLocale());
  }

  /** A {@link Text} or anything else that prints itself. */
  public String any(@Nullable Object text) {
    return text instanceof Text t ? text(t) : text == null ? "" : text.toString();
  }

  /** 5月23日（周一）, with the year if it is not this one. */
  public String date(@Nullable LocalDate date) {
    if (date == null) {
      return "";
    }
    boolean thisYear = date.getYear() == now.today().getYear();
    if (english()) {
      return (thisYear ? DAY_EN : DAY_YEAR_EN).format(date);
    }
    return (thisYear ? DAY_ZH : DAY_YEAR_ZH).format(date).replace("（", "（周");
  }

  /** 2022年5月23日, as documents are dated: always with the year. */
  public String written(@Nullable LocalDate date) {
    return date == null ? "" : (english() ? WRITTEN_EN : WRITTEN_ZH).format(date);
  }

  public String written(@Nullable Instant instant) {
    return instant == null ? "" : written(Now.dateOf(instant));
  }

  public String date(@Nullable Instant instant) {
    return instant == null ? "" : date(Now.dateOf(instant));
  }

  /** 14:05. */
  public String time(@Nullable LocalTime time) {
    return time == null ? "" : TIME.format(time);
  }

  public String time(@Nullable Instant instant) {
    return instant == null ? "" : TIME.format(LocalDateTime.ofInstant(instant, Now.ZONE));
  }

  /** 5月23日（周一）14:05. */
  public String moment(@Nullable Instant instant) {
    return instant == null ? "" : date(instant) + (english() ? " " : "") + time(instant);
  }

  public boolean english() {
    return LocaleContextHolder.getLocale().getLanguage().equals("en");
  }
}
