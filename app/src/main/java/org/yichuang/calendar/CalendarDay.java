package org.yichuang.calendar;

import java.time.LocalDate;
import org.yichuang.kernel.Text;

/**
 * What one day is for the law.
 *
 * @param holiday name of the holiday that makes it a rest day or moved work onto it; empty else
 */
public record CalendarDay(LocalDate date, Kind kind, String holiday) {

  /** The four sorts of days. */
  public enum Kind {
    WORKDAY,
    MAKE_UP,
    WEEKEND,
    HOLIDAY;

    boolean works() {
      return this == WORKDAY || this == MAKE_UP;
    }
  }

  public boolean works() {
    return kind.works();
  }

  /** 周末, the holiday's name, 调休上班 or 工作日, in both languages. */
  public Text text() {
    return switch (kind) {
      case WORKDAY -> Text.of("工作日", "working day");
      case WEEKEND -> Text.of("周末", "weekend");
      case HOLIDAY -> HolidayNames.text(holiday);
      case MAKE_UP ->
          Text.of(
              "调休上班（" + holiday + "）", "make-up workday (" + HolidayNames.text(holiday).en() + ")");
    };
  }
}
