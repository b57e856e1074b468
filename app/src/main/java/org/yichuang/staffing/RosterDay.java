package org.yichuang.staffing;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One person on one day; the solver chooses the duty among those the person can do. */
@PlanningEntity
public class RosterDay {

  @PlanningId private String id = "";
  private Roster.Clerk clerk = new Roster.Clerk("", "", Set.of(), 0, Set.of());
  private int day;

  @ValueRangeProvider(id = "duties")
  private List<Duty> duties = List.of();

  @PlanningVariable(valueRangeProviderRefs = "duties")
  private @Nullable Duty duty;

  /** For the solver. */
  public RosterDay() {}

  RosterDay(Roster.Clerk clerk, int day) {
    this.id = clerk.id() + "/" + day;
    this.clerk = clerk;
    this.day = day;
    List<Duty> can = new ArrayList<>();
    can.add(Duty.OFF);
    if (!clerk.absent().contains(day)) {
      for (String team : clerk.skills().stream().sorted().toList()) {
        for (Shift shift : clerk.shifts()) {
          can.add(new Duty(team, shift));
        }
      }
    }
    this.duties = can;
  }

  Roster.Clerk clerk() {
    return clerk;
  }

  int day() {
    return day;
  }

  String team() {
    return duty == null ? "" : duty.team();
  }

  int minutes() {
    return duty == null ? 0 : duty.minutes();
  }

  boolean covers(int quarter) {
    return duty != null && duty.covers(quarter);
  }

  public String getId() {
    return id;
  }

  public List<Duty> getDuties() {
    return duties;
  }

  public @Nullable Duty getDuty() {
    return duty;
  }

  public void setDuty(@Nullable Duty duty) {
    this.duty = duty;
  }
}
