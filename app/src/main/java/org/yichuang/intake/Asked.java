package org.yichuang.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.Dates;
import org.yichuang.catalogue.Bundle;
import org.yichuang.catalogue.Choice;
import org.yichuang.catalogue.Facts;
import org.yichuang.catalogue.Field;
import org.yichuang.catalogue.FieldType;
import org.yichuang.catalogue.Form;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.Material;
import org.yichuang.catalogue.Situation;
import org.yichuang.kernel.Text;

/**
 * What an application is asked in its situation: the questions, the form and the materials of one
 * item, or of all items of a life event, each once.
 *
 * @param bundle the life event narrowed to the case; null for one item
 * @param guides in the order in which their cases are received
 * @param questions the variant first where there is a choice
 */
public record Asked(
    Text title,
    @Nullable Bundle bundle,
    List<Guide> guides,
    List<Situation> questions,
    Form form,
    List<Material> materials,
    Facts facts) {

  /** The key under which the chosen variant stands. */
  public static final String VARIANT = "variant";

  static Asked item(Guide guide, Facts facts) {
    List<Situation> questions =
        Stream.concat(variant(guide).stream(), guide.asked(facts).stream()).toList();
    return new Asked(
        guide.title(), null, List.of(guide), questions, guide.form(), guide.needed(facts), facts);
  }

  static Asked theme(Bundle bundle, Facts facts) {
    return new Asked(
        bundle.theme().title(),
        bundle,
        bundle.guides(),
        bundle.situations(),
        bundle.form(),
        bundle.materials(),
        facts);
  }

  private static Optional<Situation> variant(Guide guide) {
    if (guide.variants().size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Situation(
            VARIANT,
            Text.of("您要办哪一种？", "Which kind do you apply for?"),
            Text.of("不同的办理要的材料不一样", "Each kind takes its own materials"),
            guide.variants().stream().map(v -> new Choice(v.key(), v.title())).toList(),
            org.yichuang.catalogue.Condition.ALWAYS));
  }

  /** The handling item (业务办理项) of a guide that is applied for. */
  String variantOf(Guide guide) {
    return bundle == null
        ? String.valueOf(facts.answers().getOrDefault(VARIANT, ""))
        : bundle.theme().parts().stream()
            .filter(part -> part.guide().equals(guide.key()))
            .findFirst()
            .map(part -> part.variant())
            .orElse("");
  }

  /** The pages of the form that have a field to fill in. */
  public List<Form.Page> pages() {
    return form.pages().stream().filter(p -> !fields(p).isEmpty()).toList();
  }

  /** The fields of a page that are asked in this situation. */
  public List<Field> fields(Form.Page page) {
    return page.fields().stream().filter(f -> f.when().holds(facts)).toList();
  }

  /** All fields that are asked in this situation. */
  public List<Field> fields() {
    return form.fields().filter(f -> f.when().holds(facts)).toList();
  }

  public Optional<Material> material(String key) {
    return materials.stream().filter(m -> m.key().equals(key)).findFirst();
  }

  public Optional<Situation> question(String key) {
    return questions.stream().filter(q -> q.key().equals(key)).findFirst();
  }

  public Optional<Form.Page> page(String key) {
    return pages().stream().filter(p -> p.key().equals(key)).findFirst();
  }

  /** An answer as people read it. */
  public static Text shown(Field field, String value) {
    if (field.type() == FieldType.YES_NO) {
      return value.equals("yes") ? Text.of("是", "Yes") : Text.of("否", "No");
    }
    if (field.type() == FieldType.DATE) {
      return day(value);
    }
    if (field.choices().isEmpty()) {
      return Text.of(value, value);
    }
    List<Text> labels = Stream.of(value.split(",")).map(v -> label(field.choices(), v)).toList();
    return Text.of(
        String.join("、", labels.stream().map(Text::zh).toList()),
        String.join(", ", labels.stream().map(Text::en).toList()));
  }

  /** What is no day, as a draft may keep it, is shown as it was typed. */
  private static Text day(String value) {
    try {
      return Dates.day(LocalDate.parse(value));
    } catch (DateTimeException e) {
      return Text.of(value, value);
    }
  }

  /** The words of a choice, or the value itself if it is none. */
  public static Text label(List<Choice> choices, String value) {
    return choices.stream()
        .filter(c -> c.value().equals(value))
        .map(Choice::label)
        .findFirst()
        .orElse(Text.of(value, value));
  }
}
