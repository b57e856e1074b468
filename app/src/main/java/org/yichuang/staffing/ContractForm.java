package org.yichuang.staffing;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** A contract as it is typed; fields end in the clerk's id, several choices stand with commas. */
public final class ContractForm {

  private final Map<String, String> typed;
  private final long clerk;
  private final List<Refusal> wrong = new ArrayList<>();

  private ContractForm(Map<String, String> typed, long clerk) {
    this.typed = typed;
    this.clerk = clerk;
  }

  /** The contract, or everything that is wrong with it at once. */
  public static Outcome<Contract> read(Map<String, String> typed, long clerk, Set<String> queues) {
    return new ContractForm(typed, clerk).contract(queues);
  }

  /** How a contract stands in its form. */
  public static Map<String, String> fields(Contract contract) {
    return Map.of(
        "hours-" + contract.clerk(), Integer.toString(contract.hours()),
        "earliest-" + contract.clerk(), Integer.toString(contract.earliest()),
        "latest-" + contract.clerk(), Integer.toString(contract.latest()),
        "free-" + contract.clerk(),
            contract.free().stream()
                .sorted()
                .map(d -> Integer.toString(d.getValue()))
                .collect(Collectors.joining(",")),
        "skills-" + contract.clerk(), String.join(",", new TreeSet<>(contract.skills())));
  }

  private Outcome<Contract> contract(Set<String> queues) {
    int hours = hours();
    int earliest = hour("earliest", 0, 23);
    int latest = hour("latest", 1, 24);
    if (earliest >= 0 && latest >= 0 && latest - earliest < 2) {
      wrong.add(
          refusal(
              "latest",
              "roster.span",
              Text.of(
                  "最早和最晚之间不到两小时，排不出一个班。",
                  "Less than two hours lie between earliest and latest, too few for a shift."),
              Text.of("请把最晚改迟，或把最早改早。", "Make the latest hour later or the earliest earlier.")));
    }
    Set<DayOfWeek> free =
        values("free").stream()
            .filter(d -> d.matches("[1-7]"))
            .map(d -> DayOfWeek.of(Integer.parseInt(d)))
            .collect(Collectors.toSet());
    if (free.size() == 7) {
      wrong.add(
          refusal(
              "free",
              "roster.free",
              Text.of("七天都休息，就没有能排的日子。", "All seven days are free, so no day is left to plan."),
              Text.of("请至少留一天。", "Leave at least one day.")));
    }
    Set<String> skills =
        values("skills").stream().filter(queues::contains).collect(Collectors.toSet());
    if (skills.isEmpty()) {
      wrong.add(
          refusal(
              "skills",
              "roster.skills",
              Text.of("没有选会办的队列。", "No queue is chosen."),
              Text.of("请至少选一个会办的队列。", "Choose at least one queue the clerk can serve.")));
    }
    return wrong.isEmpty()
        ? Outcome.done(new Contract(clerk, hours, earliest, latest, free, skills))
        : Outcome.refused(wrong);
  }

  private int hours() {
    int hours = number("hours");
    if (hours < 1 || hours > Contract.FULL_WEEK) {
      wrong.add(
          new Refusal(
              "roster.hours",
              Text.of("每周工时应是 1 至 40 的整数。", "Hours a week are a whole number from 1 to 40."),
              Text.of(
                  "请改正；标准工时每周不超过 40 小时。", "Correct it; a standard week has no more than 40 hours."),
              422,
              "hours-" + clerk,
              "国务院关于职工工作时间的规定第3条"));
    }
    return hours;
  }

  private int hour(String field, int from, int to) {
    int hour = number(field);
    if (hour < from || hour > to) {
      wrong.add(
          refusal(
              field,
              "roster." + field,
              field.equals("earliest")
                  ? Text.of(
                      "最早几点上班应是 0 至 23 的整点。", "The earliest hour is a full hour from 0 to 23.")
                  : Text.of("最晚几点下班应是 1 至 24 的整点。", "The latest hour is a full hour from 1 to 24."),
              Text.of("请填整点，如 9。", "Write a full hour, such as 9.")));
      return -1;
    }
    return hour;
  }

  private int number(String field) {
    String given = typed.getOrDefault(field + "-" + clerk, "").strip();
    return given.matches("[0-9]{1,3}") ? Integer.parseInt(given) : -1;
  }

  private List<String> values(String field) {
    return Arrays.asList(typed.getOrDefault(field + "-" + clerk, "").split(","));
  }

  private Refusal refusal(String field, String code, Text sentence, Text next) {
    return Refusal.field(field + "-" + clerk, code, sentence, next);
  }
}
