package org.yichuang.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.Approver;
import org.yichuang.calendar.Limit;
import org.yichuang.calendar.PauseKind;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/**
 * Reads the step that a form or a program asks for out of its fields, with everything wrong at
 * once. Steps of other counters (accepting, issuing, delivering, rating) are asked of those.
 */
public final class StepReader {

  private static final int LONGEST = 4_000;

  private final Map<String, String> fields;
  private final List<Refusal> wrong = new ArrayList<>();

  private StepReader(Map<String, String> fields) {
    this.fields = fields;
  }

  /** The names of the steps that can be asked for. */
  public static List<String> names() {
    return List.of(
        "claim",
        "release",
        "pass",
        "return",
        "answer",
        "refuse",
        "disagree",
        "pause",
        "resume",
        "extend",
        "tell-rights",
        "ask-hearing",
        "set-hearing",
        "call-hearing",
        "hold-hearing",
        "hear-views",
        "name-inspectors",
        "withdraw",
        "revoke",
        "note");
  }

  /**
   * The step of a name.
   *
   * @param fields by name: {@code task opinion question answer facts reasons article kind
   *     plannedEnd notice end extra by reason matter date time place chair chairId ownMotion record
   *     ending compensation what views officers}
   */
  public static Outcome<Step> read(String name, Map<String, String> fields) {
    StepReader reader = new StepReader(fields);
    Step step = reader.step(name.strip().toLowerCase(Locale.ROOT));
    if (step == null) {
      return Outcome.refused(unknown(name));
    }
    return reader.wrong.isEmpty() ? Outcome.done(step) : Outcome.refused(reader.wrong);
  }

  private @Nullable Step step(String name) {
    return switch (name) {
      case "claim" -> new Step.Claim(number("task"));
      case "release" -> new Step.Release(number("task"));
      case "pass" -> new Step.Pass(number("task"), text("opinion"));
      case "return" -> new Step.Return(number("task"), must("opinion", "要问窗口的问题", "question"));
      case "answer" -> new Step.Answer(number("task"), must("answer", "答复", "answer"));
      case "refuse" -> refuse();
      case "disagree" ->
          new Step.Disagree(
              number("task"), must("opinion", "不同意的理由", "reasons you are against it"));
      case "pause", "resume", "extend" -> clock(name);
      case "tell-rights", "ask-hearing", "set-hearing", "call-hearing", "hold-hearing" ->
          hearing(name);
      case "hear-views" -> new Step.HearViews(null, must("views", "听取的意见", "views"));
      case "name-inspectors" -> new Step.NameInspectors(number("task"), officers(), text("reason"));
      case "withdraw" ->
          new Step.Withdraw(must("reason", "撤回的原因", "reason"), text("gone").equals("yes"));
      case "revoke" -> revoke();
      case "note" -> note();
      default -> null;
    };
  }

  private Step refuse() {
    List<String> reasons =
        Arrays.stream(must("reasons", "不予许可的理由", "reasons").split("\\R"))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    return new Step.Refuse(
        number("task"),
        must("facts", "认定的事实", "facts"),
        reasons,
        must("article", "所依据的法律条款", "article"));
  }

  private Step clock(String name) {
    return switch (name) {
      case "pause" -> new Step.Pause(choice("kind", PauseKind.class), date("plannedEnd"), notice());
      case "resume" -> new Step.Resume(date("end"));
      default ->
          new Step.Extend(
              limit("extra"), choice("by", Approver.class), must("reason", "理由", "reason"));
    };
  }

  /** Nobody starts one without telling the applicant; older and imported ones stop nothing. */
  private String notice() {
    String given = text("notice");
    if (given.isBlank()) {
      wrong.add(LawRefusals.pauseWithoutNotice());
    }
    return given;
  }

  private Step hearing(String name) {
    return switch (name) {
      case "tell-rights" -> new Step.TellRights(must("matter", "告知的事项", "matter"));
      case "ask-hearing" -> new Step.AskHearing(must("applicant", "听证申请人", "who asks"));
      case "set-hearing" -> setHearing(null);
      case "call-hearing" -> setHearing(text("ownMotion"));
      default -> new Step.HoldHearing(must("record", "听证笔录", "record"));
    };
  }

