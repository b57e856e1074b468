package org.yichuang.appointments;

import java.time.LocalDate;
import java.time.LocalTime;
import org.yichuang.kernel.Text;

/**
 * A place taken for one or several people.
 *
 * @param code six digits, asked for at the kiosk
 * @param token opens its page
 */
public record Booking(
    long id,
    long plan,
    LocalDate day,
    LocalTime starts,
    int people,
    String code,
    String token,
    State state) {

  /** Where it stands. */
  public enum State {
    BOOKED("已预约", "Booked"),
    ARRIVED("已签到", "Checked in"),
    CANCELLED("已取消", "Cancelled"),
    RELEASED("过时已放出", "Released, you did not come in time");

    private final Text label;

    State(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }
}
