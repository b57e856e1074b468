package org.yichuang.hall;

import org.yichuang.kernel.Text;

/** Why somebody goes first. */
public enum Reason {
  ELDERLY("老年人", "Older person"),
  DISABLED("残疾人", "Disabled person"),
  EXPECTING("孕妇", "Expecting mother"),
  INFANT("带婴幼儿", "With an infant"),
  SOLDIER("军人、退役军人", "Soldier or veteran"),
  ILL("身体不适", "Unwell");

  private final Text label;

  Reason(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  public Text label() {
    return label;
  }
}
