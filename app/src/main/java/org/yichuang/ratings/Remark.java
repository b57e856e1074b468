package org.yichuang.ratings;

import java.time.Instant;
import java.util.List;

/** What somebody added to a rating later (追评); the rating itself stays as it was. */
public record Remark(int no, String words, List<String> reasons, Instant at) {

  public Remark {
    reasons = List.copyOf(reasons);
  }
}
