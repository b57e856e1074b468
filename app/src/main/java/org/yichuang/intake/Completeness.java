package org.yichuang.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Field;
import org.yichuang.catalogue.Material;
import org.yichuang.catalogue.Situation;
import org.yichuang.kernel.Refusal;

/**
 * Whether an application is complete and in lawful form; tells everything that is wrong at once.
 */
final class Completeness {

  private final Asked asked;
  private final Map<String, String> answers;
  private final Map<String, Presented> materials;
  private final LocalDate today;

  private Completeness(
      Asked asked, Map<String, String> answers, Map<String, Presented> materials, LocalDate today) {
    this.asked = asked;
    this.answers = answers;
    this.materials = materials;
    this.today = today;
  }

  static Completeness of(
      Asked asked, Map<String, String> answers, Map<String, Presented> materials, LocalDate today) {
    return new Completeness(asked, answers, materials, today);
  }

  List<Refusal> everything() {
    List<Refusal> wrong = new ArrayList<>(seasons());
    wrong.addAll(questions());
    wrong.addAll(fields(asked.fields()));
    wrong.addAll(materials());
    return wrong;
  }

  /** The items that take applications only at other times. */
  List<Refusal> seasons() {
    return asked.guides().stream()
        .filter(g -> !g.opensOn(today))
        .map(g -> IntakeRefusals.closed(g, g.season(today).orElseThrow()))
        .toList();
  }

  List<Refusal> questions() {
    return asked.questions().stream()
        .filter(q -> !answered(q))
        .map(IntakeRefusals::unanswered)
        .toList();
  }

  boolean answered(Situation question) {
    String answer = answers.getOrDefault(question.key(), "");
    return question.choices().stream().anyMatch(c -> c.value().equals(answer));
  }

  List<Refusal> fields(List<Field> fields) {
    List<Refusal> wrong = new ArrayList<>();
    for (Field field : fields) {
      Refusal refusal = field(field);
      if (refusal != null) {
        wrong.add(refusal);
      }
    }
    return wrong;
  }

  private @Nullable Refusal field(Field field) {
    String value = answers.getOrDefault(field.key(), "");
    if (value.isBlank()) {
      return field.required() ? Typed.required(field) : null;
    }
    return Typed.wrong(field, value, today);
  }

  List<Refusal> materials() {
    List<Refusal> wrong = new ArrayList<>();
    for (Material material : asked.materials()) {
      Refusal refusal = material(material, materials.get(material.key()));
      if (refusal != null) {
        wrong.add(refusal);
      }
    }
    return wrong;
  }

  static @Nullable Refusal allowed(Material m, Presented p) {
    return switch (p.how()) {
      case DEFERRED -> m.deferral() == null || m.main() ? IntakeRefusals.notDeferrable(m) : null;
      case COMMITTED -> m.commitment() == null ? IntakeRefusals.notCommittable(m) : null;
      case PHOTO -> p.files().isEmpty() ? IntakeRefusals.noPicture(m) : null;
      default -> null;
    };
  }

  private @Nullable Refusal material(Material m, @Nullable Presented p) {
    if (p == null) {
      return IntakeRefusals.missing(m);
    }
    LocalDate until = p.validUntil();
    if (until != null && until.isBefore(today)) {
      return IntakeRefusals.expired(m, until);
    }
    return allowed(m, p);
  }
}
