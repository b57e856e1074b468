package org.yichuang.calendar;

import org.yichuang.kernel.Text;

/** Whose approval an extension needs. */
public enum Approver {
  AUTHORITY_HEAD("本行政机关负责人", "the head of the authority"),
  GOVERNMENT_HEAD("本级人民政府负责人", "the head of the government at that level");

  private final Text text;

  Approver(String zh, String en) {
    this.text = Text.of(zh, en);
  }

  public Text text() {
    return text;
  }
}
