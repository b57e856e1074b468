package org.yichuang.calendar;

/**
 * The unit in which a legal limit counts.
 *
 * <p>{@link #WORKING} days leave out rest days and holidays (行政许可法第82条); {@link #NATURAL} days are
 * calendar days and {@link #MONTHS} calendar months, both of which move to the next working day
 * when they end on a rest day (民法典第203条).
 */
public enum DayKind {
  WORKING("wd", "个工作日", "working day"),
  NATURAL("nd", "日", "day"),
  MONTHS("m", "个月", "month");

  private final String suffix;
  private final String zh;
  private final String en;

  DayKind(String suffix, String zh, String en) {
    this.suffix = suffix;
    this.zh = zh;
    this.en = en;
  }

  /** The short form used in files and commands: {@code wd}, {@code nd}, {@code m}. */
  public String suffix() {
    return suffix;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }
}
