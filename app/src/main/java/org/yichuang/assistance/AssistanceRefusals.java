package org.yichuang.assistance;

import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why something in this room is not done. */
final class AssistanceRefusals {

  private AssistanceRefusals() {}

  static Refusal matter() {
    return Refusal.field(
        "matter",
        "help.matter",
        Text.of("请写明要办什么事，不超过 200 字。", "Say what it is about, up to 200 characters."),
        Text.of("例如：给老人办优待证。", "Such as: a card for my grandmother."));
  }

  static Refusal place() {
    return Refusal.field(
        "place",
        "help.place",
        Text.of("上门或村级点帮办要写明地点。", "A visit wants a place."),
        Text.of("请写到小区或村。", "Give the estate or the village."));
  }

  static Refusal persons() {
    return Refusal.field(
        "persons",
        "help.persons",
        Text.of("人数应在 1 到 500 之间。", "From 1 to 500 people."),
        Text.of("请改正后再提交。", "Correct it and send it again."));
  }

  static Refusal signIn() {
    return Refusal.of(
        "help.sign-in",
        403,
        Text.of("登录后才能提出。", "Sign in first."),
        Text.of(
            "也可以打电话或到大厅，由工作人员替您登记。", "Or call or come to the hall, where staff write it down."));
  }

  static Refusal unknown() {
    return Refusal.of(
        "help.unknown",
        404,
        Text.of("没有这件记录，或者不归您看。", "There is no such record, or it is not yours to see."),
        Text.of("请核对编号。", "Check the number."));
  }

  static Refusal notNow() {
    return Refusal.of(
        "help.not-now",
        409,
        Text.of("现在不能走这一步，可能同事刚刚办过。", "This step is not due; a colleague may have taken it."),
        Text.of("请刷新查看。", "Load the page again."));
  }

  static Refusal self() {
    return Refusal.of(
        "help.self",
        409,
        Text.of("不能给自己帮代办。", "Nobody helps oneself by an order."),
        Text.of("请由另一位同事接办。", "Another colleague takes it."));
  }

  static Refusal letter() {
    return Refusal.law(
        "help.letter",
        "行政许可法第二十九条",
        Text.of("替人办理要先有委托书。", "Acting for somebody wants a letter of authority first."),
        Text.of(
            "请上传委托书，或打印后由本人签字并登记签字日期。",
            "Upload it, or print it, have it signed and record the day."));
  }

  static Refusal scope() {
    return Refusal.of(
        "help.scope",
        409,
        Text.of("这件帮代办只是咨询或陪同，不能代开申请。", "This order is to advise or accompany, not to fill in."),
        Text.of("需要填表的，请另登记一件。", "Register another order for filling in."));
  }

  static Refusal travel() {
    return Refusal.field(
        "travel",
        "help.travel",
        Text.of("路上的分钟数应在 0 到 600 之间。", "From 0 to 600 minutes on the way."),
        Text.of("请改正后再提交。", "Correct it and send it again."));
  }

  static Refusal duty() {
    return Refusal.field(
        "day",
        "help.duty",
        Text.of("值班要选今天或以后的日子，人选是志愿者或窗口人员。", "Choose today or later, and a volunteer or clerk."),
        Text.of("请改正后再提交。", "Correct it and send it again."));
  }

  static Refusal words(String field) {
    return Refusal.field(
        field,
        "assistance.words",
        Text.of("请写明内容，不超过 1000 字。", "Write something, up to 1,000 characters."),
        Text.of("填写后再提交。", "Fill it in and send again."));
  }

  static Refusal choice(String field) {
    return Refusal.field(
        field,
        "assistance.choice",
        Text.of("请选一项。", "Choose one."),
        Text.of("选好后再提交。", "Choose and send again."));
  }

  static Refusal asked() {
    return Refusal.of(
        "green.asked",
        409,
        Text.of("这件已经申请过绿色通道。", "The green channel was asked for this case already."),
        Text.of("请在列表里查看批准情况。", "See the list for its approval."));
  }

  static Refusal decided() {
    return Refusal.field(
        "number",
        "green.decided",
        Text.of("这件已经作出决定，不用再走绿色通道。", "This case is decided; nothing is left to hasten."),
        Text.of("请核对编号。", "Check the number."));
  }

  static Refusal longNote() {
    return Refusal.field(
        "note",
        "green.note",
        Text.of("说明不超过 200 字。", "The note has up to 200 characters."),
        Text.of("请改短后再提交。", "Shorten it and send again."));
  }

  static Refusal ownApproval() {
    return Refusal.of(
        "green.own",
        403,
        Text.of("不能批准自己提出的绿色通道。", "Nobody approves what they asked for."),
        Text.of("请由负责人批准。", "The head approves."));
  }

  static Refusal lateExtension() {
    return Refusal.of(
        "stuck.late",
        409,
        Text.of("期限已过，不能再延期，只能说明并尽快答复。", "The limit has passed; it cannot be moved any more."),
        Text.of("请立即答复。", "Answer now."));
  }

  static Refusal later() {
    return Refusal.field(
        "due",
        "stuck.later",
        Text.of("新的日期要晚于现在的期限。", "The new day comes after the present one."),
        Text.of("请改正后再提交。", "Correct it and send it again."));
  }
}
