package org.yichuang.staffing;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A week to plan, as the solver holds it. */
@PlanningSolution
public class RosterWeek {

  @ProblemFactCollectionProperty private List<Roster.Need> needs = List.of();
  @ProblemFactCollectionProperty private List<Roster.Hall> halls = List.of();
  @PlanningEntityCollectionProperty private List<RosterDay> days = List.of();
  @PlanningScore private @Nullable HardSoftScore score;

  /** For the solver. */
  public RosterWeek() {}

  static RosterWeek of(List<Roster.Clerk> clerks, List<Roster.Need> needs) {
    RosterWeek week = new RosterWeek();
    week.needs = List.copyOf(needs);
    week.halls = Roster.Hall.of(needs);
    int last = needs.stream().mapToInt(Roster.Need::day).max().orElse(0);
    List<RosterDay> days = new ArrayList<>();
    for (int day = 0; day <= last; day++) {
      for (Roster.Clerk clerk : clerks) {
        days.add(new RosterDay(clerk, day));
      }
    }
    week.days = days;
    return week;
  }

  public List<Roster.Need> getNeeds() {
    return needs;
  }

  public List<Roster.Hall> getHalls() {
    return halls;
  }

  public List<RosterDay> getDays() {
    return days;
  }

  public @Nullable HardSoftScore getScore() {
    return score;
  }

  public void setNeeds(List<Roster.Need> needs) {
    this.needs = needs;
  }

  public void setHalls(List<Roster.Hall> halls) {
    this.halls = halls;
  }

  public void setDays(List<RosterDay> days) {
    this.days = days;
  }

  public void setScore(@Nullable HardSoftScore score) {
    this.score = score;
  }
}
