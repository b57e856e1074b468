package org.yichuang.indicators;

import static org.yichuang.indicators.Mark.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yichuang.figures.Unit;
import org.yichuang.indicators.Indicator.Kind;
import org.yichuang.kernel.Text;

/**
 * Every indicator of the house, in the order in which they are shown. A case is finished on the day
 * of its decision, a refusal too; a withdrawn case is not finished.
 */
public final class Indicators {

  private static final Map<String, Indicator> ALL = new LinkedHashMap<>();

  static {
    count("accepted", "受理量", "Accepted", "期内受理的件数", "cases accepted in the period", Kind.ACCEPTED);
    count(
        "finished",
        "办结量",
        "Finished",
        "期内作出决定的件数（准予与不予许可都算，撤回不算）",
        "cases decided in the period, grants and refusals, not withdrawals",
        Kind.FINISHED);
    share(
        "ontime",
        "按时办结率",
        "On time",
        "在承诺日期当天或之前办结 ÷ 期内办结且有承诺日期（特别程序时间已顺延）",
        "decided on or before the promised day ÷ finished with a promised day (special procedures"
            + " already moved it)",
        HAS_PROMISED,
        IN_PROMISED);
    add(
        "ontime-strict",
        "按时办结率（严格）",
        "On time, strict",
        "在承诺日期当天或之前办结 ÷（期内办结且有承诺日期 + 期内到期至今未办结）",
        "decided on or before the promised day ÷ (finished with a promised day + fell due in the"
            + " period and unfinished)",
        Kind.STRICT_SHARE,
        HAS_PROMISED,
        IN_PROMISED,
        null,
        "");
    share(
        "statutory",
        "法定时限内办结率",
        "Within the legal limit",
        "在法定日期当天或之前办结 ÷ 期内办结且有法定日期",
        "decided on or before the day of the law ÷ finished with such a day",
        HAS_STATUTORY,
        IN_STATUTORY);
    share(
        "early",
        "提前办结率",
        "Before the promised day",
        "早于承诺日期办结 ÷ 期内办结的承诺件",
        "decided before the promised day ÷ finished cases with a promised limit",
        PROMISED_KIND,
        BEFORE_PROMISED);
    share(
        "prompt",
        "即办率（按件）",
        "Decided at once, by cases",
        "即办件、秒批件和当日受理当日办结 ÷ 期内办结",
        "on the spot, straight through or decided on the day of acceptance ÷ finished",
        FINISHED,
        PROMPT);
    add(
        "compression",
        "法定时限压缩比（按件）",
        "Legal limit undercut, by cases",
        "（法定工作日合计 − 承诺工作日合计）÷ 法定工作日合计；法定为 0 的不计；自然日按 5/7、月按 21 个工作日折算",
        "(legal working days − promised ones) ÷ legal ones; without cases that have none; natural"
            + " days count 5/7, months 21",
        Kind.COMPRESSION,
        STATUTORY_KIND,
        STATUTORY_KIND,
        null,
        "");
    ratings();
    journeys();
    durations();
    happenings();
  }

  private Indicators() {}

  private static void ratings() {
    share(
        "rated",
        "评价率",
        "Rated",
        "有评价的服务事件 ÷ 可评价的服务事件（办结的办件、结束的来访）",
        "events with any rating ÷ events that can be rated (finished cases, visits that ended)",
        EVALUABLE,
        RATED);
    share(
        "active",
        "主动评价率",
        "Rated by people",
        "有主动评价的服务事件 ÷ 可评价的服务事件（办结的办件、结束的来访）（默认评价不算）",
        "events rated by a person ÷ events that can be rated (finished cases, visits that ended); ratings by default do not count",
        EVALUABLE,
        ACTIVE);
    share(
        "unrated",
        "未评率",
        "Not rated",
        "没有主动评价的服务事件 ÷ 可评价的服务事件（办结的办件、结束的来访）",
        "events that nobody rated ÷ events that can be rated (finished cases, visits that ended)",
        EVALUABLE,
        UNRATED);
    share(
        "good",
        "好评率",
        "Good ratings",
        "非常满意、满意、基本满意 ÷ 全部评价",
        "very, just and fairly satisfied ÷ all ratings",
        RATED,
        GOOD);
    share(
        "active-good",
        "主动评价好评率",
        "Good ratings by people",
        "主动评价中的非常满意、满意、基本满意 ÷ 主动评价",
        "very, just and fairly satisfied ÷ ratings given by people",
        ACTIVE,
        ACTIVE_GOOD);
    share(
        "satisfied",
        "满意率",
        "Satisfied",
        "非常满意、满意 ÷ 全部评价（是比率，不是平均分）",
        "very and just satisfied ÷ all ratings; a share, not a mean score",
        RATED,
        SATISFIED);
    share(
        "callback",
        "差评回访率",
        "Bad ratings called back",
        "已回访 ÷ 实名差评",
        "called back ÷ bad ratings with a name",
        NAMED_BAD,
        CALLED_BACK);
    share(
        "rectified",
        "差评整改率",
        "Bad ratings put right",
        "期限内整改答复 ÷ 差评",
        "answered within the limit ÷ bad ratings",
        BAD,
        IN_TIME);
    share(
        "resatisfied",
        "整改满意率",
        "Satisfied after putting right",
        "整改后满意 ÷ 已整改",
        "satisfied afterwards ÷ put right",
        PUT_RIGHT,
        SECOND_GOOD);
  }

