package org.yichuang.appointments;

import java.time.LocalDate;
import java.time.LocalTime;
import org.yichuang.kernel.Text;

/**
 * A peak planned ahead.
 *
 * @param group the hall's queue it is for
 * @param quota people per slot
 * @param windows windows that serve it from the start
 * @param standby windows in reserve
 * @param standbyQueue people waiting at which one more of them opens
 * @param restArea places to sit
 */
public record Plan(
    long id,
    Text name,
    String group,
    LocalDate first,
    LocalDate last,
    LocalTime opens,
    LocalTime closes,
    int slotMinutes,
    int quota,
    int windows,
    int standby,
    int standbyQueue,
    int restArea,
    State state) {

  /** Whether people can book. */
  public enum State {
    DRAFT("草稿", "Draft"),
    PUBLISHED("已公布", "Published"),
    CLOSED("已结束", "Closed");

    private final Text label;

    State(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }

  /** Whole slots in a day. */
  public int slots() {
    return (int) (java.time.Duration.between(opens, closes).toMinutes() / slotMinutes);
  }
}
