package org.yichuang.assistance;

import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why a visit is not planned or does not begin. */
final class VisitRefusals {

  private static final Text AGAIN = Text.of("请改正后再提交。", "Correct it and send it again.");

  private VisitRefusals() {}

  static Refusal matter() {
    return field("matter", "请写明办什么事，不超过 200 字。", "Say what it is for, up to 200 characters.");
  }

  static Refusal place() {
    return field("place", "请写明地点，不超过 200 字。", "Say where, up to 200 characters.");
  }

  static Refusal when() {
    return field("from", "请写明哪天几点，不能早于现在。", "Say on which day and when, not in the past.");
  }

  static Refusal minutes() {
    return field("minutes", "时长应在 10 到 480 分钟之间。", "From 10 to 480 minutes.");
  }

  static Refusal notRestDay() {
    return field("from", "这天是工作日，不是周末或节假日。", "That is a working day, no weekend or holiday.");
  }

  static Refusal officeHours() {
    return field("from", "这个时间本来就在上班，不是延时服务。", "The hall is open then; this is not extended.");
  }

  static Refusal members() {
    return field("members", "请选至少一位在岗人员。", "Choose at least one member of staff.");
  }

  static Refusal twoPersons() {
    return Refusal.field(
        "members",
        "visit.two-persons",
        Text.of("上门服务要两个人一起去。", "Two go together on a home visit."),
        Text.of("请再选一位同事。", "Choose one more colleague."));
  }

  static Refusal self() {
    return field("members", "不能给自己上门或加班办理。", "Nobody serves oneself.");
  }

  static Refusal busy(String name) {
    return Refusal.field(
        "members",
        "visit.busy",
        Text.of(name + "这段时间已有安排。", name + " has something else at that time."),
        Text.of("请换一位同事或换个时间。", "Choose a colleague or another time."));
  }

  static Refusal parties() {
    return field("parties", "联动单位最多 5 个，每个不超过 50 字。", "Up to 5 parties of 50 characters.");
  }

  static Refusal notTheirs() {
    return field("number", "没有这个办件，或者不是这位群众的。", "There is no such case of this person.");
  }

  static Refusal notNow() {
    return Refusal.of(
        "visit.not-now",
        409,
        Text.of("现在不能走这一步，可能同事刚刚记过。", "This step is not due; a colleague may have taken it."),
        Text.of("请刷新查看。", "Load the page again."));
  }

  private static Refusal field(String field, String zh, String en) {
    return Refusal.field(field, "visit." + field, Text.of(zh, en), AGAIN);
  }
}
