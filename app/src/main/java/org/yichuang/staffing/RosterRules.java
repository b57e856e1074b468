package org.yichuang.staffing;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;

/**
 * The rules of a week. Skills, absences, breaks and one place at a time hold by construction: a
 * person's day has one duty, out of those the person can do.
 */
public class RosterRules implements ConstraintProvider {

  @Override
  public Constraint[] defineConstraints(ConstraintFactory rules) {
    return new Constraint[] {contract(rules), seats(rules), coverage(rules), breaks(rules)};
  }

  private static Constraint contract(ConstraintFactory rules) {
    return rules
        .forEach(RosterDay.class)
        .groupBy(RosterDay::clerk, ConstraintCollectors.sum(RosterDay::minutes))
        .filter((clerk, minutes) -> minutes > clerk.weeklyMinutes())
        .penalize(HardSoftScore.ONE_HARD, (clerk, minutes) -> minutes - clerk.weeklyMinutes())
        .asConstraint("no more than the contract's hours");
  }

  private static BiConstraintStream<Roster.Need, Long> staffed(ConstraintFactory rules) {
    return rules
        .forEach(Roster.Need.class)
        .join(
            RosterDay.class,
            Joiners.equal(Roster.Need::day, RosterDay::day),
            Joiners.equal(Roster.Need::team, RosterDay::team),
            Joiners.filtering((need, day) -> day.covers(need.quarter())))
        .groupBy((need, day) -> need, ConstraintCollectors.countBi());
  }

  private static Constraint seats(ConstraintFactory rules) {
    return staffed(rules)
        .filter((need, people) -> people > need.seats())
        .penalize(HardSoftScore.ONE_HARD, (need, people) -> people - need.seats())
        .asConstraint("no more people than seats");
  }

  /** Every person at a quarter-hour's need counts, the first more than the last. */
  private static Constraint coverage(ConstraintFactory rules) {
    return staffed(rules)
        .reward(
            HardSoftScore.ONE_SOFT,
            (need, people) -> {
              long gap = Math.max(0, need.people() - people);
              return need.weight() * ((long) need.people() * need.people() - gap * gap);
            })
        .asConstraint("the need of each quarter-hour");
  }

  /** The more of the hall's windows are empty at once, the more one person more counts. */
  private static Constraint breaks(ConstraintFactory rules) {
    return rules
        .forEach(Roster.Hall.class)
        .join(
            RosterDay.class,
            Joiners.equal(Roster.Hall::day, RosterDay::day),
            Joiners.filtering((hall, day) -> day.covers(hall.quarter())))
        .groupBy((hall, day) -> hall, ConstraintCollectors.countBi())
        .reward(
            HardSoftScore.ONE_SOFT,
            (hall, people) -> {
              long gap = Math.max(0, hall.people() - people);
              return (long) hall.people() * hall.people() - gap * gap;
            })
        .asConstraint("not everybody away at once");
  }
}
