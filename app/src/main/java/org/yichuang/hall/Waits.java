package org.yichuang.hall;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.staffing.Durations;
import org.yichuang.staffing.Floor;
import org.yichuang.staffing.Priority;
import org.yichuang.staffing.Simulated;
import org.yichuang.staffing.Simulator;
import org.yichuang.staffing.Steering;
import org.yichuang.staffing.Workload;
import umontreal.ssj.rng.RandomStream;

/**
 * Says honestly how long people will wait: plays the hall as it is many times over, with favoured
 * people who will still come, and tells each ticket the range in which four of five plays end.
 */
final class Waits {

  private static final int MOST_DRAWS = 40;
  private static final int FEWEST_DRAWS = 5;
  private static final int TICKETS_PLAYED = 12_000;
  private static final double AHEAD = 240;
  private static final double FAVOURED_AHEAD = 120;
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;
  private static final double LONG_AGO = -1e6;

  private final List<ServiceGroup> groups;
  private final List<ServiceWindow> windows;
  private final List<Ticket> tickets;
  private final Map<String, GroupToday> today;
  private final Instant now;

  Waits(
      List<ServiceGroup> groups,
      List<ServiceWindow> windows,
      List<Ticket> tickets,
      Map<String, GroupToday> today,
      Instant now) {
    this.groups = groups;
    this.windows = windows;
    this.tickets = tickets;
    this.today = today;
    this.now = now;
  }

  record Told(Map<Long, WaitRange> tickets, Map<String, WaitRange> newcomers) {}

  /** The usual minutes, outweighed by what today has shown. */
  static double minutes(ServiceGroup group, GroupToday today) {
    return (10 * group.minutes() + today.done() * today.minutes()) / (10 + today.done());
  }

