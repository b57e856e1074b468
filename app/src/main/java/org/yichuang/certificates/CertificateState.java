package org.yichuang.certificates;

import org.yichuang.kernel.Text;

/** Where a certificate stands in the register; whether it has run out depends on the day. */
public enum CertificateState {
  VALID("有效", "Valid"),
  /** Taken back because it should not have been granted or was misused (行政许可法第69条). */
  REVOKED("已撤销", "Revoked"),
  /** A corrected or renewed version stands in its place. */
  REPLACED("已换证", "Replaced"),
  /** Struck off because its ground has gone, such as a dissolved company (行政许可法第70条). */
  CANCELLED("已注销", "Cancelled");

  private final Text label;

  CertificateState(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  public Text label() {
    return label;
  }
}
