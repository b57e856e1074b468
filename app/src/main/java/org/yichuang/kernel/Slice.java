package org.yichuang.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that pages by key.
 *
 * @param next the key to ask with for what follows; null at the end
 */
public record Slice<T>(List<T> rows, @Nullable String next) {

  /** Cuts a list that was read one row longer than asked. */
  public static <T> Slice<T> cut(List<T> oneMore, int size, Function<T, String> key) {
    if (oneMore.size() <= size) {
      return new Slice<>(oneMore, null);
    }
    List<T> rows = oneMore.subList(0, size);
    return new Slice<>(List.copyOf(rows), key.apply(rows.getLast()));
  }
}
