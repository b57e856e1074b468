package org.yichuang.appointments;

/**
 * What a plan would come to on one full day, mean over draws; people and minutes.
 *
 * @param people who would come
 * @param most most people waiting at once
 * @param over who would wait over twenty minutes
 * @param late minutes after closing until the last is served
 */
public record Outcomes(
    int people, double mean, double p95, int most, int over, int late, int standbyMinutes) {

  /** Whether everybody waiting finds a place in the rest area. */
  public boolean seats(Plan plan) {
    return most <= plan.restArea();
  }
}
