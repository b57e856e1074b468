package org.yichuang.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.ClockRules;
import org.yichuang.calendar.Limit;
import org.yichuang.catalogue.Tree.Mapping;

/** Reads one guide out of its tree; what it cannot use it notes as problems. */
final class GuideReader {

  private final Sheet sheet;
  private final GuideChecks checks;

  private GuideReader(Sheet sheet, GuideChecks checks) {
    this.sheet = sheet;
    this.checks = checks;
  }

  /**
   * @param tree with everything shared written out
   * @param departments the codes of known departments
   */
  static Guide read(Mapping tree, int version, Set<String> departments, List<Problem> problems) {
    Sheet sheet = new Sheet(tree, "", problems);
    Guide guide = new GuideReader(sheet, new GuideChecks(departments)).guide(version);
    sheet.close();
    return guide;
  }

  private Guide guide(int version) {
    Limits limits = sheet.sheet("limits", this::limits);
    Guide guide =
        new Guide(
            sheet.key("key"),
            sheet.text("item"),
            version,
            sheet.words("title"),
            sheet.words("summary"),
            sheet.words("audience"),
            sheet.need("applicants", Applicants.ANY),
            sheet.need("type", ItemType.OTHER),
            sheet.one("level", Level.COUNTY),
            department(sheet, "department"),
            sheet.need("promptness", Promptness.PROMISED),
            limits.statutory(),
            limits.promised(),
            limits.rule(),
            sheet.sheet("fee", GuideReader::fee),
            sheet.number("visits", 1),
            sheet.sheets("basis", GuideReader::basis),
            sheet.list("conditions").stream().map(Wording::halves).toList(),
            variants(),
            sheet.sheets("situations", s -> situation(s, checks)),
            sheet.sheets("materials", s -> MaterialReader.read(s, checks)),
            new Form(sheet.sheets("form", s -> FormReader.page(s, checks))),
            new Procedure(sheet.sheets("procedure", s -> ProcedureReader.stage(s, checks))),
            sheet.sheets("rules", s -> ProcedureReader.rule(s, checks)),
            sheet.sheet("result", s -> ResultReader.read(s, checks)),
            sheet.sheets("windows", GuideReader::window),
            sheet.sheets("answers", GuideReader::answer),
            sheet.text("contact"),
            sheet.list("keywords"),
            sheet.flag("safety", false));
    checks.whole(sheet, guide);
    return guide;
  }

  private record Limits(Limit statutory, Limit promised, String rule) {}

  private Limits limits(Sheet s) {
    Limits limits = new Limits(s.limit("statutory"), s.limit("promised"), s.text("rule"));
    if (!limits.rule().isEmpty() && !knownRule(limits.rule())) {
      s.problem(
          "rule",
          "没有“" + limits.rule() + "”这个时限规则。",
          "There is no clock rule “" + limits.rule() + "”.");
    }
    if (limits.promised().kind() == limits.statutory().kind()
        && limits.promised().days() > limits.statutory().days()) {
      s.problem("promised", "承诺时限比法定时限长。", "The promised limit is longer than the statutory one.");
    }
    return limits;
  }

  private static boolean knownRule(String code) {
    return code.equals("own") || ClockRules.find(code).isDone();
  }

  private String department(Sheet s, String key) {
    String code = s.text(key);
    checks.department(s, key, code);
    return code;
  }

  private List<Guide.Variant> variants() {
    checks.answer("variant");
    return sheet.sheets(
        "variants",
        s -> {
          String key = s.key("key");
          checks.unique(s, "key", key);
          return new Guide.Variant(key, s.words("title"), s.textOr("item"));
        });
  }

  private static Guide.Fee fee(Sheet s) {
    BigDecimal yuan = s.decimalOr("yuan");
    if (yuan == null || yuan.signum() < 0 || yuan.scale() > 2) {
      s.problem("yuan", "收费应当写元，最多两位小数。", "Give the fee in yuan with at most two decimals.");
      yuan = BigDecimal.ZERO;
    }
    return new Guide.Fee(yuan, s.words("note"));
  }

  private static Guide.Basis basis(Sheet s) {
    return new Guide.Basis(s.text("law"), s.text("article"), s.text("gist"));
  }

  static Situation situation(Sheet s, GuideChecks checks) {
    Situation situation =
        new Situation(
            s.key("key"),
            s.words("ask"),
            s.proseOr("why"),
            s.choices("choices"),
            s.condition("when"));
    checks.unique(s, "key", situation.key());
    checks.answer(situation.key());
    checks.later(s, "when", situation.when());
    if (situation.choices().size() < 2) {
      s.problem("choices", "至少要有两个选项。", "At least two choices are needed.");
    }
    return situation;
  }

  private static IntakeWindow window(Sheet s) {
    return new IntakeWindow(s.words("title"), day(s, "from"), day(s, "to"));
  }

  private static MonthDay day(Sheet s, String key) {
    String text = s.text(key);
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeException e) {
      s.problem(key, "日期请写成 月-日，如 04-11。", "Write a day of the year as 04-11.");
      return MonthDay.of(1, 1);
    }
  }

  private static Guide.Answer answer(Sheet s) {
    return new Guide.Answer(s.words("question"), s.words("answer"));
  }

  static @Nullable Integer months(Sheet s, String key) {
    return s.has(key) ? s.number(key, 0) : null;
  }
}
