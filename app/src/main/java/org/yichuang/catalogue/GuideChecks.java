package org.yichuang.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What one guide's parts must be to one another; names are checked when all are known. */
final class GuideChecks {

  private record Later(Sheet sheet, String key, Condition condition) {}

  private record Named(Sheet sheet, String key, String name, String kind) {}

  private final Set<String> departments;
  private final Set<String> answers = new HashSet<>();
  private final Set<String> materials = new HashSet<>();
  private final Set<String> unique = new HashSet<>();
  private final List<Later> conditions = new ArrayList<>();
  private final List<Named> names = new ArrayList<>();

  GuideChecks(Set<String> departments) {
    this.departments = departments;
  }

  void answer(String key) {
    answers.add(key);
  }

  void material(Sheet s, String key) {
    if (key.equals(Check.COMPLETE)) {
      s.problem("key", "“complete”另有用处，请换一个名称。", "“complete” has a meaning of its own.");
    }
    materials.add(key);
  }

  void unique(Sheet s, String key, String value) {
    String kind = s.path().replaceAll("\\[\\d+\\]", "");
    if (!value.isEmpty() && !unique.add(kind.replaceAll("^form.*", "form") + "=" + value)) {
      s.problem(key, "“" + value + "”写了两次。", "“" + value + "” stands here twice.");
    }
  }

  void department(Sheet s, String key, String code) {
    if (!code.isEmpty() && !departments.contains(code)) {
      s.problem(
          key, "没有代码为“" + code + "”的部门。", "There is no department with the code “" + code + "”.");
    }
  }

  void later(Sheet s, String key, Condition condition) {
    conditions.add(new Later(s, key, condition));
  }

  void fieldNamed(Sheet s, String key, String name) {
    names.add(new Named(s, key, name, "field"));
  }

  void materialNamed(Sheet s, String key, String name) {
    names.add(new Named(s, key, name, "material"));
  }

  /** Checks the names that conditions and references use. */
  void names() {
    conditions.forEach(this::check);
    names.forEach(this::check);
  }

  void whole(Sheet sheet, Guide guide) {
    names();
    must(sheet, "basis", !guide.basis().isEmpty(), "法律依据");
    must(sheet, "conditions", !guide.conditions().isEmpty(), "受理条件");
    must(sheet, "variants", !guide.variants().isEmpty(), "办理项");
    must(sheet, "materials", !guide.materials().isEmpty(), "申请材料");
    must(sheet, "form", guide.form().fields().findAny().isPresent(), "表单");
    must(sheet, "keywords", !guide.keywords().isEmpty(), "常用说法");
    procedure(sheet, guide);
    promptness(sheet, guide);
  }

  private static void must(Sheet sheet, String key, boolean there, String what) {
    if (!there) {
      sheet.problem(key, "缺少" + what + "。", "“" + key + "” is missing or empty.");
    }
  }

  private void check(Later later) {
    for (String name : later.condition().answers()) {
      if (!answers.contains(name)) {
        unknown(later.sheet(), later.key(), name, "字段或问题", "field or question");
      }
    }
    for (String name : later.condition().materials()) {
      if (!materials.contains(name)) {
        unknown(later.sheet(), later.key(), name, "材料", "material");
      }
    }
  }

  private void check(Named named) {
    boolean field = named.kind().equals("field");
    if (!(field ? answers : materials).contains(named.name())) {
      unknown(named.sheet(), named.key(), named.name(), field ? "字段" : "材料", named.kind());
    }
  }

  private static void unknown(Sheet s, String key, String name, String zh, String en) {
    s.problem(
        key, "本指南里没有叫“" + name + "”的" + zh + "。", "This guide has no " + en + " “" + name + "”.");
  }

  private static void procedure(Sheet sheet, Guide guide) {
    List<Stage> stages = guide.procedure().stages();
    if (stages.isEmpty()) {
      sheet.problem("procedure", "缺少办理流程。", "“procedure” is missing or empty.");
      return;
    }
    List<DepartmentTask> deciding =
        guide.procedure().tasks().filter(DepartmentTask::decides).toList();
    boolean last = deciding.size() == 1 && stages.getLast().tasks().contains(deciding.getFirst());
    if (!last) {
      sheet.problem(
          "procedure",
          "最后一个环节里应当正好有一项任务作决定（decides: yes）。",
          "Exactly one task, in the last stage, decides (decides: yes).");
    }
  }

  private static void promptness(Sheet sheet, Guide guide) {
    if (guide.promptness() == Promptness.STRAIGHT_THROUGH && guide.rules().isEmpty()) {
      sheet.problem("rules", "秒批事项要有判定规则。", "A straight-through item needs rules.");
    }
    if (guide.clockRule().equals("teacher-certificate") && guide.windows().isEmpty()) {
      sheet.problem(
          "windows",
          "这个时限规则从受理期结束起算，要写受理期。",
          "This clock starts when intake ends: windows are needed.");
    }
  }

  /** Whether tasks of a stage wait for one another in a circle or for a task that is not there. */
  static boolean tangled(Stage stage) {
    Map<String, List<String>> after =
        stage.tasks().stream()
            .collect(Collectors.toMap(DepartmentTask::key, DepartmentTask::after, (a, b) -> a));
    Set<String> done = new HashSet<>();
    boolean moved = true;
    while (moved) {
      moved = false;
      for (var entry : after.entrySet()) {
        moved |= done.containsAll(entry.getValue()) && done.add(entry.getKey());
      }
    }
    return done.size() < after.size();
  }
}