  Told tell() {
    List<Ticket> waiting = tickets.stream().filter(t -> t.state() == TicketState.WAITING).toList();
    int n = waiting.size();
    if (windows.stream().noneMatch(ServiceWindow::isOpen) || groups.isEmpty()) {
      return new Told(Map.of(), Map.of());
    }
    int draws = Math.clamp(TICKETS_PLAYED / (n + groups.size() + 1), FEWEST_DRAWS, MOST_DRAWS);
    double[][] waits = new double[n + groups.size()][draws];
    for (int d = 0; d < draws; d++) {
      play(waiting, d, waits);
    }
    Map<Long, WaitRange> told = new HashMap<>();
    for (int i = 0; i < n; i++) {
      told.put(waiting.get(i).id(), range(waits[i]));
    }
    Map<String, WaitRange> newcomers = new HashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      newcomers.put(groups.get(g).code(), range(waits[n + g]));
    }
    return new Told(told, newcomers);
  }

  /**
   * Tickets keep their order by arriving a moment apart; what is only meant for one window, and who
   * stands before it now, is a service of that window's own.
   */
  private void play(List<Ticket> waiting, int draw, double[][] waits) {
    Map<Double, Integer> who = new HashMap<>();
    Workload.Builder work = new Workload.Builder(groups.size() + windows.size());
    RandomStream random = Durations.stream(now.getEpochSecond() / 60, draw);
    List<Ticket> byTurn =
        waiting.stream()
            .sorted((a, b) ->
                a.turn() == b.turn() ? a.again() - b.again() : Long.compare(a.turn(), b.turn()))
            .toList();
    Map<Long, Integer> index = new HashMap<>();
    for (int i = 0; i < waiting.size(); i++) {
      index.put(waiting.get(i).id(), i);
    }
    for (int i = 0; i < byTurn.size(); i++) {
      Ticket t = byTurn.get(i);
      int group = indexOf(t.group());
      if (group < 0) {
        continue;
      }
      double at = -1e-3 * (byTurn.size() - i + 1);
      double minutes = lasts(group).at(random.nextDouble());
      who.put(at, index.getOrDefault(t.id(), 0));
      work.add(at, service(t, group), t.cls().priority(), minutes);
    }
    for (int g = 0; g < groups.size(); g++) {
      double at = 1e-6 * (g + 1);
      who.put(at, waiting.size() + g);
      work.add(at, g, Priority.NORMAL, 0);
      favoured(work, g, random);
    }
    standing(work, random);
    Workload all = work.build();
    Simulated result = new Simulator(windows.size(), 0).run(all, new AsTheyAre(), 0, AHEAD);
    for (int i = 0; i < all.size(); i++) {
      Integer whose = who.get(all.at(i));
      if (whose != null) {
        waits[whose][draw] =
            result.wasCalled(i) ? Math.max(0, result.waitOf(i)) : Double.POSITIVE_INFINITY;
      }
    }
  }

  private void favoured(Workload.Builder work, int g, RandomStream random) {
    double rate =
        today.getOrDefault(groups.get(g).code(), GroupToday.nothing("")).favoured() / 60.0;
    double at = 0.01;
    while (rate > 0) {
      at -= Math.log1p(-random.nextDouble()) / rate;
      if (at > FAVOURED_AHEAD) {
        return;
      }
      work.add(at, g, Priority.PRIORITY, lasts(g).at(random.nextDouble()));
    }
  }

  private void standing(Workload.Builder work, RandomStream random) {
    for (int w = 0; w < windows.size(); w++) {
      Long id = windows.get(w).ticket();
      double u = random.nextDouble();
      if (id != null) {
        Ticket before = tickets.stream().filter(t -> t.id() == id).findFirst().orElse(null);
        int group = before == null ? 0 : Math.max(0, indexOf(before.group()));
        double elapsed =
            before == null || before.beganAt() == null
                ? 0
                : Math.max(0, (now.toEpochMilli() - before.beganAt().toEpochMilli()) / 60_000.0);
        double whole = lasts(group).at(u);
        double mean = lasts(group).mean();
        double left = whole > elapsed ? whole - elapsed : mean * 0.3 * u;
        work.add(LONG_AGO, groups.size() + w, Priority.PRIORITY, left);
      }
    }
  }

  private int service(Ticket t, int group) {
    Integer only = t.forWindow();
    for (int w = 0; only != null && w < windows.size(); w++) {
      if (windows.get(w).no() == only && windows.get(w).isOpen()) {
        return groups.size() + w;
      }
    }
    return group;
  }

  private Durations lasts(int group) {
    ServiceGroup g = groups.get(group);
    return Durations.lognormal(
        minutes(g, today.getOrDefault(g.code(), GroupToday.nothing(g.code()))), g.variation());
  }

  private int indexOf(String code) {
    for (int g = 0; g < groups.size(); g++) {
      if (groups.get(g).code().equals(code)) {
        return g;
      }
    }
    return -1;
  }

  private static WaitRange range(double[] waits) {
    double[] sorted = waits.clone();
    Arrays.sort(sorted);
    double high = sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * HIGH) - 1)];
    double low = sorted[(int) Math.floor(sorted.length * LOW)];
    return Double.isInfinite(low) ? WaitRange.UNKNOWN : WaitRange.of(low, Math.min(high, AHEAD));
  }

  /** Every window does what it does now. */
  private final class AsTheyAre implements Steering {
    @Override
    public double next(double minute) {
      return Double.POSITIVE_INFINITY;
    }

    @Override
    public void decide(Floor floor) {
      for (int w = 0; w < windows.size(); w++) {
        ServiceWindow window = windows.get(w);
        int own = groups.size() + w;
        if (window.isOpen()) {
          int[] services =
              window.serving().stream().mapToInt(Waits.this::indexOf).filter(g -> g >= 0).toArray();
          int[] all = Arrays.copyOf(services, services.length + 1);
          all[services.length] = own;
          floor.assign(w, all);
        } else if (window.ticket() != null) {
          floor.assign(w, own);
        } else {
          floor.close(w);
        }
      }
    }
  }
}
