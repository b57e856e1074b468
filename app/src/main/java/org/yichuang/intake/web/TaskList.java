package org.yichuang.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuang.catalogue.Form;
import org.yichuang.catalogue.Material;
import org.yichuang.catalogue.Situation;
import org.yichuang.intake.Application;
import org.yichuang.intake.Asked;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/**
 * What is done of an application and what is left, in the order in which it is asked.
 *
 * @param missing everything that is wrong or missing
 */
record TaskList(Application application, Asked asked, List<Task> tasks, List<Refusal> missing) {

  private static final Text QUESTIONS = Text.of("您的情形", "Your situation");
  private static final Text FORM = Text.of("申请表", "Form");
  private static final Text MATERIALS = Text.of("材料", "Materials");

  /**
   * One page to fill in.
   *
   * @param group the heading it stands under
   */
  record Task(Text group, String path, Text title, boolean done) {}

  static TaskList of(Application a, Asked asked, List<Refusal> missing) {
    Set<String> wrong =
        missing.stream().map(r -> String.valueOf(r.field())).collect(Collectors.toSet());
    String base = "/applications/" + a.id();
    List<Task> tasks = new ArrayList<>();
    for (Situation q : asked.questions()) {
      tasks.add(
          new Task(QUESTIONS, base + "/questions/" + q.key(), q.ask(), !wrong.contains(q.key())));
    }
    for (Form.Page p : asked.pages()) {
      boolean done = asked.fields(p).stream().noneMatch(f -> wrong.contains(f.key()));
      tasks.add(new Task(FORM, base + "/form/" + p.key(), p.title(), done));
    }
    for (Material m : asked.materials()) {
      boolean done = !wrong.contains("material." + m.key());
      tasks.add(new Task(MATERIALS, base + "/materials/" + m.key(), m.name(), done));
    }
    return new TaskList(a, asked, tasks, missing);
  }

  /** The headings, each once. */
  public List<Text> groups() {
    return tasks.stream().map(Task::group).distinct().toList();
  }

  public List<Task> in(Text group) {
    return tasks.stream().filter(t -> t.group().equals(group)).toList();
  }

  public long left() {
    return tasks.stream().filter(t -> !t.done()).count();
  }

  public boolean ready() {
    return missing.isEmpty();
  }

  /** Where to go from a page: the next one that is not done, else to check the answers. */
  String after(String path) {
    int at = tasks.stream().map(Task::path).toList().indexOf(path);
    Optional<Task> next = tasks.stream().skip(at + 1L).filter(t -> !t.done()).findFirst();
    return next.or(() -> tasks.stream().filter(t -> !t.done()).findFirst())
        .map(Task::path)
        .orElse("/applications/" + application.id() + "/check");
  }
}
