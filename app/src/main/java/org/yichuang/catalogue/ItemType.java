package org.yichuang.catalogue;

import java.util.Arrays;
import java.util.Optional;
import org.yichuang.kernel.Text;

/** The kind of power or service an item is, by GB/T 39046-2020 table A.1. */
public enum ItemType {
  LICENCE("01", "行政许可", "Licence"),
  PENALTY("02", "行政处罚", "Penalty"),
  COERCION("03", "行政强制", "Coercion"),
  LEVY("04", "行政征收", "Levy"),
  BENEFIT("05", "行政给付", "Benefit"),
  INSPECTION("06", "行政检查", "Inspection"),
  CONFIRMATION("07", "行政确认", "Confirmation"),
  REWARD("08", "行政奖励", "Reward"),
  RULING("09", "行政裁决", "Ruling"),
  OTHER("10", "其他行政权力", "Other power"),
  PUBLIC_SERVICE("20", "公共服务", "Public service");

  private final String code;
  private final Text label;

  ItemType(String code, String zh, String en) {
    this.code = code;
    this.label = Text.of(zh, en);
  }

  /** The two-digit code of the standard. */
  public String code() {
    return code;
  }

  public Text label() {
    return label;
  }

  /** The type for a code as it is met in the field, with or without its leading zero. */
  public static Optional<ItemType> of(String code) {
    String two = code.length() == 1 ? "0" + code : code;
    return Arrays.stream(values()).filter(t -> t.code.equals(two)).findFirst();
  }

  /** The type as a list writes it: its code, its Chinese name or its English one. */
  static Optional<ItemType> met(String given) {
    String plain = given.endsWith(".0") ? given.substring(0, given.length() - 2) : given;
    Optional<ItemType> byCode = of(plain);
    if (byCode.isPresent() || plain.length() < 2) {
      return byCode;
    }
    return Arrays.stream(values())
        .filter(t -> plain.contains(t.label.zh()) || plain.equalsIgnoreCase(t.label.en()))
        .findFirst()
        .or(() -> plain.startsWith("其他") ? Optional.of(OTHER) : Optional.empty());
  }
}
