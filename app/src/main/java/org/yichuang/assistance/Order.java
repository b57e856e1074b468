package org.yichuang.assistance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Text;

/**
 * A request for help and what became of it.
 *
 * @param matter what it is about, in the person's words
 * @param wantedAt when somebody should come or be there; may be a rest day
 * @param persons how many people it helped: the unit of counting is the person-time (人次)
 * @param letterFile the letter of authority as a file
 * @param letterSigned when a printed letter was signed
 * @param travelMinutes not counted as service
 */
public record Order(
    Centre centre,
    long id,
    String number,
    Way way,
    Scope scope,
    long clientId,
    String clientName,
    String matter,
    String place,
    @Nullable Instant wantedAt,
    int persons,
    @Nullable Long helperId,
    @Nullable String helperName,
    @Nullable Long letterFile,
    @Nullable LocalDate letterSigned,
    @Nullable Long applicationId,
    State state,
    @Nullable String result,
    int travelMinutes,
    Instant askedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    int version) {

  /** How the request came. */
  public enum Way {
    ONLINE("网上", "Online"),
    PHONE("电话", "Phone"),
    HALL("大厅", "At the hall"),
    HOME("上门", "Home visit"),
    VILLAGE("村级点", "Village point");

    private final Text label;

    Way(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }

  /** How far the help goes. */
  public enum Scope {
    CONSULT("问一问怎么办", "Tell me how"),
    FILL_IN("帮我填表", "Fill in with me"),
    ACCOMPANY("陪我去办", "Come with me"),
    AGENT("替我去办（要委托书）", "Act for me (with a letter of authority)");

    private final Text label;

    Scope(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }

    /** Whether the helper writes the application. */
    public boolean fills() {
      return this == FILL_IN || this == AGENT;
    }
  }

  /** Where it stands. */
  public enum State {
    ASKED("等人接办", "Waiting for a helper"),
    TAKEN("已接办", "Taken"),
    STARTED("正在帮办", "Under way"),
    FINISHED("已办完", "Finished"),
    CANCELLED("已取消", "Cancelled");

    private final Text label;

    State(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }

  /** Whether a letter of authority is there where one is needed (行政许可法第29条). */
  public boolean authorised() {
    return scope != Scope.AGENT || letterFile != null || letterSigned != null;
  }

  /** Whether this is the helper's own order. */
  public boolean helpedBy(Actor actor) {
    return helperId != null && helperId == actor.personId();
  }

  public boolean open() {
    return state == State.ASKED || state == State.TAKEN || state == State.STARTED;
  }
}
