package org.yichuang.ratings;

import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why a rating is not taken. */
final class RatingRefusals {

  private RatingRefusals() {}

  static Refusal staff() {
    return Refusal.of(
        "rating.staff",
        403,
        Text.of("工作人员不能评价。", "Staff cannot rate."),
        Text.of("请由办事人自己评价。", "The person who was served rates."));
  }

  static Refusal ownWork() {
    return Refusal.of(
        "rating.own-work",
        403,
        Text.of("经手过这件事的人不能代录它的评价。", "Whoever handled it does not enter its rating."),
        Text.of("请交给没有经手的同事录入。", "Ask a colleague who had no hand in it."));
  }

  static Refusal notYours() {
    return Refusal.of(
        "rating.not-yours",
        403,
        Text.of("只能评价自己办的事。", "You can rate only what was done for you."),
        Text.of("请用办事人的账号，或短信里的链接。", "Use the applicant's account or the link that was sent."));
  }

  static Refusal tooEarly() {
    return Refusal.of(
        "rating.too-early",
        409,
        Text.of("事情办完以后才能评价。", "It can be rated once it is done."),
        Text.of("办结后我们会请您评价。", "We will ask you when it is."));
  }

  static Refusal already() {
    return Refusal.of(
        "rating.already",
        409,
        Text.of("这次办事已经评价过了，先到的那一次算数。", "This has been rated; the first one counts."),
        Text.of("如有补充，可以追评。", "You can add a remark."));
  }

  static Refusal link() {
    return Refusal.of(
        "rating.link",
        404,
        Text.of("这个评价链接不对，请检查是否完整。", "This link is not right; see whether it is complete."),
        Text.of("您可以登录后在“我的”里评价。", "You can sign in and rate under “My”."));
  }

  static Refusal linkUsed() {
    return Refusal.of(
        "rating.link-used",
        409,
        Text.of("这个链接已经用过，您的评价收到了。", "This link was used; we have your rating."),
        Text.of("如有补充，可以登录后追评。", "You can sign in and add a remark."));
  }

  static Refusal linkExpired() {
    return Refusal.of(
        "rating.link-expired",
        410,
        Text.of("这个链接已经过期。", "This link has expired."),
        Text.of("您可以登录后在“我的”里评价。", "You can sign in and rate under “My”."));
  }

  static Refusal nothingToRate() {
    return Refusal.field(
        "label",
        "rating.nothing-to-rate",
        Text.of("没有找到这个编号的办件，或这一天的这个号。", "No case of this number, and no such ticket on that day."),
        Text.of("请对照纸上的编号再填一次。", "Compare it with the paper."));
  }

  static Refusal grade() {
    return Refusal.field(
        "grade",
        "rating.grade",
        Text.of("还没有选评价。", "No grade was chosen."),
        Text.of("请选一个。", "Choose one."));
  }

  static Refusal givenOn() {
    return Refusal.field(
        "givenOn",
        "rating.given-on",
        Text.of("评价的日子不能早于办事的日子，也不能晚于今天。", "It was said after the event and not after today."),
        Text.of("请改正日期。", "Correct the day."));
  }

  static Refusal phone() {
    return Refusal.field(
        "phone",
        "rating.phone",
        Text.of("电话号码只能是数字，例如 13800000000。", "A phone number has digits only."),
        Text.of("请改正，或留空。", "Correct it or leave it empty."));
  }

  static Refusal words() {
    return Refusal.field(
        "words",
        "rating.words",
        Text.of("请写明内容，不超过 1000 字。", "Write something, up to 1,000 characters."),
        Text.of("填写后再提交。", "Fill it in and send again."));
  }

  static Refusal tooLong(int length) {
    return Refusal.field(
        "words",
        "rating.words",
        Text.of(
            "最多 1000 字，现在有 " + length + " 字。", "Up to 1,000 characters; there are " + length + "."),
        Text.of("请缩短后再提交，您写的还在。", "Shorten it; what you wrote is kept."));
  }

  static Refusal enoughRemarks() {
    return Refusal.of(
        "rating.remarks",
        409,
        Text.of("追评已经有五次了。", "There are five remarks already."),
        Text.of("还有话说，请到窗口或打 12345。", "Come to a window or call 12345."));
  }
}
