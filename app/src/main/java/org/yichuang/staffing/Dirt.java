package org.yichuang.staffing;

import org.yichuang.kernel.Text;

/** What can be wrong with a row of a queue file, and whether it was mended or set aside. */
public enum Dirt {
  UNREADABLE(false, "无法读取的行", "rows that cannot be read"),
  NEGATIVE(false, "人数或窗口数为负", "negative people or desks"),
  ABSURD_COUNT(false, "人数或窗口数离谱", "absurd numbers of people or desks"),
  DUPLICATE(false, "完全重复的行", "exact duplicates"),
  CONFLICT(false, "同一时刻的两种说法，取后者", "two rows for one moment, the later kept"),
  STALE_DATE(false, "过期的日期，与其余相隔一年以上", "stale dates, over a year from the rest"),
  WEEK_YEAR(true, "按周历年份写错的日期，已改回", "dates written with the week's year, put right"),
  CLOCK_BACKWARDS(true, "时钟倒走，已按时刻排好", "clock going backwards, put in order"),
  STATUS_MISSING(true, "缺状态，按开放窗口推定", "missing status, taken from the open desks"),
  WAITING_WITHOUT_DESK(
      true, "有人等候而无窗口开放；叫了号的按一个窗口计", "people waiting with no desk open; one desk where called"),
  ABSURD_MINUTES(true, "离谱的办理时长，不用", "absurd service times, not used"),
  OTHER_NUMBER(true, "叫的是别的队的号，不计", "another group's number on the sign, not counted"),
  NUMBER_BACKWARDS(true, "号码倒退，视为重叫", "a number going back, taken as a recall");

  private final boolean mended;
  private final Text text;

  Dirt(boolean mended, String zh, String en) {
    this.mended = mended;
    this.text = Text.of(zh, en);
  }

  /** True when the row stays, put right; false when it is set aside. */
  public boolean mended() {
    return mended;
  }

  public Text text() {
    return text;
  }
}
