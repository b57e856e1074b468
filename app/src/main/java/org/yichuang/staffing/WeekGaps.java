package org.yichuang.staffing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The quarters of a planned week in which windows are missing, neighbours taken together. */
final class WeekGaps {

  private final WeekInput in;
  private final List<Roster.Need> needs;
  private final WeekPlan.@Nullable Sitting[][][] at;

  WeekGaps(WeekInput in, List<Roster.Need> needs, WeekPlan.@Nullable Sitting[][][] at) {
    this.in = in;
    this.needs = needs;
    this.at = at;
  }

  List<WeekPlan.Gap> all() {
    List<WeekPlan.Gap> gaps = new ArrayList<>();
    for (int day = 0; day < in.days().size(); day++) {
      WeekInput.Day one = in.days().get(day);
      for (int quarter = one.opens(); quarter < one.closes(); quarter++) {
        int windows = missing(day, quarter);
        List<String> nobody = nobody(day, quarter);
        if (windows > 0 || !nobody.isEmpty()) {
          add(gaps, new WeekPlan.Gap(one.date(), quarter, quarter + 1, windows, nobody));
        }
      }
    }
    return gaps;
  }

  private static void add(List<WeekPlan.Gap> gaps, WeekPlan.Gap gap) {
    WeekPlan.Gap last = gaps.isEmpty() ? null : gaps.getLast();
    if (last != null
        && last.day().equals(gap.day())
        && last.to() == gap.from()
        && last.windows() == gap.windows()
        && last.nobody().equals(gap.nobody())) {
      gaps.removeLast();
      gaps.add(new WeekPlan.Gap(gap.day(), last.from(), gap.to(), gap.windows(), gap.nobody()));
    } else {
      gaps.add(gap);
    }
  }

  /** Windows needed and not there; a window more elsewhere stands in for one. */
  private int missing(int day, int quarter) {
    long need =
        needs.stream()
            .filter(n -> n.day() == day && n.quarter() == quarter && n.people() > 0)
            .count();
    int there = 0;
    for (int w = 0; w < in.seats().size(); w++) {
      there += at[day][w][quarter] == null ? 0 : 1;
    }
    return (int) Math.max(0, need - there);
  }

  private List<String> nobody(int day, int quarter) {
    List<String> none = new ArrayList<>();
    for (WeekInput.Queue queue : in.queues()) {
      boolean served = false;
      for (int w = 0; w < in.seats().size(); w++) {
        WeekPlan.Sitting sitting = at[day][w][quarter];
        served |= sitting != null && sitting.queues().contains(queue.code());
      }
      if (!served && in.days().get(day).load(queue.code(), quarter).people() > 0) {
        none.add(queue.code());
      }
    }
    return none;
  }
}
