package org.yichuang.delivery;

import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why a result was not given out. */
final class DeliveryRefusals {

  private DeliveryRefusals() {}

  static Refusal unknown() {
    return Refusal.of(
        "delivery.unknown",
        404,
        Text.of("出件台没有这个办件的结果。", "The issue desk holds no result of this case."),
        Text.of("请核对编号；还没有准予或制证的，等制证后再来。", "Check the number, or wait until it is issued."));
  }

  static Refusal stale() {
    return Refusal.of(
        "delivery.stale",
        409,
        Text.of("这件结果刚刚被别人办理过。", "Somebody else has just dealt with this result."),
        Text.of("请刷新后查看。", "Load it again."));
  }

  static Refusal notNow(Delivery.State state) {
    return Refusal.of(
        "delivery.not-now",
        409,
        Text.of(
            "结果现在是“" + state.label().zh() + "”，不能办理这一步。",
            "The result is “" + state.label().en() + "”; this step is not possible now."),
        Text.of("请按它现在的状态办理。", "Do what its state calls for."));
  }

  static Refusal wrongPerson() {
    return Refusal.field(
        "idNumber",
        "delivery.wrong-person",
        Text.of(
            "证件号码与申请人不一致，不能领取。", "This ID number is not the applicant’s; nothing was handed over."),
        Text.of(
            "请核对身份证；代领的请选“代理人领取”并出示授权委托书。",
            "Check the card; an agent needs a letter of authority."));
  }

  static Refusal wrongAgent() {
    return Refusal.field(
        "agentIdNumber",
        "delivery.wrong-agent",
        Text.of(
            "代理人的姓名与身份证号登记不一致，或号码不对。", "The agent’s name and ID number do not belong together."),
        Text.of("请对照代理人的身份证再输一次。", "Compare them with the agent’s card."));
  }

  static Refusal missing(String field, String zh, String en) {
    return Refusal.field(
        field,
        "delivery.missing-" + field.toLowerCase(java.util.Locale.ROOT),
        Text.of("请填写" + zh + "。", "Give the " + en + "."),
        Text.of("填写后再提交。", "Fill it in and send again."));
  }

  static Refusal badWaybill() {
    return Refusal.field(
        "waybill",
        "delivery.waybill",
        Text.of("运单号应为 8 至 30 位字母或数字。", "A waybill has 8 to 30 letters or digits."),
        Text.of("请重新扫描面单。", "Scan the label again."));
  }

  static Refusal waybillTaken() {
    return Refusal.field(
        "waybill",
        "delivery.waybill-taken",
        Text.of("这个运单号已经用在另一件上。", "This waybill already goes with another result."),
        Text.of("请核对面单，一件一单。", "Check the label: one waybill per result."));
  }

  static Refusal badCell() {
    return Refusal.field(
        "cell",
        "delivery.cell",
        Text.of("格口号应为 1 至 4 位字母或数字。", "A cell has 1 to 4 letters or digits."),
        Text.of("请看格口门上的编号。", "It is written on the door."));
  }

  static Refusal cellTaken() {
    return Refusal.field(
        "cell",
        "delivery.cell-taken",
        Text.of("这个格口里已有别的证件。", "This cell already holds another result."),
        Text.of("请换一个空格口。", "Choose an empty cell."));
  }

  static Refusal wrongCode() {
    return Refusal.field(
        "code",
        "delivery.wrong-code",
        Text.of("取件码不对或已过期。", "The code is wrong or has expired."),
        Text.of("请核对短信里的取件码；过期的请到出件窗口领取。", "Check the message, or come to the issue desk."));
  }

  static Refusal nothingChosen() {
    return Refusal.field(
        "waybill",
        "delivery.nothing-chosen",
        Text.of("还没有填写任何运单号。", "No waybill has been filled in."),
        Text.of("请给要寄出的每一件填上运单号。", "Give a waybill to each result that goes out."));
  }
}
