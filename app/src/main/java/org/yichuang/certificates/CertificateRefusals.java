package org.yichuang.certificates;

import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why nothing was issued, revoked, corrected or printed. */
final class CertificateRefusals {

  private CertificateRefusals() {}

  static Refusal notGranted() {
    return Refusal.law(
        "certificate.not-granted",
        "行政许可法第39条",
        Text.of("这个办件还没有准予，不能制证。", "The case has not been granted, so there is nothing to issue."),
        Text.of("请先由审批部门作出决定。", "The department decides first."));
  }

  static Refusal deferralOpen() {
    return Refusal.of(
        "certificate.deferral-open",
        409,
        Text.of("容缺的材料还没有补齐，不能发证。", "A material that was to follow has not come yet."),
        Text.of("补齐后在窗口登记，再制证。", "Record it at a window once it is there, then issue."));
  }

  static Refusal unknown() {
    return Refusal.of(
        "certificate.unknown",
        404,
        Text.of("没有这张证照。", "There is no such certificate."),
        Text.of("请核对证照标识或办件编号。", "Check the identifier or the case number."));
  }

  static Refusal noIssuer(String department) {
    return Refusal.of(
        "certificate.no-issuer",
        422,
        Text.of(
            "事项指南写的发证部门“" + department + "”没有统一社会信用代码。",
            "The issuing department “" + department + "” in the guide has no USCC."),
        Text.of("请管理员在部门清单里补上后再制证。", "Ask the administrator to complete the list."));
  }

  static Refusal ended(CertificateState state) {
    return Refusal.of(
        "certificate.ended",
        409,
        Text.of(
            "这张证照的状态是“" + state.label().zh() + "”，不能再变更。",
            "This certificate is “" + state.label().en() + "” and cannot be changed."),
        Text.of("请查看它的最新版本。", "Look at its newest version."));
  }

  static Refusal missing(String field, String zh, String en) {
    return Refusal.field(
        field,
        "certificate.missing-" + field,
        Text.of("请填写" + zh + "。", "Give the " + en + "."),
        Text.of("填写后再提交。", "Fill it in and send again."));
  }

  static Refusal notHolder() {
    return Refusal.of(
        "certificate.not-holder",
        403,
        Text.of("只有持证人本人可以下载这张证照。", "Only its holder can download this certificate."),
        Text.of("请由持证人登录，或到出件窗口领取。", "Let the holder sign in, or come to the issue desk."));
  }

  static Refusal noFont() {
    return Refusal.of(
        "certificate.no-font",
        503,
        Text.of("这台服务器没有可嵌入的中文字体，暂时不能生成证照文件。", "This server has no Chinese font to embed."),
        Text.of(
            "请管理员安装 Debian 软件包 fonts-wqy-zenhei，或用 yichuang.font 指定一个 TrueType 字体文件。",
            "Install the Debian package fonts-wqy-zenhei, or name a TrueType file in yichuang.font."));
  }
}
