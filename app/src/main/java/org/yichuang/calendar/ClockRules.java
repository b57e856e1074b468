package org.yichuang.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** The limits that the law names, read once from {@code calendar/clock-rules.properties}. */
public final class ClockRules {

  private static final SortedMap<String, ClockRule> RULES = read();

  private ClockRules() {}

  /** Every rule, by its code. */
  public static List<ClockRule> all() {
    return List.copyOf(RULES.values());
  }

  /** A rule by its code; refused with {@code clock.unknown-rule}. */
  public static Outcome<ClockRule> find(String code) {
    ClockRule rule = RULES.get(code.strip().toLowerCase(Locale.ROOT));
    return rule == null ? Outcome.refused(unknown(code)) : Outcome.done(rule);
  }

  /** A rule that the house itself relies on. */
  public static ClockRule get(String code) {
    return find(code).orThrow();
  }

  /**
   * The rule of one item: the law's rule with the item's statutory limit, or for {@code own} a rule
   * of the item's own law that allows no extension.
   */
  public static ClockRule forItem(String code, Limit statutory) {
    return code.equals("own")
        ? ClockRule.own(statutory, "事项设定依据", null, null)
        : get(code).limitedTo(statutory);
  }

  private static Refusal unknown(String code) {
    String known = String.join("、", RULES.keySet());
    return Refusal.of(
        "clock.unknown-rule",
        404,
        Text.of("没有名为“" + code + "”的期限规则。", "There is no clock rule “" + code + "”."),
        Text.of("可用的规则：" + known + "。", "Rules: " + known.replace("、", ", ") + "."));
  }

  private static SortedMap<String, ClockRule> read() {
    Properties file = new Properties();
    try (InputStream in =
        ClockRules.class.getResourceAsStream("/calendar/clock-rules.properties")) {
      if (in == null) {
        throw new IllegalStateException("calendar/clock-rules.properties is missing");
      }
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SortedMap<String, ClockRule> rules = new TreeMap<>();
    for (String key : file.stringPropertyNames()) {
      if (key.endsWith(".limit")) {
        String code = key.substring(0, key.length() - ".limit".length());
        rules.put(code, rule(code, file));
      }
    }
    return rules;
  }

  private static ClockRule rule(String code, Properties file) {
    String extension = file.getProperty(code + ".extension");
    String by = file.getProperty(code + ".by");
    return new ClockRule(
        code,
        text(code, file),
        text(code + ".starts", file),
        Limit.of(must(code + ".limit", file)),
        extension == null ? null : Limit.of(extension),
        by == null ? null : Approver.valueOf(by),
        must(code + ".article", file),
        file.getProperty(code + ".extension.article"));
  }

  private static Text text(String key, Properties file) {
    return Text.of(must(key + ".zh", file), must(key + ".en", file));
  }

  private static String must(String key, Properties file) {
    @Nullable String value = file.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("clock-rules.properties lacks " + key);
    }
    return value;
  }
}
