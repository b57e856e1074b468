package org.yichuang.assistance.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Reads what was typed, and gives forms back with their errors where the page has the fields. */
final class Typing {

  private static final int NO_NUMBER = -1;

  private Typing() {}

  /** A number of up to four digits; what is none is −1, which no field takes. */
  static int number(String typed, int usual) {
    String digits = typed.strip();
    if (digits.isEmpty()) {
      return usual;
    }
    return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : NO_NUMBER;
  }

  /** A local moment; null if there is none or it cannot be read. */
  static @Nullable LocalDateTime moment(String typed) {
    try {
      return typed.isBlank() ? null : LocalDateTime.parse(typed.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  static @Nullable LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The constant of that name, or the usual one. */
  static <E extends Enum<E>> E one(Class<E> type, String name, E usual) {
    for (E e : type.getEnumConstants()) {
      if (e.name().equals(name)) {
        return e;
      }
    }
    return usual;
  }

  static Refusal unreadable(String field) {
    return Refusal.field(
        field,
        "assistance.moment",
        Text.of("这个时间没有看懂。", "This time could not be read."),
        Text.of("请写成 2022-06-04T09:30。", "Write it like 2022-06-04T09:30."));
  }

  /**
   * The form of one line of a list, whose fields are called {@code name-id} on the page.
   *
   * @param at the field to which errors without a field belong
   */
  static Form row(long id, List<Refusal> wrong, String at, String... namesAndValues) {
    String[] typed = namesAndValues.clone();
    for (int i = 0; i < typed.length; i += 2) {
      typed[i] = typed[i] + "-" + id;
    }
    List<Refusal> moved =
        wrong.stream()
            .map(r -> {
              String field = r.field() == null ? at : r.field();
              return field.isEmpty() ? r : r.at(field + "-" + id);
            })
            .toList();
    return Form.of(typed).with(moved);
  }
}
