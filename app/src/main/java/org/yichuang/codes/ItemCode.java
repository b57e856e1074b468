package org.yichuang.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;

/**
 * The code of a service item, kept as given. Codes of several shapes are alive at once, so a code
 * is matched against profiles and what does not hold is reported, not rejected.
 *
 * @param given exactly what came in
 * @param basic the code of the item itself, without the office, where the profile shows it
 * @param division the division it is handled in, where the profile shows it
 * @param organisation the office's code, where the profile shows it
 * @param findings what does not hold in its profile; empty when all does
 */
public record ItemCode(
    String given,
    Profile profile,
    @Nullable String basic,
    @Nullable String division,
    @Nullable String organisation,
    List<Refusal> findings) {

  /** The shapes seen in real data. */
  public enum Profile {
    /** Office 18, level 1, basic 12. */
    NATIONAL_31,
    /** The same with two digits for the variant. */
    NATIONAL_33,
    /** Basic, division 12, serial, office, level, variant, with dashes. */
    SICHUAN,
    /** Anything else; only its uniqueness can be relied on. */
    LOCAL
  }

  private static final int LONGEST = 100;
  private static final Pattern NATIONAL =
      Pattern.compile("([0-9A-Za-z]{18})([1-7])([0-9]{12})([0-9]{2})?");
  private static final Pattern SICHUAN =
      Pattern.compile("([0-9A-Z-]+?)-([0-9]{12})-([0-9]{3})-(.+)-([0-9])-([0-9]{2})");
  private static final Pattern BASIC = Pattern.compile("[0-9]{3}[A-Z0-9][0-9]{8}([0-9]{2})?");

  public ItemCode {
    findings = List.copyOf(findings);
  }

  /**
   * Refused only when nothing usable was given: empty, over 100 characters, or control characters.
   */
  public static Outcome<ItemCode> parse(String given) {
    if (given.isBlank()
        || given.length() > LONGEST
        || given.chars().anyMatch(Character::isISOControl)) {
      return Outcome.refused(
          Codes.refusal(
              "codes.item-unusable",
              "事项编码为空、过长或含有控制字符。",
              "The item code is empty, too long, or has control characters.",
              "请填写不超过100个字符的编码。",
              "Give a code of up to 100 characters."));
    }
    Matcher national = NATIONAL.matcher(given);
    if (national.matches()) {
      return Outcome.done(national(given, national));
    }
    Matcher sichuan = SICHUAN.matcher(given);
    return Outcome.done(sichuan.matches() ? sichuan(given, sichuan) : local(given));
  }

  public boolean holds() {
    return findings.isEmpty();
  }

  @Override
  public String toString() {
    return given;
  }

  private static ItemCode national(String given, Matcher form) {
    List<Refusal> findings = new ArrayList<>(Uscc.parse(form.group(1)).refusals());
    Profile profile = form.group(4) == null ? Profile.NATIONAL_31 : Profile.NATIONAL_33;
    return new ItemCode(given, profile, form.group(3), null, form.group(1), findings);
  }

  private static ItemCode sichuan(String given, Matcher form) {
    List<Refusal> findings = new ArrayList<>();
    if (!BASIC.matcher(form.group(1)).matches()) {
      findings.add(oldBasic(form.group(1)));
    }
    findings.addAll(DivisionCode.parse(form.group(2)).refusals());
    findings.addAll(Uscc.parse(form.group(4)).refusals());
    return new ItemCode(
        given, Profile.SICHUAN, form.group(1), form.group(2), form.group(4), findings);
  }

  private static ItemCode local(String given) {
    Refusal finding =
        Codes.refusal(
            "codes.item-local",
            "编码" + Codes.quoted(given) + "不属于任何已知的编码规则。",
            "The code " + Codes.quoted(given) + " fits no known profile.",
            "可以照用；建议按 GB/T 39554.1 重新赋码。",
            "It can be used as it is; a code by GB/T 39554.1 is advised.");
    return new ItemCode(given, Profile.LOCAL, null, null, null, List.of(finding));
  }

  private static Refusal oldBasic(String basic) {
    return Codes.refusal(
        "codes.item-old-basic",
        "基本编码" + Codes.quoted(basic) + "是旧式编码。",
        "The basic code " + Codes.quoted(basic) + " is of an old form.",
        "可以照用；建议更新为12位或14位基本编码。",
        "It can be used as it is; a basic code of 12 or 14 characters is advised.");
  }
}
