package org.yichuang.intake;

import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why what is handed in later is not taken as a supplement. */
final class SupplementRefusals {

  private static final String ARTICLE = "行政许可法第32条第1款第5项";

  private SupplementRefusals() {}

  static Refusal notAsked() {
    return Refusal.law(
        "supplement.not-asked",
        ARTICLE,
        Text.of("这个办件现在没有要补正的内容。", "Nothing is awaited for this case."),
        Text.of("已办结的，交来的材料会作为迟到材料留存。", "On a closed case it is kept as a late document."));
  }

  static Refusal over() {
    return Refusal.of(
        "supplement.case-over",
        409,
        Text.of("这个办件已经结束，不能再补正。", "This case is closed and takes no supplement."),
        Text.of(
            "可以作为迟到材料留存；要重新审查的，请提出新的申请。",
            "It can be kept as a late document; to have it examined apply again."));
  }

  static Refusal stillOpen() {
    return Refusal.of(
        "supplement.case-open",
        409,
        Text.of("办件还在办理，不算迟到材料。", "The case is still open; this is no late document."),
        Text.of("请按补正告知书补交，或到窗口办理。", "Follow the notice or come to a window."));
  }

  static Refusal nothing() {
    return Refusal.field(
        "item",
        "supplement.nothing",
        Text.of("没有选中任何一项补正材料。", "Nothing is handed in."),
        Text.of("请逐项上传、填写，窗口请逐项勾选已收到的。", "Upload, fill in or tick what has come."));
  }

  static Refusal empty(SupplementItem item) {
    return Refusal.field(
        "item-" + item.no(),
        "supplement.empty",
        Text.of(
            "第 " + item.no() + " 项还没有文件或内容。", "Item " + item.no() + " has no file or words yet."),
        Text.of("请上传或填写。", "Upload it or fill it in."));
  }

  static Refusal atWindow(SupplementItem item) {
    return Refusal.field(
        "item-" + item.no(),
        "material.window-only",
        Text.of("核验原件只能在窗口进行。", "Originals are seen at a window only."),
        Text.of("请上传照片，或到窗口出示原件。", "Send a picture, or show the original at a window."));
  }
}