  private Step setHearing(@Nullable String ownMotion) {
    return new Step.SetHearing(
        date("date").atTime(time("time")),
        text("place"),
        optionalNumber("chairId"),
        text("chair"),
        ownMotion);
  }

  /** Ids, one a line or between commas; their names are looked up before the step is taken. */
  private List<Inspection.Officer> officers() {
    return Arrays.stream(text("officers").split("[\\s,，、]+"))
        .filter(id -> id.matches("[0-9]{1,18}"))
        .map(id -> new Inspection.Officer(Long.parseLong(id), id))
        .toList();
  }

  private Step revoke() {
    Step.Ending ending = choice("ending", Step.Ending.class);
    String article = text("article").isBlank() ? ending.article() : text("article");
    return new Step.Revoke(ending, must("reason", "理由", "reason"), article, text("compensation"));
  }

  private Step note() {
    String what = text("what").isBlank() ? "late-document" : text("what");
    if (!what.matches("[a-z][a-z-]{0,40}")) {
      wrong("what", "记录的种类只用小写字母和连字符。", "The kind of a note is lower-case words.");
      what = "note";
    }
    return new Step.Note(what, Map.of("text", must("reason", "内容", "text")));
  }

  private String text(String field) {
    String given = fields.getOrDefault(field, "").strip();
    String clean = given.replaceAll("[\\p{Cntrl}&&[^\\n\\r\\t]]", "");
    if (clean.length() > LONGEST) {
      wrong(field, "最多填写 " + LONGEST + " 字。", "At most " + LONGEST + " characters.");
      return clean.substring(0, LONGEST);
    }
    return clean;
  }

  private String must(String field, String zh, String en) {
    String given = text(field);
    if (given.isBlank()) {
      wrong(field, "请填写" + zh + "。", "Give the " + en + ".");
    }
    return given;
  }

  private int number(String field) {
    String given = text(field);
    if (!given.matches("[0-9]{1,4}")) {
      wrong(field, "请指明第几项任务。", "Say which task.");
      return 0;
    }
    return Integer.parseInt(given);
  }

  private long optionalNumber(String field) {
    String given = text(field);
    return given.matches("[0-8]?[0-9]{1,18}") ? Long.parseLong(given) : 0;
  }

  private LocalDate date(String field) {
    try {
      return LocalDate.parse(text(field));
    } catch (DateTimeException e) {
      wrong(field, "请填写日期，如 2026-05-23。", "Give a date such as 2026-05-23.");
      return LocalDate.EPOCH;
    }
  }

  private LocalTime time(String field) {
    try {
      return LocalTime.parse(text(field));
    } catch (DateTimeException e) {
      wrong(field, "请填写几点，如 09:30。", "Give the hour, such as 09:30.");
      return LocalTime.NOON;
    }
  }

  private Limit limit(String field) {
    String given = text(field);
    Outcome<Limit> read = Limit.parse(given.matches("[0-9]+") ? given + "wd" : given);
    read.refusals().forEach(r -> wrong.add(r.at(field)));
    return read.isDone() ? read.orThrow() : Limit.working(1);
  }

  private <E extends Enum<E>> E choice(String field, Class<E> type) {
    String given = text(field).toUpperCase(Locale.ROOT).replace('-', '_');
    E[] all = type.getEnumConstants();
    for (E one : all) {
      if (one.name().equals(given)) {
        return one;
      }
    }
    wrong(field, "请选择一项：" + Arrays.toString(all), "Choose one of " + Arrays.toString(all) + ".");
    return all[0];
  }

  private void wrong(String field, String zh, String en) {
    wrong.add(
        Refusal.field(
            field,
            "step.missing-" + field.toLowerCase(Locale.ROOT),
            Text.of(zh, en),
            Text.of("改正后再提交。", "Correct it and send it again.")));
  }

  private static Refusal unknown(String name) {
    return Refusal.of(
        "step.unknown",
        400,
        Text.of("没有“" + name + "”这一步。", "There is no step “" + name + "”."),
        Text.of("可用的有：" + String.join("、", names()), "Steps: " + String.join(", ", names())));
  }
}
