package org.yichuang.catalogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yichuang.calendar.Limit;
import org.yichuang.calendar.PauseKind;
import org.yichuang.kernel.Role;

/** Reads the stages, tasks and rules of a guide. */
final class ProcedureReader {

  private ProcedureReader() {}

  static Stage stage(Sheet s, GuideChecks checks) {
    List<Sheet> sheets = new ArrayList<>();
    Stage stage =
        new Stage(
            s.key("stage"),
            s.words("title"),
            s.sheets(
                "tasks",
                t -> {
                  sheets.add(t);
                  return task(t, checks);
                }));
    checks.unique(s, "stage", stage.key());
    if (stage.tasks().isEmpty()) {
      s.problem("tasks", "环节里没有任务。", "The stage has no task.");
    } else if (!waitsForOthers(stage, sheets) && GuideChecks.tangled(stage)) {
      s.problem("tasks", "任务的先后（after）成了圈。", "The tasks wait (after) in a circle.");
    }
    return stage;
  }

  /** Whether a task waits for one that is not in its stage, which is noted at the task. */
  private static boolean waitsForOthers(Stage stage, List<Sheet> sheets) {
    Set<String> here = new HashSet<>();
    stage.tasks().forEach(t -> here.add(t.key()));
    boolean others = false;
    for (int i = 0; i < sheets.size(); i++) {
      if (!here.containsAll(stage.tasks().get(i).after())) {
        others = true;
        sheets
            .get(i)
            .problem("after", "要等的任务不在本环节。", "It waits for a task that is not in this stage.");
      }
    }
    return others;
  }

  private static DepartmentTask task(Sheet s, GuideChecks checks) {
    String department = s.text("department");
    checks.department(s, "department", department);
    List<String> sees = s.list("sees");
    sees.forEach(m -> checks.materialNamed(s, "sees", m));
    Condition when = s.condition("when");
    checks.later(s, "when", when);
    String key = s.key("key");
    checks.unique(s, "key", key);
    Limit limit = s.limit("limit");
    boolean decides = s.flag("decides", false);
    if (decides && !when.equals(Condition.ALWAYS)) {
      s.problem("when", "作决定的任务不能附条件。", "The task that decides cannot depend on a condition.");
    }
    return new DepartmentTask(
        key,
        department,
        s.one("post", Role.REVIEWER),
        s.words("title"),
        limit,
        s.flag("two-persons", false),
        s.flag("site-visit", false),
        decides,
        s.list("after"),
        special(s),
        sees,
        when);
  }

  private static Set<PauseKind> special(Sheet s) {
    Set<PauseKind> kinds = EnumSet.noneOf(PauseKind.class);
    for (String word : s.list("special")) {
      boolean known = false;
      for (PauseKind kind : PauseKind.values()) {
        known |= Wording.word(kind).equals(word) && kinds.add(kind);
      }
      if (!known) {
        s.problem("special", "没有“" + word + "”这种特别程序。", "No special procedure “" + word + "”.");
      }
    }
    return kinds;
  }

  static DecisionRule rule(Sheet s, GuideChecks checks) {
    DecisionRule rule =
        new DecisionRule(
            s.key("key"),
            s.condition("when"),
            s.one("otherwise", DecisionRule.Otherwise.REVIEW),
            s.words("holds"),
            s.words("fails"),
            s.has("article") ? s.text("article") : "");
    checks.unique(s, "key", rule.key());
    checks.later(s, "when", rule.when());
    if (rule.when().equals(Condition.ALWAYS)) {
      s.problem("when", "规则要有条件。", "A rule needs its condition.");
    }
    return rule;
  }
}
