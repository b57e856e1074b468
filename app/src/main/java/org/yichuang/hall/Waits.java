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
 * people who will still come, with windows that come back from their break and changes that end, at
 * a pace known only as well as the day has shown it; and tells each ticket the range in which the
 * plays end that its {@link Reach} takes in.
 */
final class Waits {

  private static final int MOST_DRAWS = 59;
  private static final int FEWEST_DRAWS = 19;
  private static final int TICKETS_PLAYED = 15_000;
  private static final double AHEAD = 240;
  private static final double FAVOURED_AHEAD = 120;
  private static final double UNSURE = 0.22;
  private static final double LONGEST_BREAK = 30;
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

  Told tell(Reach reach) {
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
      told.put(waiting.get(i).id(), range(waits[i], reach));
    }
    Map<String, WaitRange> newcomers = new HashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      newcomers.put(groups.get(g).code(), range(waits[n + g], reach));
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
    Durations[] lasts = new Durations[groups.size()];
    Arrays.setAll(lasts, g -> lasts(g, random));
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
      double minutes = lasts[group].at(random.nextDouble());
      who.put(at, index.getOrDefault(t.id(), 0));
      work.add(at, service(t, group), t.cls().priority(), minutes);
    }
    for (int g = 0; g < groups.size(); g++) {
      double at = 1e-6 * (g + 1);
      who.put(at, waiting.size() + g);
      work.add(at, g, Priority.NORMAL, 0);
      favoured(work, g, lasts, random);
    }
    standing(work, lasts, random);
    Workload all = work.build();
    Simulated result = new Simulator(windows.size(), 0).run(all, new AsTheyAre(random), 0, AHEAD);
    for (int i = 0; i < all.size(); i++) {
      Integer whose = who.get(all.at(i));
      if (whose != null) {
        waits[whose][draw] =
            result.wasCalled(i) ? Math.max(0, result.waitOf(i)) : Double.POSITIVE_INFINITY;
      }
    }
  }

  private void favoured(Workload.Builder work, int g, Durations[] lasts, RandomStream random) {
    double rate =
        today.getOrDefault(groups.get(g).code(), GroupToday.nothing("")).favoured() / 60.0;
    double at = 0.01;
    while (rate > 0) {
      at -= Math.log1p(-random.nextDouble()) / rate;
      if (at > FAVOURED_AHEAD) {
        return;
      }
      work.add(at, g, Priority.PRIORITY, lasts[g].at(random.nextDouble()));
    }
  }

  private void standing(Workload.Builder work, Durations[] lasts, RandomStream random) {
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
        double whole = lasts[group].at(u);
        double mean = lasts[group].mean();
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

  /** How long a service holds a window in one play: its pace differs from play to play. */
  private Durations lasts(int group, RandomStream random) {
    ServiceGroup g = groups.get(group);
    GroupToday shown = today.getOrDefault(g.code(), GroupToday.nothing(g.code()));
    double unsure = Math.hypot(UNSURE, g.variation() / Math.sqrt(10 + shown.done()));
    double pace = Durations.lognormal(1, unsure).at(random.nextDouble());
    return Durations.lognormal(pace * (minutes(g, shown) + shown.between()), g.variation());
  }

  private int indexOf(String code) {
    for (int g = 0; g < groups.size(); g++) {
      if (groups.get(g).code().equals(code)) {
        return g;
      }
    }
    return -1;
  }

  private static WaitRange range(double[] waits, Reach reach) {
    double[] sorted = waits.clone();
    Arrays.sort(sorted);
    double low = reach.lower(sorted);
    double high = reach.upper(sorted);
    return Double.isFinite(low)
        ? WaitRange.of(low, Double.isFinite(high) ? Math.min(high, AHEAD) : AHEAD)
        : WaitRange.UNKNOWN;
  }

  /** Every window does what it does now, until its change ends or its break is over. */
  private final class AsTheyAre implements Steering {
    private final double[] changes = new double[windows.size()];

    AsTheyAre(RandomStream random) {
      for (int w = 0; w < changes.length; w++) {
        ServiceWindow window = windows.get(w);
        double rest = LONGEST_BREAK * random.nextDouble();
        Instant until = window.until();
        changes[w] =
            window.state() == ServiceWindow.State.BREAK && window.clerkId() != null
                ? rest
                : until == null
                    ? Double.POSITIVE_INFINITY
                    : (until.toEpochMilli() - now.toEpochMilli()) / 60_000.0;
      }
    }

    @Override
    public double next(double at) {
      return Arrays.stream(changes).filter(c -> c > at).min().orElse(Double.POSITIVE_INFINITY);
    }

    @Override
    public void decide(Floor floor) {
      for (int w = 0; w < changes.length; w++) {
        ServiceWindow window = windows.get(w);
        boolean changed = floor.now() >= changes[w];
        boolean open =
            window.isOpen()
                ? !changed || window.kind() != ServiceWindow.Kind.STANDBY
                : changed && window.state() == ServiceWindow.State.BREAK;
        List<String> serving =
            changed && window.until() != null ? window.usual() : window.serving();
        if (open) {
          floor.assign(w, with(groups.size() + w, serving));
        } else if (window.ticket() != null && !changed) {
          floor.assign(w, groups.size() + w);
        } else {
          floor.close(w);
        }
      }
    }

    private int[] with(int own, List<String> serving) {
      int[] all = Arrays.copyOf(new int[] {own}, serving.size() + 1);
      int n = 1;
      for (String code : serving) {
        int g = indexOf(code);
        if (g >= 0) {
          all[n++] = g;
        }
      }
      return Arrays.copyOf(all, n);
    }
  }
}
