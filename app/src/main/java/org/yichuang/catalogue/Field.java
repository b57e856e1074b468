package org.yichuang.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/**
 * A field of a form.
 *
 * @param key its meaning, the same in every guide, so that a life event asks it once
 * @param hint a line of help; may be empty
 * @param pattern the regular expression a text must match whole; null for any
 * @param min least number, amount or length of a text; null for none
 * @param max greatest number, amount or length of a text; null for none
 * @param when asked only if this holds
 * @param prefill the known fact that fills it in, such as {@code person.name}; null for none
 * @param personal whether it is personal data that the vault keeps
 */
public record Field(
    String key,
    FieldType type,
    Text label,
    Text hint,
    boolean required,
    @Nullable String pattern,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    List<Choice> choices,
    Condition when,
    @Nullable String prefill,
    boolean personal) {

  public Field {
    choices = List.copyOf(choices);
  }
}
