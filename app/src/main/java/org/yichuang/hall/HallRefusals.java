package org.yichuang.hall;

import org.yichuang.calendar.OfficeHours;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Everything the hall may say no to. */
final class HallRefusals {

  private HallRefusals() {}

  static Refusal closed(OfficeHours hours) {
    return Refusal.of(
        "hall.closed",
        409,
        Text.of("大厅现在不取号。", "The hall gives out no numbers now."),
        Text.of(
            "办公时间 " + hours + "，请届时再来，或先在网上办理。",
            "Office hours are " + hours + "; come then, or apply online."));
  }

  static Refusal groupClosed(ServiceGroup group) {
    return Refusal.of(
        "hall.item-closed",
        409,
        Text.of(group.name().zh() + "现在不取号。", group.name().en() + " gives out no numbers now."),
        Text.of("请选别的事项，或问一问服务台。", "Choose something else or ask at the service desk."));
  }

  static Refusal unknownGroup() {
    return Refusal.of(
        "hall.item-unknown",
        422,
        Text.of("大厅没有这个事项的队列。", "The hall has no queue for this."),
        Text.of("请在列表里选一个，或问一问服务台。", "Choose one of the list or ask at the service desk."));
  }

  static Refusal people() {
    return Refusal.field(
        "people",
        "hall.people",
        Text.of("一张号可以办 1 至 20 人的事。", "One number is for 1 to 20 people."),
        Text.of("请改一下人数；人更多请预约专场。", "Correct the number; for more people book a session."));
  }

  static Refusal reason() {
    return Refusal.field(
        "reason",
        "hall.reason",
        Text.of("优先号要选一个理由。", "A priority number needs a reason."),
        Text.of("请选一个，或取普通号。", "Choose one or take a normal number."));
  }

  static Refusal key() {
    return Refusal.of(
        "hall.key",
        400,
        Text.of("这次取号没有完整送到。", "The request came without its key."),
        Text.of("请重新打开取号页再按一次。", "Open the page again and press once more."));
  }

  static Refusal noTicket() {
    return Refusal.of(
        "hall.ticket-unknown",
        404,
        Text.of("没有这张号，或者它是以前的。", "There is no such number, or it is from another day."),
        Text.of("请重新取号。", "Take a new number."));
  }

  static Refusal cannotLeave() {
    return Refusal.of(
        "hall.cannot-leave",
        409,
        Text.of("这张号已经叫到或办完，不能再取消。", "This number was called or is done."),
        Text.of("如已叫到，请到窗口说明。", "If it was called, tell the window."));
  }

  static Refusal nobodyWaits() {
    return Refusal.of(
        "hall.nobody-waits",
        409,
        Text.of("您窗口的队列里没有人等候。", "Nobody waits for your window."),
        Text.of("有人取号后会自动显示，届时再按下一位。", "It shows here when somebody comes; press next then."));
  }

  static Refusal callOnceMore() {
    return Refusal.of(
        "hall.call-once-more",
        409,
        Text.of("正有许多窗口同时叫号，这次没轮到您。", "Many windows are calling at once; others were faster."),
        Text.of("还有人等候，请再按一次下一位。", "Somebody still waits; press next once more."));
  }

  static Refusal notSitting() {
    return Refusal.of(
        "hall.not-your-window",
        409,
        Text.of("这个窗口现在不是您在坐。", "You do not sit at this window now."),
        Text.of("请先选您的窗口。", "Choose your window first."));
  }

  static Refusal windowNotOpen(ServiceWindow window) {
    return Refusal.of(
        "hall.window-not-open",
        409,
        Text.of(
            window.name().zh() + "现在是" + window.state().label().zh() + "状态，不能叫号。",
            window.name().en() + " is " + window.state().label().en() + " and cannot call."),
        Text.of("请先开放窗口。", "Open the window first."));
  }

  static Refusal personBefore(String label) {
    return Refusal.of(
        "hall.person-before-window",
        409,
        Text.of("窗口前还有 " + label + "。", label + " is before the window."),
        Text.of(
            "请先办完、暂挂或转到别的窗口；号和位置都不会丢。",
            "Finish, hold or hand over first; neither number nor place is lost."));
  }

  static Refusal moved() {
    return Refusal.of(
        "hall.ticket-moved",
        409,
        Text.of("这张号刚刚被别处处理过。", "This number was just dealt with elsewhere."),
        Text.of("页面已更新，请按现在的情况办理。", "The page shows how it is now."));
  }

