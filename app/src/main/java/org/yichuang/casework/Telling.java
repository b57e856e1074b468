package org.yichuang.casework;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yichuang.calendar.Approver;
import org.yichuang.calendar.Dates;
import org.yichuang.calendar.Limit;
import org.yichuang.calendar.PauseKind;
import org.yichuang.kernel.Text;

/** Turns one entry of a case's journal into a sentence. */
final class Telling {

  private static final Pattern DAY =
      Pattern.compile("(?<![0-9-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])");

  private final Map<String, Object> said;
  private final Function<String, Text> departments;

  Telling(Map<String, Object> said, Function<String, Text> departments) {
    this.said = said;
    this.departments = departments;
  }

  Text of(String kind) {
    return CaseEvent.ofKind(kind)
        .map(this::of)
        .map(t -> Text.of(dated(t.zh(), Text::zh), dated(t.en(), Text::en)))
        .orElseGet(() -> Text.of(kind, kind));
  }

  /** Days are kept as the journal writes them and told as people read them. */
  private static String dated(String told, Function<Text, String> language) {
    return DAY.matcher(told)
        .replaceAll(m -> {
          try {
            return language.apply(Dates.day(LocalDate.parse(m.group())));
          } catch (DateTimeParseException notADay) {
            return m.group();
          }
        });
  }

  private Text of(CaseEvent event) {
    return switch (event) {
      case RECEIVE, ASK_SUPPLEMENT, SUPPLEMENT, ACCEPT, DEEM_ACCEPTED -> acceptance(event);
      case FIND_OUT_OF_SCOPE -> Text.of("不受理：" + text("reason"), "Out of scope: " + text("reason"));
      case DECLINE ->
          Text.of(
              "不予受理，请向" + text("rightAuthority") + "申请",
              "Declined; the authority in charge is " + text("rightAuthority"));
      case CLAIM, RELEASE, REVIEW, RETURN, ANSWER -> task(event);
      case HASTEN ->
          Text.of(
              "绿色通道（"
                  + text("reason")
                  + "）：承诺缩短为"
                  + text("promisedDue")
                  + "前办结，批准人"
                  + text("approver"),
              "Green channel ("
                  + text("reason")
                  + "): promised by "
                  + text("promisedDue")
                  + ", approved by "
                  + text("approver"));
      case PAUSE, RESUME, EXTEND, RECOMPUTE -> clock(event);
      case TELL_RIGHTS, ASK_HEARING, SET_HEARING, HOLD_HEARING, HEAR_VIEWS -> hearing(event);
      case NAME_INSPECTORS -> inspectors();
      case GRANT, REFUSE -> decision(event);
      case ISSUE -> Text.of("制证，编号" + text("certificate"), "Issued as " + text("certificate"));
      case DELIVER -> Text.of("送达", "Delivered");
      case RATE -> Text.of("申请人作出评价", "Rated by the applicant");
      case WITHDRAW ->
          said.containsKey("gone")
              ? Text.of(
                  "申请人死亡或者终止，终止办理：" + text("reason"),
                  "Ended, the applicant is dead or dissolved: " + text("reason"))
              : said.containsKey("lapsed")
                  ? Text.of(
                      "容缺承诺到期未补齐，终止办理：" + text("reason"),
                      "Ended, what was promised for later did not come in time: " + text("reason"))
                  : Text.of("申请撤回：" + text("reason"), "Application withdrawn: " + text("reason"));
      case REVOKE ->
          Text.of(
              ending().zh() + "：" + text("reason") + "（" + text("article") + "）",
              ending().en() + ": " + text("reason") + " (" + text("article") + ")");
      case NOTE -> note();
    };
  }

  private Text acceptance(CaseEvent event) {
    return switch (event) {
      case RECEIVE ->
          said.containsKey("collected")
              ? Text.of(
                  "收件（由" + text("collectedBy") + "代收）",
                  "Received (taken in by " + text("collectedBy") + ")")
              : said.containsKey("window")
                  ? Text.of("收件（" + text("window") + "号窗口）", "Received at window " + text("window"))
                  : Text.of("收件", "Received");
      case ASK_SUPPLEMENT ->
          Text.of("一次性告知补正：" + list("missing", "、"), "Asked for: " + list("missing", ", "));
      case SUPPLEMENT -> Text.of("补正材料已交齐", "Supplement handed in");
      case DEEM_ACCEPTED ->
          Text.of(
              "逾期未告知补正，自收件之日" + text("acceptedOn") + "起视为受理",
              "No notice in time: accepted as of the receipt on " + text("acceptedOn"));
      default ->
          Text.of(
              "受理，承诺" + text("promisedDue") + "前办结",
              "Accepted, promised by " + text("promisedDue"));
    };
  }

  private Text task(CaseEvent event) {
    Text who = departments.apply(text("department"));
    boolean first = text("check").equals("first");
    return switch (event) {
      case CLAIM -> Text.of(who.zh() + "领取任务", who.en() + " claimed its task");
      case RELEASE -> Text.of(who.zh() + "放回任务", who.en() + " released its task");
      case RETURN ->
          Text.of(
              who.zh() + "退回窗口：" + text("question"), who.en() + " asked back: " + text("question"));
      case ANSWER -> Text.of("窗口答复：" + text("answer"), "The window answered: " + text("answer"));
      default -> reviewed(who, first);
    };
  }

  private Text reviewed(Text who, boolean first) {
    if (text("verdict").equals("against")) {
      return Text.of(
          who.zh() + "不同意：" + list("reasons", "；"),
          who.en() + " is against it: " + list("reasons", "; "));
    }
    return first
        ? Text.of(who.zh() + "初核，待第二人复核", who.en() + " checked; a second officer follows")
        : Text.of(who.zh() + "审查通过", who.en() + " passed its task");
  }

