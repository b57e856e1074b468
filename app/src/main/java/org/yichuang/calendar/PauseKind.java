package org.yichuang.calendar;

import org.yichuang.kernel.Text;

/** The special procedures whose time is not part of the limit (行政许可法第45条). */
public enum PauseKind {
  HEARING("听证", "hearing"),
  TENDER("招标", "tender"),
  AUCTION("拍卖", "auction"),
  INSPECTION("检验", "inspection"),
  TESTING("检测", "testing"),
  QUARANTINE("检疫", "quarantine"),
  APPRAISAL("鉴定", "appraisal"),
  EXPERT_REVIEW("专家评审", "expert review");

  private final Text text;

  PauseKind(String zh, String en) {
    this.text = Text.of(zh, en);
  }

  public Text text() {
    return text;
  }
}
