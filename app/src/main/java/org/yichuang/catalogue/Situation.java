package org.yichuang.catalogue;

import java.util.List;
import org.yichuang.kernel.Text;

/**
 * A guided question whose answer (情形) switches materials, fields or items on and off.
 *
 * @param key under which the answer stands in {@link Facts}
 * @param ask the question
 * @param why the reason for asking, in a line; may be empty
 * @param when asked only if this holds
 */
public record Situation(String key, Text ask, Text why, List<Choice> choices, Condition when) {

  public Situation {
    choices = List.copyOf(choices);
  }
}
