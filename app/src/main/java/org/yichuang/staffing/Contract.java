package org.yichuang.staffing;

import java.time.DayOfWeek;
import java.util.Set;

/**
 * What a clerk's contract lets the planner do.
 *
 * @param hours at the desk in a week
 * @param earliest hour of the day before which no shift begins
 * @param latest hour of the day after which no shift ends
 * @param skills letters of the queues the clerk can serve
 */
public record Contract(
    long clerk, int hours, int earliest, int latest, Set<DayOfWeek> free, Set<String> skills) {

  public static final int FULL_WEEK = 40;

  public Contract {
    free = Set.copyOf(free);
    skills = Set.copyOf(skills);
  }

  /** A full week at any hour for any of these queues, until somebody says otherwise. */
  public static Contract usual(long clerk, Set<String> queues) {
    return new Contract(clerk, FULL_WEEK, 7, 19, Set.of(), queues);
  }
}
