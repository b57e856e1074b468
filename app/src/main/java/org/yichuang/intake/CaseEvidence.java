package org.yichuang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Evidence;
import org.yichuang.casework.Task;
import org.yichuang.catalogue.Field;
import org.yichuang.catalogue.FieldType;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.Material;
import org.yichuang.catalogue.Situation;
import org.yichuang.files.Attachment;
import org.yichuang.files.Attachments;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;
import org.yichuang.people.Looks;

/** Shows a reviewer what was handed in, no more than the task needs; the look is kept. */
@Component
class CaseEvidence implements Evidence {

  private final Filings filings;
  private final Cases cases;
  private final Attachments attachments;
  private final Looks looks;
  private final Now now;

  CaseEvidence(Filings filings, Cases cases, Attachments attachments, Looks looks, Now now) {
    this.filings = filings;
    this.cases = cases;
    this.attachments = attachments;
    this.looks = looks;
    this.now = now;
  }

  @Override
  public List<Item> evidence(Actor actor, CaseFile file, @Nullable Task task) {
    Optional<Application> found = filings.application(file);
    if (found.isEmpty()) {
      return List.of();
    }
    Application a = found.get();
    looks.looked(
        actor,
        file.applicantId(),
        "application",
        "办件 " + file.number() + (task == null ? "" : " " + task.title()));
    Guide guide = cases.guide(file);
    var facts = a.facts(now.today());
    List<Item> items = new ArrayList<>();
    for (Situation q : guide.asked(facts)) {
      add(
          items,
          q.key(),
          q.ask(),
          a.answer(q.key()).isEmpty() ? null : Asked.label(q.choices(), a.answer(q.key())));
    }
    guide
        .form()
        .fields()
        .filter(f -> f.when().holds(facts))
        .forEach(f -> add(items, f.key(), f.label(), value(f, a)));
    materials(items, guide, a, task);
    return items;
  }

  /** What came by the clerk's own lines of the notice, and what came after the end. */
  private static void later(List<Item> items, Application a, Map<Long, Attachment> files) {
    a.materials().values().stream()
        .filter(p -> Papers.later(p.key()))
        .forEach(p ->
            items.add(
                new Item(
                    Kind.MATERIAL,
                    p.key(),
                    p.key().startsWith("late.")
                        ? Text.of("迟到材料", "Late document")
                        : Text.of("补正材料", "Supplement"),
                    p.source().isBlank() ? p.how().label() : Text.of(p.source(), p.source()),
                    p.files().stream()
                        .flatMap(id -> Optional.ofNullable(files.get(id)).stream())
                        .map(f -> new File(f.name(), "/files/" + f.id()))
                        .toList())));
  }

  private static @Nullable Text value(Field field, Application a) {
    String value = a.answer(field.key());
    boolean number = field.type() == FieldType.ID_NUMBER && value.length() == 18;
    String told = number ? value.substring(0, 6) + "********" + value.substring(14) : value;
    return value.isEmpty() ? null : Asked.shown(field, told);
  }

  private static void add(List<Item> items, String key, Text label, @Nullable Text value) {
    if (value != null) {
      items.add(new Item(Kind.FIELD, key, label, value, List.of()));
    }
  }

  private void materials(List<Item> items, Guide guide, Application a, @Nullable Task task) {
    Map<Long, Attachment> files =
        attachments.all(a.centre(), a.files()).stream()
            .collect(Collectors.toMap(Attachment::id, f -> f));
    for (Material m : guide.materials()) {
      Presented p = a.materials().get(m.key());
      if (p != null && (task == null || Papers.shows(guide, task, m.key()))) {
        items.add(
            new Item(
                Kind.MATERIAL,
                m.key(),
                m.name(),
                p.how().label(),
                p.files().stream()
                    .flatMap(id -> Optional.ofNullable(files.get(id)).stream())
                    .map(f -> new File(f.name(), "/files/" + f.id()))
                    .toList()));
      }
    }
    later(items, a, files);
  }
}
