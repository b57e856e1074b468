package org.yichuang.catalogue;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the pages and fields of a guide's form. */
final class FormReader {

  private static final Set<FieldType> CHOOSING = Set.of(FieldType.CHOICE, FieldType.CHOICES);
  private static final String PREFILL =
      "person\\.(name|id|phone|address|birth|gender|email)"
          + "|organisation\\.(name|uscc|legal-person|address|phone)";

  private FormReader() {}

  static Form.Page page(Sheet s, GuideChecks checks) {
    return new Form.Page(
        s.key("page"), s.words("title"), s.sheets("fields", f -> field(f, checks)));
  }

  static Field field(Sheet s, GuideChecks checks) {
    FieldType type = s.need("type", FieldType.TEXT);
    Field field =
        new Field(
            s.key("key"),
            type,
            s.words("label"),
            s.proseOr("hint"),
            s.flag("required", true),
            pattern(s),
            s.decimalOr("min"),
            s.decimalOr("max"),
            s.choices("choices"),
            s.condition("when"),
            prefill(s),
            s.flag("personal", type == FieldType.ID_NUMBER || type == FieldType.PHONE));
    checks.unique(s, "key", field.key());
    checks.answer(field.key());
    checks.later(s, "when", field.when());
    if (CHOOSING.contains(type) == field.choices().isEmpty()) {
      s.problem("choices", "只有选择题要列选项，且必须列。", "Choices belong to a choice, and it needs them.");
    }
    range(s, field.min(), field.max());
    return field;
  }

  private static void range(Sheet s, @Nullable BigDecimal min, @Nullable BigDecimal max) {
    if (min != null && max != null && min.compareTo(max) > 0) {
      s.problem("max", "最大值小于最小值。", "The greatest value is below the least.");
    }
  }

  private static @Nullable String pattern(Sheet s) {
    String text = s.textOr("pattern");
    try {
      if (text != null) {
        Pattern.compile(text);
      }
    } catch (PatternSyntaxException e) {
      s.problem("pattern", "正则表达式有误。", "Not a regular expression: " + e.getDescription());
    }
    return text;
  }

  private static @Nullable String prefill(Sheet s) {
    String text = s.textOr("prefill");
    if (text != null && !text.matches(PREFILL)) {
      s.problem(
          "prefill",
          "没有这个已知信息：" + text,
          "“" + text + "” is not a known fact of a person or organisation.");
    }
    return text;
  }
}
