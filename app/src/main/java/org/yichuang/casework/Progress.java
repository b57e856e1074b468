package org.yichuang.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;
import org.yichuang.people.Guard;
import org.yichuang.people.Guess;
import org.yichuang.people.People;

/** Where an applicant's case is, for whoever knows its number and the end of the ID number. */
@Component
public class Progress {

  private static final int TAIL = 4;

  private final Cases cases;
  private final People people;
  private final Guard guard;

  Progress(Cases cases, People people, Guard guard) {
    this.cases = cases;
    this.people = people;
    this.guard = guard;
  }

  /** The five stages of the way (一号申请 … 统一出件). */
  public enum Stage {
    APPLY("一号申请", "Apply"),
    ACCEPT("一窗受理", "Accept"),
    ROUTE("内部流转", "Route"),
    REVIEW("后台审批", "Review"),
    DELIVER("统一出件", "Deliver");

    private final Text text;

    Stage(String zh, String en) {
      this.text = Text.of(zh, en);
    }

    public Text text() {
      return text;
    }
  }

  /**
   * One stage on the line.
   *
   * @param mark {@code done}, {@code here}, {@code stopped} or empty
   */
  public record Point(Stage stage, String mark) {}

  /**
   * Finds a case by its number and the last four characters of the applicant's ID number. A number
   * that does not exist and an end that does not fit get the same answer; both count as guesses at
   * the number and from the address.
   */
  public Outcome<CaseFile> find(Centre centre, String number, String tail, String address) {
    String wanted = number.strip().toUpperCase(java.util.Locale.ROOT);
    List<Refusal> missing = missing(wanted, tail.strip());
    if (!missing.isEmpty()) {
      return Outcome.refused(missing);
    }
    Guess guess = new Guess("progress", wanted, address);
    Optional<Refusal> blocked = guard.blocked(centre, guess);
    if (blocked.isPresent()) {
      return Outcome.refused(blocked.get());
    }
    Optional<CaseFile> found =
        cases
            .findByNumber(centre, wanted)
            .filter(f -> people.idNumberEndsWith(centre, f.applicantId(), tail.strip()));
    if (found.isEmpty()) {
      guard.failed(centre, guess);
      return Outcome.refused(notFound());
    }
    guard.succeeded(centre, guess);
    return Outcome.done(found.get());
  }

  /** The actor's own case; refused like an unknown one when it is somebody else's. */
  public Outcome<CaseFile> own(Actor actor, String number) {
    return cases
        .findByNumber(actor.centre(), number)
        .filter(f -> actor.signedIn() && f.applicantId() == actor.personId())
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(CaseRefusals.unknown()));
  }

  private static List<Refusal> missing(String number, String tail) {
    List<Refusal> missing = new ArrayList<>();
    if (number.isEmpty() || number.length() > 60) {
      missing.add(CaseRefusals.missing("number", "办件编号", "case number"));
    }
    if (tail.length() != TAIL) {
      missing.add(
          CaseRefusals.missing("tail", "身份证号的后四位", "last four characters of the ID number"));
    }
    return missing;
  }

  private static Refusal notFound() {
    return Refusal.of(
        "progress.not-found",
        404,
        Text.of("编号和身份证号后四位对不上。", "The number and the end of the ID number do not match."),
        Text.of(
            "请对照受理回执再输一次；多次输错会暂停查询。",
            "Compare with your receipt; after several wrong tries this pauses."));
  }

  /** The line of five with where the case is. */
  public static List<Point> line(CaseFile file) {
    Stage here = here(file);
    boolean stopped =
        switch (file.state()) {
          case OUT_OF_SCOPE, DECLINED, REFUSED, WITHDRAWN, REVOKED -> true;
          default -> false;
        };
    List<Point> line = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      boolean past = here == null || stage.ordinal() < here.ordinal();
      line.add(new Point(stage, past ? "done" : stage != here ? "" : stopped ? "stopped" : "here"));
    }
    return line;
  }

  private static @Nullable Stage here(CaseFile file) {
    return switch (file.state()) {
      case RECEIVED, SUPPLEMENTING, OUT_OF_SCOPE, DECLINED -> Stage.ACCEPT;
      case ACCEPTED -> Stage.ROUTE;
      case IN_REVIEW, PAUSED, REFUSED -> Stage.REVIEW;
      case WITHDRAWN -> file.dates().accepted() == null ? Stage.ACCEPT : Stage.REVIEW;
      case GRANTED, ISSUED, REVOKED -> Stage.DELIVER;
      case DELIVERED -> null;
    };
  }

  /** Whether the applicant was told of the right to a hearing and may still ask on the day. */
  public static boolean mayAskHearing(CaseFile file, java.time.LocalDate day) {
    CaseClock clock = file.clock();
    Hearing hearing = clock == null ? null : clock.hearing();
    return hearing != null
        && hearing.asked() == null
        && !day.isAfter(hearing.askBy())
        && StateGraph.from(file.state()).contains(CaseEvent.ASK_HEARING);
  }

  /** What comes next, in a sentence to the applicant. */
  public static Text next(CaseFile file) {
    return switch (file.state()) {
      case RECEIVED ->
          Text.of(
              "窗口正在看材料；要补的会一次告诉您。",
              "The window is looking at your materials; anything missing is told once.");
      case SUPPLEMENTING ->
          Text.of("请按下面的清单补齐材料，交到任一窗口。", "Bring what is listed below to any window.");
      case ACCEPTED, IN_REVIEW ->
          Text.of("部门正在审查，您不用做什么。", "The departments are reviewing; you need do nothing.");
      case PAUSED ->
          Text.of("正在进行特别程序，结束后继续审查。", "A special procedure runs; the review goes on after it.");
      case GRANTED -> Text.of("已准予，正在制证。", "Granted; the certificate is being made.");
      case ISSUED -> Text.of("结果已出，请来领取或等候送达。", "The result is ready to be collected or sent.");
      case DELIVERED -> Text.of("已经办完。请给我们评个分。", "Done. Please rate the service.");
      case REFUSED ->
          Text.of("决定不予许可，理由和救济途径见下。", "Refused; the reasons and your remedies stand below.");
      case OUT_OF_SCOPE ->
          Text.of("这件事依法不需要办许可，不受理。", "This needs no permit by law and is not taken.");
      case DECLINED ->
          Text.of("这件事不归本机关管，请到有权的机关申请。", "Another authority is in charge; apply there.");
      case WITHDRAWN -> Text.of("申请已撤回。需要时可以重新申请。", "Withdrawn. You may apply again.");
      case REVOKED -> Text.of("许可已终止。", "The permit has ended.");
    };
  }
}
