package org.yichuang.intake.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Choice;
import org.yichuang.catalogue.Field;
import org.yichuang.catalogue.FieldType;
import org.yichuang.intake.Application;
import org.yichuang.intake.Asked;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/**
 * A field as its page shows it.
 *
 * @param value what was typed, else what is saved
 * @param error what is wrong with it
 * @param saved what was saved meanwhile by another page, where it differs from what was typed
 * @param known whether the value was filled in from what the office knows
 * @param firstKey the digit on the first of its choices at the window; 0 for none
 */
record Shown(
    Field field,
    String value,
    @Nullable Refusal error,
    @Nullable Text saved,
    boolean known,
    int firstKey) {

  private static final List<Choice> YES_NO =
      List.of(new Choice("yes", Text.of("是", "Yes")), new Choice("no", Text.of("否", "No")));

  static List<Shown> of(
      List<Field> fields, Application a, Map<String, String> typed, List<Refusal> errors) {
    boolean stale = errors.stream().anyMatch(e -> e.code().equals("application.stale"));
    return fields.stream()
        .map(f -> {
          String saved = a.answer(f.key());
          String value = typed.getOrDefault(f.key(), saved);
          boolean differs = stale && !saved.isEmpty() && !saved.equals(value.strip());
          return new Shown(
              f,
              value,
              errors.stream().filter(e -> f.key().equals(e.field())).findFirst().orElse(null),
              differs ? Asked.shown(f, saved) : null,
              a.prefilled().contains(f.key()) && value.equals(saved) && !saved.isEmpty(),
              0);
        })
        .toList();
  }

  /** The same fields with digits on the choices that are still to be made. */
  static List<Shown> keyed(List<Shown> fields) {
    List<Shown> keyed = new ArrayList<>();
    int digit = 1;
    for (Shown s : fields) {
      boolean open = s.control().equals("radio") && s.value().isEmpty();
      boolean fits = open && digit + s.choices().size() <= 10;
      keyed.add(fits ? new Shown(s.field, s.value, s.error, s.saved, s.known, digit) : s);
      digit += fits ? s.choices().size() : 0;
    }
    return keyed;
  }

  public String key() {
    return field.key();
  }

  public List<Choice> choices() {
    return field.type() == FieldType.YES_NO ? YES_NO : field.choices();
  }

  public boolean chosen(String choice) {
    return Arrays.asList(value.split(",")).contains(choice);
  }

  /** Which control it is: fixed, radio, select, checks, area or line. */
  public String control() {
    if (isFixed()) {
      return "fixed";
    }
    return switch (field.type()) {
      case CHOICE -> field.choices().size() <= 6 ? "radio" : "select";
      case YES_NO -> "radio";
      case CHOICES -> "checks";
      case LONG_TEXT -> "area";
      default -> "line";
    };
  }

  /** An ID number that the office knows is shown masked and not typed again. */
  private boolean isFixed() {
    return known && error == null && field.type() == FieldType.ID_NUMBER;
  }

  public String masked() {
    return value.length() == 18 ? value.substring(0, 6) + "********" + value.substring(14) : "";
  }

  public String mode() {
    return switch (field.type()) {
      case NUMBER, MONEY -> "decimal";
      case PHONE -> "tel";
      case DIVISION -> "numeric";
      default -> "text";
    };
  }

  public String width() {
    return switch (field.type()) {
      case NUMBER, MONEY, DATE -> "w8";
      case ID_NUMBER, USCC, PHONE, DIVISION -> "w18";
      default -> "";
    };
  }

  public Text hint() {
    if (!field.hint().zh().isBlank()) {
      return field.hint();
    }
    return field.type() == FieldType.DATE
        ? Text.of("例如 2022-05-23", "Such as 2022-05-23")
        : Text.of("", "");
  }
}