  static Refusal callAgain(int calls, int needed) {
    return Refusal.of(
        "hall.call-again",
        409,
        Text.of(
            "才叫了 " + calls + " 次，叫满 " + needed + " 次才能过号。",
            "Called " + calls + " times; a number is missed after " + needed + "."),
        Text.of("请再叫一次。", "Call once more."));
  }

  static Refusal calledEnough(int calls) {
    return Refusal.of(
        "hall.called-enough",
        409,
        Text.of("已经叫了 " + calls + " 次。", "Called " + calls + " times already."),
        Text.of("没有人来就按过号，会排到几位之后再叫。", "Press missed; it is called again some places later."));
  }

  static Refusal noWindow() {
    return Refusal.of(
        "hall.window-unknown",
        404,
        Text.of("没有这个窗口。", "There is no such window."),
        Text.of("请在列表里选一个。", "Choose one of the list."));
  }

  static Refusal windowTaken(ServiceWindow window) {
    return Refusal.of(
        "hall.window-taken",
        409,
        Text.of(
            window.name().zh() + "有" + window.clerkName() + "在坐。",
            window.clerkName() + " sits at " + window.name().en() + "."),
        Text.of("请选别的窗口，或请同事先起身。", "Choose another or ask the colleague to leave first."));
  }

  static Refusal ownTicketFirst() {
    return Refusal.of(
        "hall.own-ticket-first",
        409,
        Text.of("您原来的窗口前还有人。", "Somebody is still before the window you sit at."),
        Text.of("请先办完或转出，再换窗口。", "Finish or hand over, then move."));
  }

  static Refusal skills(ServiceWindow window) {
    return Refusal.field(
        "serving",
        "hall.skills",
        Text.of(
            window.name().zh() + "只能办：" + String.join("、", window.skills()) + "。",
            window.name().en() + " can only serve " + String.join(", ", window.skills()) + "."),
        Text.of("请在其中选至少一个。", "Choose at least one of them."));
  }

  static Refusal notServedThere(ServiceWindow window, ServiceGroup group) {
    return Refusal.field(
        "to",
        "hall.not-served-there",
        Text.of(
            window.name().zh() + "现在不能接" + group.name().zh() + "。",
            window.name().en() + " cannot take " + group.name().en() + " now."),
        Text.of("请选一个开放并且会办的窗口。", "Choose an open window that can do it."));
  }

  static Refusal until() {
    return Refusal.field(
        "until",
        "hall.until-past",
        Text.of("结束时间已经过去。", "The end lies in the past."),
        Text.of("请选今天晚些的时间。", "Choose a later time today."));
  }

  static Refusal opening(String what, String field, ServiceGroup group, int from, int to) {
    Text of =
        switch (what) {
          case "queue" -> Text.of("人数", "people");
          case "wait" -> Text.of("等候分钟", "minutes of wait");
          default -> Text.of("开放分钟", "minutes open");
        };
    return Refusal.field(
        field,
        "hall.opening-" + what,
        Text.of(
            group.name().zh() + "的" + of.zh() + "要填 " + from + " 至 " + to + " 的整数。",
            group.name().en()
                + ": "
                + of.en()
                + " is a whole number from "
                + from
                + " to "
                + to
                + "."),
        Text.of("请改好，或留空表示不按它开窗。", "Correct it, or leave it empty for no such limit."));
  }

  static Refusal openingWhen(String field, ServiceGroup group) {
    return Refusal.field(
        field,
        "hall.opening-when",
        Text.of(
            group.name().zh() + "设了自动开窗，却没有写到多少人或等多久才开。",
            group.name().en() + " opens by itself but has no limit at which it does."),
        Text.of("请填人数或等候分钟，或改为问我。", "Give people or minutes of wait, or let it ask."));
  }

  static Refusal openingNobody(String field, ServiceGroup group) {
    return Refusal.field(
        field,
        "hall.opening-nobody",
        Text.of(
            "没有备用或机动窗口会办" + group.name().zh() + "，不能自动开。",
            "No standby or flexible window can do "
                + group.name().en()
                + ", so none can open by itself."),
        Text.of("请先给一个备用窗口加上这项，或改为问我。", "Give a standby window this skill, or let it ask."));
  }

  static Refusal setting(String field, int from, int to) {
    return Refusal.field(
        field,
        "hall.setting",
        Text.of(
            "这里要填 " + from + " 至 " + to + " 的整数。",
            "A whole number from " + from + " to " + to + "."),
        Text.of("请改好后再保存。", "Correct it and save again."));
  }
}
