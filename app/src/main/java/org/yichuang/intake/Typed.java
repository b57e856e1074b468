package org.yichuang.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Field;
import org.yichuang.catalogue.FieldType;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Checks what was typed into a field. */
final class Typed {

  private static final int LINE = 200;
  private static final int PAGE = 4000;
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]|\\p{Cs}");

  private Typed() {}

  /** The value as it is kept: trimmed, and codes and figures in plain characters. */
  static String clean(FieldType type, String raw) {
    String text = raw.replace("\r\n", "\n").strip();
    return switch (type) {
      case TEXT, LONG_TEXT, CHOICE, CHOICES, YES_NO -> text;
      case ID_NUMBER, USCC -> plain(text).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
      case PHONE, DIVISION -> plain(text).replaceAll("[\\s-]", "");
      case NUMBER, MONEY -> plain(text).replaceAll("[\\s,]", "");
      case DATE -> date(plain(text));
    };
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** 2022年5月3日, 2022/5/3 and 2022.5.3 are 2022-05-03. */
  private static String date(String text) {
    var parts =
        Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?")
            .matcher(text);
    return parts.matches()
        ? String.format(
            Locale.ROOT,
            "%s-%02d-%02d",
            parts.group(1),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)))
        : text;
  }

  /** What is wrong with a clean value that is not empty; null if nothing. */
  static @Nullable Refusal wrong(Field field, String value, LocalDate today) {
    if (value.length() > (field.type() == FieldType.LONG_TEXT ? PAGE : LINE) && !choice(field)) {
      return tooLong(field, field.type() == FieldType.LONG_TEXT ? PAGE : LINE);
    }
    if (INVISIBLE.matcher(value).find()
        || (field.type() != FieldType.LONG_TEXT && value.indexOf('\n') >= 0)) {
      return of(
          field,
          "field.invisible",
          "“" + field.label().zh() + "”里有看不见的控制字符。",
          "“" + field.label().en() + "” contains invisible control characters.",
          "请删去后重新输入，不要从别处粘贴。",
          "Type it again instead of pasting it.");
    }
    Refusal byType =
        switch (field.type()) {
          case TEXT, LONG_TEXT -> length(field, value);
          case NUMBER -> number(field, value, "-?[0-9]{1,12}(\\.[0-9]{1,4})?");
          case MONEY -> number(field, value, "-?[0-9]{1,13}(\\.[0-9]{1,2})?");
          case DATE -> day(field, value);
          case ID_NUMBER -> CodeChecks.idNumber(field, value, today);
          case USCC -> CodeChecks.uscc(field, value);
          case PHONE -> CodeChecks.phone(field, value);
          case DIVISION -> CodeChecks.division(field, value);
          case CHOICE -> known(field, value) ? null : choose(field);
          case CHOICES ->
              Arrays.stream(value.split(",")).allMatch(v -> known(field, v)) ? null : choose(field);
          case YES_NO -> value.equals("yes") || value.equals("no") ? null : choose(field);
        };
    return byType == null ? pattern(field, value) : byType;
  }

  private static boolean choice(Field field) {
    return field.type() == FieldType.CHOICE || field.type() == FieldType.CHOICES;
  }

  private static @Nullable Refusal pattern(Field field, String value) {
    String pattern = field.pattern();
    return pattern == null || value.matches(pattern)
        ? null
        : of(
            field,
            "field.pattern",
            "“" + field.label().zh() + "”的格式不对。",
            "“" + field.label().en() + "” does not have the right form.",
            hint(field).zh(),
            hint(field).en());
  }

  private static Text hint(Field field) {
    return field.hint().zh().isBlank()
        ? Text.of("请核对后重新输入。", "Check it and type it again.")
        : field.hint();
  }

  private static @Nullable Refusal length(Field field, String value) {
    int length = value.codePointCount(0, value.length());
    if (field.max() != null && length > field.max().intValue()) {
      return tooLong(field, field.max().intValue());
    }
    if (field.min() != null && length < field.min().intValue()) {
      return of(
          field,
          "field.too-short",
          "“" + field.label().zh() + "”至少 " + field.min() + " 个字。",
          "“" + field.label().en() + "” takes at least " + field.min() + " characters.",
          "请写完整。",
          "Write it in full.");
    }
    return null;
  }

  private static Refusal tooLong(Field field, int most) {
    return of(
        field,
        "field.too-long",
        "“" + field.label().zh() + "”最多 " + most + " 个字。",
        "“" + field.label().en() + "” takes at most " + most + " characters.",
        "请写短一些，详细内容可以作为材料上传。",
        "Make it shorter; details can be handed in as a file.");
  }

  private static @Nullable Refusal number(Field field, String value, String form) {
    if (!value.matches(form)) {
      boolean money = field.type() == FieldType.MONEY;
      return of(
          field,
          "field.number",
          "“" + field.label().zh() + "”应当是数字" + (money ? "，最多两位小数。" : "。"),
          "“"
              + field.label().en()
              + "” is a number"
              + (money ? " with at most two decimals." : "."),
          "例如 120" + (money ? ".50" : "") + "。",
          "Such as 120" + (money ? ".50" : "") + ".");
    }
    BigDecimal number = new BigDecimal(value);
    boolean low = field.min() != null && number.compareTo(field.min()) < 0;
    boolean high = field.max() != null && number.compareTo(field.max()) > 0;
    if (!low && !high) {
      return null;
    }
    String bound = String.valueOf(low ? field.min() : field.max());
    return of(
        field,
        "field.range",
        "“" + field.label().zh() + "”" + (low ? "不能小于 " : "不能大于 ") + bound + "。",
        "“" + field.label().en() + "” is at " + (low ? "least " : "most ") + bound + ".",
        "请核对后重新输入。",
        "Check it and type it again.");
  }

  private static @Nullable Refusal day(Field field, String value) {
    try {
      LocalDate day = LocalDate.parse(value);
      if (day.getYear() >= 1850 && day.getYear() <= 2200) {
        return null;
      }
    } catch (DateTimeException e) {
      // told below, like a year that cannot be
    }
    return of(
        field,
        "field.date",
        "“" + field.label().zh() + "”不是一个真实的日期。",
        "“" + field.label().en() + "” is not a real date.",
        "请写成 2022-05-23 这样。",
        "Write it like 2022-05-23.");
  }

  private static boolean known(Field field, String value) {
    return field.choices().stream().anyMatch(c -> c.value().equals(value));
  }

  private static Refusal choose(Field field) {
    return of(
        field,
        "field.choice",
        "“" + field.label().zh() + "”要从列出的里面选。",
        "“" + field.label().en() + "” is one of those listed.",
        "请选择一项。",
        "Choose one.");
  }

  static Refusal required(Field field) {
    return of(
        field,
        "field.required",
        "请填写“" + field.label().zh() + "”。",
        "“" + field.label().en() + "” is needed.",
        "",
        "");
  }

  static Refusal of(Field field, String code, String zh, String en, String nextZh, String nextEn) {
    return Refusal.field(field.key(), code, Text.of(zh, en), Text.of(nextZh, nextEn));
  }
}
