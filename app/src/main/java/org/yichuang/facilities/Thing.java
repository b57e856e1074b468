package org.yichuang.facilities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/**
 * A kind of thing.
 *
 * @param owned pieces there are
 * @param out pieces lent now
 * @param expires the day by which it must be renewed; null if it keeps
 * @param checked when somebody last looked; null if never
 * @param place where a facility stands, in words
 * @param working whether a facility can be used now
 */
public record Thing(
    String key,
    Text name,
    Kind kind,
    int owned,
    int out,
    @Nullable LocalDate expires,
    @Nullable LocalDate checked,
    String place,
    boolean working) {

  /** What is done with it. */
  public enum Kind {
    LENT("可借", "To borrow"),
    SHELF("耗材", "On the shelf"),
    FACILITY("设施", "Facility");

    private final Text label;

    Kind(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }

  public int here() {
    return owned - out;
  }

  /** Whether it is past its day, or will be within so many days. */
  public boolean expiresBy(LocalDate day) {
    return expires != null && !expires.isAfter(day);
  }
}
