package org.yichuang.ratings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rating as it is given.
 *
 * @param device a mark of the device, hashed before it is kept; null if unknown
 */
public record NewRating(
    Grade grade,
    Rating.Via via,
    List<String> reasons,
    String words,
    boolean named,
    @Nullable String device) {

  public static NewRating of(Grade grade, Rating.Via via) {
    return new NewRating(grade, via, List.of(), "", true, null);
  }
}
