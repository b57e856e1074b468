package org.yichuang.ratings.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.NewRating;
import org.yichuang.ratings.Rating;

/** What the citizen's form sends; it goes back to its page as it was typed. */
record Given(
    @Nullable String grade,
    @Nullable List<String> reasons,
    @Nullable String words,
    @Nullable String phone,
    @Nullable String anonymous) {

  static final Given NOTHING = new Given(null, null, null, null, null);

  @Nullable Grade chosen() {
    return grade == null ? null : Grade.named(grade).orElse(null);
  }

  public boolean ticked(String reason) {
    return reasons != null && reasons.contains(reason);
  }

  public String said() {
    return words == null ? "" : words;
  }

  public String number() {
    return phone == null ? "" : phone;
  }

  NewRating rating(Grade chosen, Rating.Via via, NewRating.Trace trace) {
    return new NewRating(
        chosen,
        via,
        reasons == null ? List.of() : reasons,
        said(),
        anonymous == null,
        number().isBlank() ? null : number(),
        trace);
  }
}
