package org.yichuang.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one notice of what is missing (一次性告知, 行政许可法第32条).
 *
 * @param missing each material or field that is missing, in words; never empty
 * @param noticed the day of the notice
 * @param handedIn the day everything was handed in; null until then
 */
public record Supplement(List<String> missing, LocalDate noticed, @Nullable LocalDate handedIn) {

  public Supplement {
    missing = List.copyOf(missing);
  }
}
