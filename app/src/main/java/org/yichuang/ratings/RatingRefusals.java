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
        Text.of("这件事已经评价过了，评价不能更改。", "This has been rated; a rating is not changed."),
        Text.of("如有补充，可以追评。", "You can add a remark."));
  }

  static Refusal link() {
    return Refusal.of(
        "rating.link",
        404,
        Text.of("评价链接无效、已用过或已过期。", "The link is not valid, was used or has expired."),
        Text.of("您可以登录后在“我的”里评价。", "You can sign in and rate under “My”."));
  }

  static Refusal notNow() {
    return Refusal.of(
        "rectification.not-now",
        409,
        Text.of("整改现在不能走这一步，可能同事刚刚办过。", "This step is not due; a colleague may have taken it."),
        Text.of("请刷新查看。", "Load the page again."));
  }

  static Refusal words() {
    return Refusal.field(
        "words",
        "rating.words",
        Text.of("请写明内容，不超过 1000 字。", "Write something, up to 1,000 characters."),
        Text.of("填写后再提交。", "Fill it in and send again."));
  }
}
