package org.yichuang.catalogue;

import org.yichuang.kernel.Text;

/** Who may apply for an item: people, organisations or either. */
public enum Applicants {
  PERSON("个人", "People"),
  ORGANISATION("企业和其他组织", "Organisations"),
  ANY("个人和企业", "People and organisations");

  private final Text label;

  Applicants(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  public Text label() {
    return label;
  }
}