  private Text clock(CaseEvent event) {
    return switch (event) {
      case PAUSE -> pause();
      case RESUME ->
          Text.of(
              "特别程序于" + text("end") + "结束，期限顺延至" + text("promisedDue"),
              "Special procedure ended on " + text("end") + "; due by " + text("promisedDue"));
      case EXTEND -> extension();
      default ->
          Text.of(
              text("because") + "，承诺日期由" + text("promisedBefore") + "重算为" + text("promisedDue"),
              text("because")
                  + ": promised date recomputed from "
                  + text("promisedBefore")
                  + " to "
                  + text("promisedDue"));
    };
  }

  private Text pause() {
    Text kind = PauseKind.valueOf(text("procedure")).text();
    return said.containsKey("notice")
        ? Text.of(
            kind.zh() + "开始，已书面告知（" + text("notice") + "），暂停计时",
            "Special procedure (" + kind.en() + ") with notice " + text("notice"))
        : Text.of(
            kind.zh() + "开始，没有书面告知，计时不停",
            "Special procedure (" + kind.en() + ") without notice: the clock runs on");
  }

  private Text extension() {
    Text by = Approver.valueOf(text("by")).text();
    Text extra = Limit.of(text("extra")).text();
    return Text.of(
        "经" + by.zh() + "批准延长" + extra.zh() + "：" + text("reason"),
        "Extended by " + extra.en() + ", approved by " + by.en() + ": " + text("reason"));
  }

  private Text hearing(CaseEvent event) {
    return switch (event) {
      case HEAR_VIEWS ->
          said.containsKey("third")
              ? Text.of(
                  "听取了利害关系人" + text("third") + "的意见", "Third party " + text("third") + " was heard")
              : Text.of("听取了申请人的意见：" + text("views"), "The applicant was heard: " + text("views"));
      case TELL_RIGHTS ->
          Text.of(
              (said.containsKey("third") ? "向利害关系人" + text("third") : "")
                  + "告知听证权利（"
                  + text("matter")
                  + "），"
                  + text("askBy")
                  + "前可以申请",
              (said.containsKey("third") ? "Third party " + text("third") + " told" : "Told")
                  + " of the right to be heard ("
                  + text("matter")
                  + "), to ask by "
                  + text("askBy"));
      case ASK_HEARING ->
          Text.of(
              text("by") + "申请听证，应于" + text("holdBy") + "前举行",
              text("by") + " asked for a hearing, to be held by " + text("holdBy"));
      case SET_HEARING ->
          Text.of(
              (said.containsKey("ownMotion") ? "依职权举行听证（" + text("ownMotion") + "），" : "听证")
                  + "定于"
                  + text("date")
                  + text("time")
                  + "在"
                  + text("place")
                  + "举行，主持人"
                  + text("chair"),
              "Hearing "
                  + (said.containsKey("ownMotion")
                      ? "of the office's own motion (" + text("ownMotion") + ") "
                      : "")
                  + "set for "
                  + text("date")
                  + " "
                  + text("time")
                  + ", "
                  + text("place")
                  + ", chaired by "
                  + text("chair"));
      default -> Text.of("听证已举行，笔录" + text("record"), "Hearing held, record " + text("record"));
    };
  }

  /** A note in its own words where it has them. */
  private Text note() {
    String more = fact("text").isEmpty() ? "" : "：" + fact("text");
    return switch (text("what")) {
      case "originals-lost" ->
          Text.of(
              "纸质原件在办理中遗失，以核验过的副本为准，不要求申请人再交" + more,
              "The paper originals were lost at the office; the checked copies stand" + more);
      case "sent-on" ->
          Text.of(
              "转办为" + fact("number") + "，收件日期不变",
              "Sent on as " + fact("number") + " with its date of receipt");
      default ->
          said.get("facts") instanceof Map<?, ?> facts
                  && facts.get("zh") instanceof String zh
                  && facts.get("en") instanceof String en
              ? Text.of(zh, en)
              : Text.of("记录：" + text("what") + more, "Noted: " + text("what") + more);
    };
  }

  /** One of the facts that a note was kept with. */
  private String fact(String key) {
    return said.get("facts") instanceof Map<?, ?> facts && facts.get(key) != null
        ? String.valueOf(facts.get(key))
        : "";
  }

  private Text inspectors() {
    boolean late = said.containsKey("late");
    return Text.of(
        "指派" + list("officers", "、") + "现场检查" + (late ? "（逾期指派：" + text("late") + "）" : ""),
        "Named for the check on site: "
            + list("officers", ", ")
            + (late ? " (late: " + text("late") + ")" : ""));
  }

  private Text decision(CaseEvent event) {
    boolean rules = Boolean.TRUE.equals(said.get("byRules"));
    boolean granted = event == CaseEvent.GRANT;
    return Text.of(
        (rules ? "规则自动判定：" : "") + (granted ? "准予许可" : "不予许可：" + list("reasons", "；")),
        (rules ? "Decided by rules: " : "")
            + (granted ? "granted" : "refused: " + list("reasons", "; ")));
  }

  private Text ending() {
    return said.containsKey("ending")
        ? Step.Ending.valueOf(text("ending")).text()
        : Step.Ending.REVOCATION.text();
  }

  private String text(String key) {
    Object value = said.get(key);
    return value == null ? "" : value.toString();
  }

  private String list(String key, String between) {
    return said.get(key) instanceof List<?> all
        ? all.stream().map(String::valueOf).collect(Collectors.joining(between))
        : "";
  }
}
