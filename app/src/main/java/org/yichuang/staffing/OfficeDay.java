package org.yichuang.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One office on one day: its groups that saw anybody, and the desks there really were.
 *
 * <p>Desks often serve several groups, and the file shows each of them under every group. Groups
 * whose open desks rise and fall together are one pool, counted once. Counters that are still
 * "open" at night are furniture: their pool gets the desks that its busiest hour proves.
 *
 * @param groups groups with at least one call
 * @param closes minute after which the office called nobody, rounded up to a quarter
 */
record OfficeDay(
    String office,
    LocalDate date,
    List<GroupDay> groups,
    List<DeskPool> pools,
    int opens,
    int closes) {

  private static final double ALIKE = 0.9;
  private static final int EVENING = 60;

  static OfficeDay of(String office, LocalDate date, List<GroupDay> all) {
    List<GroupDay> groups =
        all.stream().filter(g -> g.tickets() > 0 && g.minute().length > 1).toList();
    int closes = closes(groups);
    int opens = groups.stream().mapToInt(g -> g.minute()[0]).min().orElse(closes);
    List<DeskPool> pools = new ArrayList<>();
    for (List<Integer> members : alike(groups)) {
      pools.add(pool(members.stream().map(groups::get).toList(), members, closes));
    }
    return new OfficeDay(office, date, groups, pools, opens, closes);
  }

  private static int closes(List<GroupDay> groups) {
    int[] last = groups.stream().mapToInt(GroupDay::lastCall).sorted().toArray();
    if (last.length == 0) {
      return 0;
    }
    return (last[(int) Math.ceil(0.9 * last.length) - 1] + 14) / 15 * 15;
  }

  private static List<List<Integer>> alike(List<GroupDay> groups) {
    List<List<Integer>> sets = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      List<Integer> home = null;
      for (List<Integer> set : sets) {
        if (together(groups.get(set.getFirst()), groups.get(g))) {
          home = set;
          break;
        }
      }
      if (home == null) {
        home = new ArrayList<>();
        sets.add(home);
      }
      home.add(g);
    }
    return sets;
  }

  /** Two series are one set of desks when they agree nearly always and say enough to tell. */
  private static boolean together(GroupDay a, GroupDay b) {
    int n = Math.min(a.open().length, b.open().length);
    int same = 0;
    int most = 0;
    for (int i = 0; i < n; i++) {
      same += a.open()[i] == b.open()[i] ? 1 : 0;
      most = Math.max(most, a.open()[i]);
    }
    return same >= ALIKE * n && (changes(a.open()) >= 4 || most >= 4);
  }

  private static DeskPool pool(List<GroupDay> groups, List<Integer> members, int closes) {
    GroupDay first = groups.getFirst();
    int n = first.minute().length;
    int[] desks = new int[n];
    for (GroupDay group : groups) {
      for (int i = 0; i < n; i++) {
        desks[i] = Math.max(desks[i], group.open()[Math.min(i, group.open().length - 1)]);
      }
    }
    int most = Arrays.stream(desks).max().orElse(0);
    boolean night = desks[n - 1] > 0 && first.minute()[n - 1] >= closes + EVENING;
    boolean configured = night && desks[n - 1] == most && changes(desks) <= 2;
    int limit = configured ? proven(groups, most) : most;
    for (int i = 0; night && i < n; i++) {
      desks[i] = first.minute()[i] < closes ? Math.min(desks[i], limit) : 0;
    }
    return new DeskPool(List.copyOf(members), first.minute().clone(), desks, configured);
  }

  private static int changes(int[] series) {
    int changes = 0;
    for (int i = 1; i < series.length; i++) {
      changes += series[i] != series[i - 1] ? 1 : 0;
    }
    return changes;
  }

  private static int proven(List<GroupDay> groups, int most) {
    double load = 0;
    for (GroupDay group : groups) {
      if (group.claim() == 0) {
        return most;
      }
      load += group.busiestHour() * group.claim() / 60;
    }
    return Math.clamp((long) Math.ceil(load), 1, most);
  }

  int tickets() {
    return groups.stream().mapToInt(GroupDay::tickets).sum();
  }

  int neverCalled() {
    return groups.stream().mapToInt(GroupDay::neverCalled).sum();
  }

  double deskMinutes() {
    return pools.stream().mapToDouble(DeskPool::deskMinutes).sum();
  }

  /** The most desks the office ever shows at once. */
  int mostDesks() {
    int most = 0;
    for (int minute = opens; minute <= 24 * 60; minute += 5) {
      int now = minute;
      most = Math.max(most, pools.stream().mapToInt(p -> p.at(now)).sum());
    }
    return Math.max(1, most);
  }

  /** Mean wait as the snapshots show it, in minutes. */
  double observedMean() {
    return groups.stream().mapToDouble(GroupDay::waited).sum() / Math.max(1, tickets());
  }
}
