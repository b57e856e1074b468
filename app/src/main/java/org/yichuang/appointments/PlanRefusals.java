package org.yichuang.appointments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Everything an appointment may be refused for. */
final class PlanRefusals {

  private static final int LONGEST_DAYS = 120;

  private PlanRefusals() {}

  /**
   * Everything wrong with a plan.
   *
   * @param known whether the hall has its queue
   */
  static List<Refusal> of(Plan p, boolean known, LocalDate today) {
    List<Refusal> wrong = new ArrayList<>();
    if (p.name().zh().isBlank() || p.name().zh().length() > 60) {
      wrong.add(field("name", "请写名称，不超过 60 字。", "Give a name of up to 60 characters."));
    }
    if (!known) {
      wrong.add(field("group", "请选一个队列。", "Choose a queue."));
    }
    if (p.first().isAfter(p.last()) || p.first().plusDays(LONGEST_DAYS).isBefore(p.last())) {
      wrong.add(
          field(
              "last", "结束日要在开始日之后，最长 120 天。", "The last day follows the first, 120 days at most."));
    }
    if (p.last().isBefore(today)) {
      wrong.add(field("first", "日期已经过去。", "These days have passed."));
    }
    wrong.addAll(ofSlots(p));
    return wrong;
  }

  private static List<Refusal> ofSlots(Plan p) {
    List<Refusal> wrong = new ArrayList<>();
    if (!p.opens().isBefore(p.closes())
        || p.slotMinutes() < 10
        || p.slotMinutes() > 240
        || p.slots() < 1) {
      wrong.add(
          field(
              "slotMinutes",
              "每段 10 至 240 分钟，并且一天至少一段。",
              "Slots last 10 to 240 minutes, at least one a day."));
    }
    if (p.quota() < 1 || p.quota() > 500) {
      wrong.add(field("quota", "每段 1 至 500 人。", "1 to 500 people per slot."));
    }
    if (p.windows() < 1 || p.windows() > 99 || p.standby() < 0 || p.standby() > 99) {
      wrong.add(
          field("windows", "窗口 1 至 99 个，备用 0 至 99 个。", "1 to 99 windows, 0 to 99 in reserve."));
    }
    if (p.standbyQueue() < 1 || p.restArea() < 0) {
      wrong.add(
          field(
              "standbyQueue",
              "触发人数至少 1，休息区不能为负。",
              "The trigger is at least 1, places are not negative."));
    }
    return wrong;
  }

  static Refusal full(List<Slot> free) {
    String zh = free.stream().limit(3).map(PlanRefusals::when).collect(Collectors.joining("、"));
    return Refusal.field(
        "slot",
        "appointment.full",
        Text.of("这个时段的名额不够了。", "This slot has not enough places left."),
        free.isEmpty()
            ? Text.of("这次的名额已约满，取消的会放出来，请稍后再看。", "All is booked; places given back show here.")
            : Text.of("还有名额的：" + zh + "。", "Still free: " + zh + "."));
  }

  private static String when(Slot s) {
    return s.day() + " " + s.starts();
  }

  static Refusal people() {
    return Refusal.field(
        "people",
        "appointment.people",
        Text.of("一次可约 1 至 20 人。", "One appointment is for 1 to 20 people."),
        Text.of("请改一下人数。", "Correct the number."));
  }

  static Refusal unknown() {
    return Refusal.of(
        "appointment.unknown",
        404,
        Text.of("没有找到这个预约。", "This appointment was not found."),
        Text.of("请核对预约码；今天没有预约可以直接取号。", "Check the code; without an appointment take a number."));
  }

  static Refusal unknownCode() {
    return unknown().at("code");
  }

  static Refusal not(Booking b) {
    return Refusal.of(
            "appointment.state",
            409,
            Text.of(
                "这个预约" + b.state().label().zh() + "。",
                "This appointment: " + b.state().label().en() + "."),
            Text.of("需要的话请重新预约或取号。", "Book again or take a number."))
        .at("code");
  }

  static Refusal early(Booking b) {
    return Refusal.field(
        "code",
        "appointment.early",
        Text.of("您约的是 " + b.starts() + "，还没到签到时间。", "Your appointment is at " + b.starts() + "."),
        Text.of("提前 30 分钟内签到，请先在休息区坐坐。", "Check in within 30 minutes before; please sit down."));
  }

  static Refusal field(String field, String zh, String en) {
    return Refusal.field(
        field, "plan." + field, Text.of(zh, en), Text.of("请改好后再保存。", "Correct it and save again."));
  }

  static Refusal crowded(Outcomes o, Plan plan) {
    return Refusal.of(
        "plan.rest-area",
        409,
        Text.of(
            "照这个预案最多会有 " + o.most() + " 人同时等，休息区只坐得下 " + plan.restArea() + " 人。",
            "Up to "
                + o.most()
                + " people would wait at once; the rest area has "
                + plan.restArea()
                + " places."),
        Text.of("请减名额、加窗口，或勾选仍然公布。", "Lower the quota, add windows, or tick publish anyway."));
  }

  static Refusal notDraft() {
    return Refusal.of(
        "plan.not-draft",
        409,
        Text.of("这个预案已经公布或结束。", "This plan is published or closed already."),
        Text.of("请刷新查看。", "Load the page again."));
  }
}
