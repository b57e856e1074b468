package org.yichuang.assistance;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Text;

/**
 * Service outside the usual hours or away from the hall (预约、节假日、延时、上门): a real event, whatever day
 * it is on.
 *
 * @param from when it is planned to begin, and {@code until} to end
 * @param restDay whether that day is no working day; such a visit uses none of a limit's days
 * @param parties others that take part, such as a police office or the post
 * @param caseNumber the case it is for, once there is one
 * @param began when it really began, and {@code ended} when it ended
 */
public record Visit(
    Centre centre,
    long id,
    String number,
    Kind kind,
    long clientId,
    String clientName,
    String matter,
    String place,
    Instant from,
    Instant until,
    boolean restDay,
    List<Member> members,
    List<String> parties,
    @Nullable Long caseId,
    @Nullable String caseNumber,
    State state,
    @Nullable String result,
    @Nullable Instant began,
    @Nullable Instant ended,
    String plannedBy,
    int version) {

  public Visit {
    members = List.copyOf(members);
    parties = List.copyOf(parties);
  }

  /** Somebody of ours who is there. */
  public record Member(long personId, String name) {}

  /** What kind of service it is. */
  public enum Kind {
    APPOINTMENT("预约服务", "By appointment"),
    REST_DAY("周末、节假日服务", "Weekend or holiday"),
    EXTENDED("延时服务", "Extended hours"),
    HOME("上门服务", "Home visit");

    private final Text label;

    Kind(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }

  /** Where it stands. */
  public enum State {
    PLANNED("已约好", "Planned"),
    BEGUN("进行中", "Under way"),
    DONE("已完成", "Done"),
    CANCELLED("已取消", "Cancelled");

    private final Text label;

    State(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }

  /** Whether it is this actor's to carry out. */
  public boolean hasMember(Actor actor) {
    return members.stream().anyMatch(m -> m.personId() == actor.personId());
  }

  /** Everybody who is there, as one reads it out. */
  public String with() {
    return Stream.concat(members.stream().map(Member::name), parties.stream())
        .collect(Collectors.joining("、"));
  }

  Visit linked(long file, String fileNumber) {
    return with(file, fileNumber, state, result, began, ended);
  }

  Visit begun(Instant at) {
    return with(caseId, caseNumber, State.BEGUN, result, at, ended);
  }

  Visit done(Instant at, String words) {
    return with(caseId, caseNumber, State.DONE, words, began, at);
  }

  Visit cancelled(String words) {
    return with(caseId, caseNumber, State.CANCELLED, words, began, ended);
  }

  private Visit with(
      @Nullable Long file,
      @Nullable String fileNumber,
      State to,
      @Nullable String words,
      @Nullable Instant start,
      @Nullable Instant end) {
    return new Visit(
        centre,
        id,
        number,
        kind,
        clientId,
        clientName,
        matter,
        place,
        from,
        until,
        restDay,
        members,
        parties,
        file,
        fileNumber,
        to,
        words,
        start,
        end,
        plannedBy,
        version);
  }
}
