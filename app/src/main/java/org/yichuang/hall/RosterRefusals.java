package org.yichuang.hall;

import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** What is said when a roster cannot be made or changed. */
final class RosterRefusals {

  private RosterRefusals() {}

  static Refusal noSuchClerk() {
    return Refusal.of(
        "roster.no-clerk",
        404,
        Text.of("中心没有这位窗口人员。", "The centre has no such clerk."),
        Text.of("请刷新页面；岗位由管理员安排。", "Load the page again; an administrator gives posts."));
  }

  static Refusal busy() {
    return Refusal.of(
        "roster.busy",
        409,
        Text.of("这一周正在排。", "This week is being planned already."),
        Text.of("请等十几秒，排好会自己显示。", "Wait some seconds; the plan shows by itself."));
  }

  static Refusal past() {
    return Refusal.of(
        "roster.past",
        422,
        Text.of("这一周已经过去，或没有工作日。", "This week is over or has no working day."),
        Text.of("请选本周或以后的一周。", "Choose this week or a later one."));
  }

  static Refusal nobody() {
    return Refusal.of(
        "roster.nobody",
        422,
        Text.of("大厅还没有窗口或队列，或没有在岗的窗口人员。", "The hall has no windows, no queues or no clerks."),
        Text.of(
            "请先登记窗口，并请管理员安排窗口岗位。",
            "Register windows first, and have an administrator give posts."));
  }

  static Refusal blind() {
    return Refusal.of(
        "roster.blind",
        422,
        Text.of(
            "本大厅还没有一个办完的工作日，说不出会来多少人。",
            "No working day of this hall has ended yet, so nobody knows how many will come."),
        Text.of("开放一天后再排，当天夜里会自动记下。", "Plan after one open day; it is kept the night after."));
  }

  static Refusal failed() {
    return Refusal.of(
        "roster.failed",
        500,
        Text.of("没有排成。", "No plan came out."),
        Text.of("原来的排班还在，请再排一次。", "The earlier plan is still there; plan once more."));
  }

  static Refusal stale() {
    return Refusal.of(
        "roster.stale",
        409,
        Text.of(
            "您看的排班已经不是最新的，没有发布。",
            "The plan you saw is no longer the newest, so nothing was published."),
        Text.of("请看过新的排班再发布。", "Look at the new plan and publish that."));
  }
}
