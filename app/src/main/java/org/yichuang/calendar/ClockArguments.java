package org.yichuang.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Text;

/** The words after {@code clock}, read into a clock; anything unreadable is refused. */
record ClockArguments(Clock clock, @Nullable LocalDateTime at) {

  private static final String EXAMPLE = "示例 (example)";

  static Outcome<ClockArguments> parse(List<String> words) {
    try {
      return Outcome.done(new Reader().read(words));
    } catch (RefusedException refused) {
      return Outcome.refused(refused.refusals());
    }
  }

  private static final class Reader {
    private final List<String> plain = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private final List<String> extensions = new ArrayList<>();
    private @Nullable ClockRule rule;
    private @Nullable Approver by;
    private @Nullable LocalDateTime at;

    ClockArguments read(List<String> words) {
      Iterator<String> rest = words.iterator();
      while (rest.hasNext()) {
        take(rest.next(), rest);
      }
      if (plain.isEmpty() || plain.size() > 2 || (plain.size() == 1 && rule == null)) {
        throw new RefusedException(usage());
      }
      LocalDate start = date(plain.getFirst());
      Clock clock = clock(start).withPauses(pauses);
      for (String extension : extensions) {
        clock = clock.with(extension(extension, clock));
      }
      return new ClockArguments(clock, at);
    }

    private void take(String word, Iterator<String> rest) {
      switch (word) {
        case "--pause" -> pauses.add(pause(value(word, rest), "No. " + (pauses.size() + 1)));
        case "--unnoticed" -> pauses.add(pause(value(word, rest), null));
        case "--extend" -> extensions.add(value(word, rest));
        case "--by" -> by = approver(value(word, rest));
        case "--rule" -> rule = ClockRules.find(value(word, rest)).orThrow();
        case "--at" -> at = moment(value(word, rest));
        case "--en" -> {}
        default -> {
          if (word.startsWith("--")) {
            throw new RefusedException(unknownOption(word));
          }
          plain.add(word);
        }
      }
    }

    private Clock clock(LocalDate start) {
      if (plain.size() == 1 && rule != null) {
        return Clock.statutory(start, rule);
      }
      Limit limit = Limit.parse(plain.get(1)).orThrow();
      return Clock.promised(start, limit, rule == null ? usualRule(limit) : rule);
    }

    /** A bare limit is read as a licence's, a joint case's, or as one of its own law. */
    private static ClockRule usualRule(Limit limit) {
      if (limit.kind() == DayKind.WORKING && limit.days() <= 45) {
        return ClockRules.get(limit.days() <= 20 ? "licence" : "joint").limitedTo(limit);
      }
      return ClockRule.own(limit, "事项依据", new Limit(9999, limit.kind()), null);
    }

    private Extension extension(String given, Clock soFar) {
      int sign = given.indexOf('@');
      Limit extra = Limit.parse(sign < 0 ? given : given.substring(0, sign)).orThrow();
      LocalDate approved =
          sign < 0
              ? soFar.deadline(WorkCalendar.shipped()).orThrow().due()
              : date(given.substring(sign + 1));
      Approver must = soFar.rule().extendedBy();
      Approver usual = must == null ? Approver.AUTHORITY_HEAD : must;
      return new Extension(extra, approved, EXAMPLE, by == null ? usual : by, EXAMPLE);
    }
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new RefusedException(
          Refusal.of(
              "clock.option-without-value",
              400,
              Text.of("选项 " + option + " 缺少值。", option + " needs a value."),
              help()));
    }
    return rest.next();
  }

  private static Pause pause(String given, @Nullable String notice) {
    int colon = given.indexOf(':');
    PauseKind kind = colon < 0 ? PauseKind.INSPECTION : kind(given.substring(0, colon));
    String range = given.substring(colon + 1);
    int dots = range.indexOf("..");
    if (dots < 0) {
      throw new RefusedException(
          Refusal.of(
              "clock.pause-malformed",
              400,
              Text.of("特别程序的起止日期“" + given + "”无法识别。", "“" + given + "” is not a range of days."),
              Text.of("请写成 2022-05-05..2022-05-10。", "Write 2022-05-05..2022-05-10.")));
    }
    LocalDate from = date(range.substring(0, dots));
    LocalDate to = date(range.substring(dots + 2));
    return new Pause(kind, from, to, to, notice);
  }

  private static PauseKind kind(String given) {
    String name = given.replace('-', '_').toUpperCase(Locale.ROOT);
    for (PauseKind kind : PauseKind.values()) {
      if (kind.name().equals(name) || kind.text().zh().equals(given)) {
        return kind;
      }
    }
    throw new RefusedException(
        Refusal.law(
            "clock.unknown-procedure",
            "行政许可法第45条",
            Text.of(
                "“" + given + "”不是可以扣除时间的特别程序。",
                "“" + given + "” is not a special procedure that stops a clock."),
            Text.of(
                "可以是：听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审。",
                "It is one of hearing, tender, auction, inspection, testing, quarantine, appraisal,"
                    + " expert-review.")));
  }

  private static Approver approver(String given) {
    return switch (given) {
      case "authority" -> Approver.AUTHORITY_HEAD;
      case "government" -> Approver.GOVERNMENT_HEAD;
      default ->
          throw new RefusedException(
              Refusal.of(
                  "clock.unknown-approver",
                  400,
                  Text.of("批准人“" + given + "”无法识别。", "“" + given + "” is not an approver."),
                  Text.of("请写 authority 或 government。", "Write authority or government.")));
    };
  }

  private static LocalDate date(String given) {
    try {
      return LocalDate.parse(given);
    } catch (DateTimeParseException e) {
      throw new RefusedException(badDate(given));
    }
  }

  private static LocalDateTime moment(String given) {
    try {
      return LocalDateTime.parse(given);
    } catch (DateTimeParseException e) {
      throw new RefusedException(badDate(given));
    }
  }

  private static Refusal badDate(String given) {
    return Refusal.of(
        "clock.bad-date",
        400,
        Text.of("日期“" + given + "”不存在或写法不对。", "“" + given + "” is not a date."),
        Text.of(
            "请写成 2022-04-22（时刻 2022-04-22T10:30）。",
            "Write 2022-04-22 (a moment as 2022-04-22T10:30)."));
  }

  private static Refusal unknownOption(String option) {
    return Refusal.of(
        "clock.unknown-option",
        400,
        Text.of("没有选项 " + option + "。", "There is no option " + option + "."),
        help());
  }

  private static Refusal usage() {
    return Refusal.of(
        "clock.usage",
        400,
        Text.of(
            "需要起始日期和时限，或起始日期和规则。", "Give a start date and a limit, or a start date and a rule."),
        help());
  }

  private static Text help() {
    return Text.of(
        "例：yichuang clock 2022-04-22 20wd；用法见 --help。",
        "For example: yichuang clock 2022-04-22 20wd; see --help.");
  }
}
