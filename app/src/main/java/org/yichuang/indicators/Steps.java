package org.yichuang.indicators;

import java.util.List;
import java.util.OptionalLong;

/** How long cases took, in the steps that the tallies keep. */
record Steps(List<Step> all) {

  record Step(int step, long n) {}

  Steps {
    all = List.copyOf(all);
  }

  long cases() {
    return all.stream().mapToLong(Step::n).sum();
  }

  /**
   * The least duration in minutes that at least that share of cases did not exceed.
   *
   * @param percent such as 50 for the median
   */
  OptionalLong percentile(int percent) {
    long cases = cases();
    long wanted = (cases * percent + 99) / 100;
    long seen = 0;
    for (Step s : all) {
      seen += s.n();
      if (seen >= wanted && cases > 0) {
        return OptionalLong.of(minutes(s.step()));
      }
    }
    return OptionalLong.empty();
  }

  /** The lower end of a step. */
  static long minutes(int step) {
    if (step < 128) {
      return step;
    }
    int shift = step / 64 - 1;
    return (long) (step - 64 * shift) << shift;
  }
}
