package org.yichuang.casework;

import java.time.LocalDate;
import java.util.List;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why the officers of a check on site are not named so, or may not make it. */
final class InspectionRefusals {

  private static final String ARTICLE = "行政许可法第55条第2款";

  private InspectionRefusals() {}

  static Refusal twoOfficers() {
    return Refusal.law(
            "inspection.two-officers",
            ARTICLE,
            Text.of(
                "现场检查应当指派两名以上不同的工作人员。",
                "A check on site takes two or more officers, each another person."),
            Text.of("请至少指派两人。", "Name at least two."))
        .at("officers");
  }

  static Refusal late(LocalDate due) {
    return Refusal.law(
            "inspection.late",
            ARTICLE,
            Text.of(
                "应当自受理之日起五日内指派，最迟" + due + "。",
                "They are named within five days of the acceptance, by " + due + "."),
            Text.of(
                "已经逾期，须由部门负责人说明原因后指派，并记入办件。",
                "It is late: the head of the department names them and says why; that is"
                    + " recorded."))
        .at("reason");
  }

  static Refusal noCheck() {
    return Refusal.law(
            "inspection.no-check",
            ARTICLE,
            Text.of("这项任务没有待做的现场检查。", "This task has no check on site to be made."),
            Text.of("请选有现场检查的任务。", "Choose the task with the check."))
        .at("task");
  }

  static Refusal nobodyNamed(LocalDate due) {
    return Refusal.law(
        "inspection.nobody-named",
        ARTICLE,
        Text.of(
            "这次现场检查还没有指派人员，检查结果不能记录；最迟应在" + due + "指派。",
            "Nobody was named for this check on site, so its result cannot be recorded; they are"
                + " named by "
                + due
                + "."),
        Text.of(
            "请先在办件页“指派检查人员”里指派两名以上工作人员，由他们检查后再记录；逾期的由部门负责人说明原因后指派。",
            "First name two or more officers on the case's page under “Name inspectors”; they check"
                + " and then record it. If it is late, the head of the department names them and"
                + " says why."));
  }

  static Refusal notNamed(List<String> named) {
    String names = String.join("、", named);
    return Refusal.law(
        "inspection.not-named",
        ARTICLE,
        Text.of(
            "这次检查指派的是" + names + "，由他们检查和签署。",
            "The check was given to " + names + "; they make and sign it."),
        Text.of("需要换人的，请重新指派。", "To change them, name others."));
  }

  static Refusal unknownOfficer(String given) {
    return Refusal.law(
            "inspection.unknown-officer",
            ARTICLE,
            Text.of(
                "“" + given + "”不是这个部门的在岗人员。", "“" + given + "” is no officer of this department."),
            Text.of("请从本部门的名单里选。", "Choose from the department's list."))
        .at("officers");
  }
}
