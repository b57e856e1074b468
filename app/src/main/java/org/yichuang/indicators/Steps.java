package org.yichuang.indicators;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * How long cases took: how many fell in each step of minutes. Steps are a minute wide below 64 and
 * 1/32 of what they begin with above.
 */
final class Steps {

  private static final int LONGEST = 2_097_151;

  private int first;
  private int[] counts = {};

  /** Reads an array as PostgreSQL prints it, such as {@code [57:59]={1,0,4}}. */
  static Steps parse(String array) {
    Steps steps = new Steps();
    int brace = array.indexOf('{');
    if (brace + 2 == array.length()) {
      return steps;
    }
    steps.first = 1;
    int length = (int) array.chars().filter(c -> c == ',').count() + 1;
    if (brace > 0) {
      steps.first = Integer.parseInt(array, 1, array.indexOf(':'), 10);
    }
    steps.counts = numbers(array, brace + 1, new int[length]);
    return steps;
  }

  private static int[] numbers(String array, int from, int[] into) {
    int at = 0;
    int sign = 1;
    for (int i = from; i < array.length(); i++) {
      char c = array.charAt(i);
      if (c >= '0' && c <= '9') {
        into[at] = into[at] * 10 + sign * (c - '0');
      } else {
        sign = c == '-' ? -1 : 1;
        at += c == ',' ? 1 : 0;
      }
    }
    return into;
  }

  /** As {@link #parse} reads it. */
  String array() {
    StringBuilder text = new StringBuilder();
    text.append('[').append(first).append(':').append(first + counts.length - 1).append("]={");
    for (int i = 0; i < counts.length; i++) {
      text.append(i == 0 ? "" : ",").append(counts[i]);
    }
    return counts.length == 0 ? "{}" : text.append('}').toString();
  }

  /** The step of a duration, as {@code indicators.step} has it. */
  static int step(int minutes) {
    int m = Math.clamp(minutes, 0, LONGEST);
    int octave = 31 - Integer.numberOfLeadingZeros(m | 1);
    return octave < 6 ? m : (m >> (octave - 5)) + 32 * (octave - 5);
  }

  /** The middle of a step in minutes. */
  static long minutes(int step) {
    if (step < 64) {
      return step;
    }
    int shift = step / 32 - 1;
    return ((long) (step - 32 * shift) << shift) + (1L << shift) / 2;
  }

  void add(int step, int n) {
    if (counts.length == 0) {
      first = step;
      counts = new int[1];
    } else if (step < first) {
      int[] more = new int[first + counts.length - step];
      System.arraycopy(counts, 0, more, first - step, counts.length);
      counts = more;
      first = step;
    } else if (step >= first + counts.length) {
      counts = Arrays.copyOf(counts, step - first + 1);
    }
    counts[step - first] += n;
  }

  void add(Steps other) {
    for (int i = 0; i < other.counts.length; i++) {
      if (other.counts[i] != 0) {
        add(other.first + i, other.counts[i]);
      }
    }
  }

  long cases() {
    return Arrays.stream(counts).asLongStream().sum();
  }

  boolean isEmpty() {
    return Arrays.stream(counts).allMatch(n -> n == 0);
  }

  boolean sameAs(Steps other) {
    int from = Math.min(counts.length == 0 ? other.first : first, other.first);
    int to = Math.max(first + counts.length, other.first + other.counts.length);
    for (int step = from; step < to; step++) {
      if (at(step) != other.at(step)) {
        return false;
      }
    }
    return true;
  }

  private int at(int step) {
    return step < first || step >= first + counts.length ? 0 : counts[step - first];
  }

  /**
   * The duration in minutes that at least that share of cases did not exceed, to 1/64.
   *
   * @param percent such as 50 for the median
   */
  OptionalLong percentile(int percent) {
    long cases = cases();
    long wanted = (cases * percent + 99) / 100;
    long seen = 0;
    for (int i = 0; i < counts.length; i++) {
      seen += counts[i];
      if (cases > 0 && seen >= wanted) {
        return OptionalLong.of(minutes(first + i));
      }
    }
    return OptionalLong.empty();
  }
}
