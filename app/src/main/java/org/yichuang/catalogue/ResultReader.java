package org.yichuang.catalogue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/** Reads what comes out of the issue desk. */
final class ResultReader {

  private static final Pattern NAMED = Pattern.compile("\\{([a-z0-9.-]+)}");

  private ResultReader() {}

  static ResultTemplate read(Sheet s, GuideChecks checks) {
    String type = s.text("certificate");
    if (!type.isEmpty() && !type.matches("[0-9A-Z]{18}[0-9]{3}")) {
      s.problem(
          "certificate",
          "证照类型代码应为 18 位统一社会信用代码加 3 位数字。",
          "A certificate type is a USCC of 18 characters and three digits.");
    }
    String issuer = s.text("issuer");
    checks.department(s, "issuer", issuer);
    @Nullable Integer months = GuideReader.months(s, "months");
    @Nullable String until = s.textOr("until");
    if (months != null && until != null) {
      s.problem("until", "有效期只能有一种写法。", "Give months or until, not both.");
    }
    if (until != null) {
      checks.fieldNamed(s, "until", until);
    }
    Text body = s.words("body");
    Matcher named = NAMED.matcher(body.zh() + body.en());
    while (named.find()) {
      checks.fieldNamed(s, "body", named.group(1));
    }
    return new ResultTemplate(
        type,
        s.words("title"),
        s.text("number"),
        issuer,
        months,
        until,
        body,
        lines(s, checks),
        s.flag("card", false),
        s.textOr("tells"));
  }

  private static List<ResultTemplate.Line> lines(Sheet s, GuideChecks checks) {
    return s.sheets(
        "lines",
        line -> {
          String from = line.text("from");
          for (String field : from.split(" ", -1)) {
            checks.fieldNamed(line, "from", field);
          }
          return new ResultTemplate.Line(line.words("label"), from);
        });
  }
}
