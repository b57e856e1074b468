package org.yichuang.ratings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Text;

/**
 * What somebody thought of how a visit or a case was served.
 *
 * @param eventId the one event it belongs to
 * @param caseId the case, where the event is one
 * @param reasons keys of the chosen reasons
 * @param words the person's own words; may be empty
 * @param named whether the office may call back about it
 * @param raterId the person, where known; null at a tablet and for what a rule gave
 * @param enteredBy who typed in what was said on paper or by phone
 * @param givenOn the day on which it was said on paper or by phone
 */
public record Rating(
    Centre centre,
    long eventId,
    @Nullable Long caseId,
    Grade grade,
    Origin origin,
    Via via,
    List<String> reasons,
    String words,
    boolean named,
    @Nullable Long raterId,
    @Nullable Long enteredBy,
    @Nullable String enteredName,
    @Nullable LocalDate givenOn,
    String department,
    Instant at) {

  /** Whether a person rated or a rule did. Only ACTIVE counts as 主动评价. */
  public enum Origin {
    ACTIVE("主动评价", "By the person"),
    DEFAULT("按规则默认", "By rule");

    private final Text label;

    Origin(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }

  /** How the rating came in. */
  public enum Via {
    WINDOW_DEVICE("窗口评价器", "Window tablet"),
    KIOSK("自助终端", "Kiosk"),
    QR("扫码", "QR code"),
    ONLINE("网上", "Online"),
    SMS("短信邮件链接", "Link by SMS or mail"),
    PAPER("纸质", "Paper"),
    PHONE("电话 12345", "Phone, 12345"),
    RULE("无人评价", "Nobody");

    private final Text label;

    Via(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }

  public Rating {
    reasons = List.copyOf(reasons);
  }
}