  private static void journeys() {
    share(
        "online",
        "网上办结率",
        "Finished online",
        "网上申请的办结件 ÷ 期内办结",
        "finished cases filed online ÷ finished",
        FINISHED,
        ONLINE);
    share(
        "zero-trip",
        "零跑动率（按件）",
        "No visit, by cases",
        "到现场 0 次 ÷ 到现场次数已知的办结件",
        "no visit recorded ÷ finished cases whose visits are known",
        VISITS_KNOWN,
        NO_VISIT);
    share(
        "one-trip",
        "最多跑一次率（按件）",
        "At most one visit, by cases",
        "到现场不超过 1 次 ÷ 到现场次数已知的办结件",
        "at most one visit ÷ finished cases whose visits are known",
        VISITS_KNOWN,
        ONE_VISIT);
    share(
        "assisted",
        "帮代办办结占比",
        "Finished with help",
        "有帮代办的办结件 ÷ 期内办结",
        "finished cases with a helper ÷ finished",
        FINISHED,
        ASSISTED);
  }

  private static void durations() {
    lasting("open-mean", "平均办理时长（开放时间）", "Mean handling, counter open", Kind.MEAN, "OPEN");
    lasting("open-median", "办理时长中位数（开放时间）", "Median handling, counter open", Kind.MEDIAN, "OPEN");
    lasting("open-p95", "办理时长 95 分位（开放时间）", "95th percentile, counter open", Kind.P95, "OPEN");
    lasting("wall-mean", "平均办理时长（自然时间）", "Mean handling, by the wall clock", Kind.MEAN, "WALL");
    lasting(
        "wall-median", "办理时长中位数（自然时间）", "Median handling, by the wall clock", Kind.MEDIAN, "WALL");
    lasting("wall-p95", "办理时长 95 分位（自然时间）", "95th percentile, by the wall clock", Kind.P95, "WALL");
  }

  private static void happenings() {
    add(
        "helped",
        "帮代办人次",
        "Help given",
        "期内完成的帮代办次数（按人次，不按人）",
        "help given in the period, each time counted",
        Kind.HAPPENED,
        FINISHED,
        FINISHED,
        Unit.PERSON_TIME,
        Happenings.HELPED);
    add(
        "stuck-solved",
        "“办不成事”解决",
        "Stuck matters solved",
        "期内协调解决的次数",
        "solved in the period",
        Kind.HAPPENED,
        FINISHED,
        FINISHED,
        Unit.TIME,
        Happenings.SOLVED);
  }

  private static void lasting(String key, String zh, String en, Kind kind, String part) {
    Text how =
        kind == Kind.MEAN
            ? Text.of(
                "从受理到出证的分钟合计 ÷ 期内办结且时长已知的件数",
                "minutes from acceptance to certificate ÷ finished cases whose handling is known")
            : Text.of(
                "从受理到出证，期内办结件；64 分钟以内精确到分钟，以上误差不超过 1/64",
                "from acceptance to certificate; exact below 64 minutes, within 1/64 above");
    add(key, zh, en, how.zh(), how.en(), kind, FINISHED, FINISHED, Unit.MINUTE, part);
  }

  private static void count(String key, String zh, String en, String how, String howEn, Kind kind) {
    add(key, zh, en, how, howEn, kind, FINISHED, FINISHED, Unit.CASE, "");
  }

  private static void share(
      String key, String zh, String en, String how, String howEn, Mark among, Mark counted) {
    add(key, zh, en, how, howEn, Kind.SHARE, among, counted, null, "");
  }

  private static void add(
      String key,
      String zh,
      String en,
      String how,
      String howEn,
      Kind kind,
      Mark among,
      Mark counted,
      @org.jspecify.annotations.Nullable Unit unit,
      String source) {
    ALL.put(
        key,
        new Indicator(
            key, Text.of(zh, en), Text.of(how, howEn), kind, among, counted, unit, source));
  }

  public static List<Indicator> all() {
    return List.copyOf(ALL.values());
  }

  public static Optional<Indicator> find(String key) {
    return Optional.ofNullable(ALL.get(key));
  }

  static Indicator get(String key) {
    return find(key).orElseThrow();
  }
}
