package org.yichuang.ratings;

import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why a step on a bad rating is not taken. */
final class RectificationRefusals {

  private RectificationRefusals() {}

  static Refusal notNow() {
    return Refusal.of(
        "rectification.not-now",
        409,
        Text.of("整改现在不能走这一步，可能同事刚刚办过。", "This step is not due; a colleague may have taken it."),
        Text.of("请刷新查看。", "Load the page again."));
  }

  static Refusal ownWork() {
    return Refusal.of(
        "rectification.own-work",
        403,
        Text.of("被评价的人不能处理对自己的差评。", "Nobody handles a bad rating of their own work."),
        Text.of("请由部门的另一位负责人或监督岗办理。", "Another head or a supervisor takes it."));
  }

  static Refusal someoneElse() {
    return Refusal.of(
        "rectification.someone-else",
        403,
        Text.of("申诉和复核要由另一个人来判断。", "An appeal and a second check are for somebody else."),
        Text.of("请交给没有经手的监督人员。", "Leave it to a supervisor who had no part in it."));
  }

  static Refusal unknownClass() {
    return Refusal.field(
        "cls",
        "rectification.class",
        Text.of("请说明这条差评属于哪一类。", "Say which class it is."),
        Text.of("选一类，期限随之确定。", "Choose one; the limit follows."));
  }

  static Refusal noPhone() {
    return Refusal.of(
        "rectification.no-phone",
        409,
        Text.of("没有留电话。", "There is no phone number."),
        Text.of("请按登记的地址联系，或在答复里写明。", "Write to the registered address, or say so in the answer."));
  }
}
