package org.yichuang.hall;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/**
 * A window of the hall.
 *
 * @param skills the queues its staff can serve
 * @param usual what it serves on a usual day
 * @param serving what it serves now
 * @param until when a change made for a while ends
 * @param ticket the ticket before it
 */
public record ServiceWindow(
    int no,
    Kind kind,
    boolean lowCounter,
    boolean signLanguage,
    List<String> skills,
    List<String> usual,
    List<String> serving,
    State state,
    @Nullable Instant until,
    @Nullable Long clerkId,
    @Nullable String clerkName,
    @Nullable Long ticket) {

  /** How a window is used. */
  public enum Kind {
    REGULAR("固定", "Regular"),
    STANDBY("备用", "Standby"),
    FLEXIBLE("机动", "Flexible");

    private final Text label;

    Kind(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }

  /** Whether it calls. CLOSING serves the person before it and then closes. */
  public enum State {
    OPEN("开放", "Open"),
    BREAK("暂停", "On break"),
    CLOSING("办完即关", "Closing"),
    CLOSED("关闭", "Closed");

    private final Text label;

    State(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }

  public ServiceWindow {
    skills = List.copyOf(skills);
    usual = List.copyOf(usual);
    serving = List.copyOf(serving);
  }

  /** Whether it is there to be opened for a queue when that grows. */
  boolean canHelp(String group) {
    return kind != Kind.REGULAR && skills.contains(group);
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  boolean offers(Set<Need> needs) {
    return (lowCounter || !needs.contains(Need.LOW_COUNTER))
        && (signLanguage || !needs.contains(Need.SIGN_LANGUAGE));
  }

  /** 8号窗口. */
  public Text name() {
    return Text.of(no + "号窗口", "window " + no);
  }
}
