package org.yichuang.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Centre;
import org.yichuang.staffing.Durations;

/** Four hours of a hall that does not exist, played without a database, to hear what is told. */
final class PlayedHall {

  private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
  private static final int TICK = 15;
  private static final int SECONDS = 4 * 3600;
  private static final double[] PER_HOUR = {18, 9, 18, 14, 8, 12};

  /** How many were told a range and then called, and for how many it came true. */
  record Told(int told, int kept) {}

  private static final class Person {
    final Ticket ticket;
    final WaitRange range;
    double waited = -1;
    int called;
    int began;
    int ends;
    boolean comes;

    Person(Ticket ticket, WaitRange range) {
      this.ticket = ticket;
      this.range = range;
    }
  }

  private static final class Desk {
    final ServiceWindow window;
    final int breakAt;
    int breakEnds;
    int free;
    @Nullable Person person;

    Desk(ServiceWindow window, int breakAt) {
      this.window = window;
      this.breakAt = breakAt;
    }
  }

  private final Random random;
  private final List<Desk> desks = new ArrayList<>();
  private final List<Person> waiting = new ArrayList<>();
  private final List<Person> all = new ArrayList<>();
  private final List<Reach.Past> past = new ArrayList<>();
  private final Map<String, Durations> truth = new HashMap<>();
  private int now;
  private long ids;

  PlayedHall(long seed) {
    this.random = new Random(seed);
    for (ServiceGroup g : HallScenario.GROUPS) {
      double pace = 0.75 + 0.6 * random.nextDouble();
      truth.put(g.code(), Durations.lognormal(g.minutes() * pace, g.variation() * 1.2));
    }
    HallScenario.tenWindows().stream()
        .filter(w -> w.no() <= 8)
        .forEach(w -> desks.add(new Desk(w, 1800 + random.nextInt(9000))));
  }

  Told play() {
    for (now = 0; now < SECONDS; now += TICK) {
      for (int g = 0; g < PER_HOUR.length; g++) {
        double wave = 1 + 0.7 * Math.sin(2 * Math.PI * now / 5400);
        if (random.nextDouble() < PER_HOUR[g] * wave * TICK / 3600) {
          arrive(HallScenario.GROUPS.get(g).code());
        }
      }
      desks.forEach(this::work);
    }
    int told = 0;
    int kept = 0;
    for (Person p : all) {
      if (p.range.known() && p.waited >= 0) {
        told++;
        Reach.Past was = new Reach.Past(p.range.low(), p.range.high(), p.waited);
        kept += was.shorter() || was.longer() ? 0 : 1;
      }
    }
    return new Told(told, kept);
  }

  private void arrive(String group) {
    boolean first = random.nextDouble() < 0.06;
    WaitRange range =
        first
            ? WaitRange.UNKNOWN
            : new Waits(HallScenario.GROUPS, windows(), tickets(), today(), at(now))
                .tell(Reach.after(past))
                .newcomers()
                .getOrDefault(group, WaitRange.UNKNOWN);
    long id = ++ids;
    Person p =
        new Person(
            ticket(id, group, first ? TicketClass.PRIORITY : TicketClass.NORMAL, now, null), range);
    all.add(p);
    waiting.add(p);
  }

  private void work(Desk desk) {
    Person p = desk.person;
    if (p != null && now >= p.ends) {
      desk.person = null;
      desk.free = now + 15 + random.nextInt(20);
      p = null;
    }
    if (p == null && now >= desk.breakAt && desk.breakEnds == 0) {
      desk.breakEnds = now + 300 + random.nextInt(900);
    }
    if (p == null && now >= desk.free && now >= desk.breakEnds) {
      next(desk).ifPresent(who -> call(desk, who));
    }
  }

  private Optional<Person> next(Desk desk) {
    return waiting.stream()
        .filter(w -> desk.window.serving().contains(w.ticket.group()))
        .min(
            Comparator.comparing((Person w) -> w.ticket.cls()).thenComparing(w -> w.ticket.turn()));
  }

  private void call(Desk desk, Person p) {
    waiting.remove(p);
    desk.person = p;
    p.called = now;
    p.began = now + 15 + random.nextInt(30);
    p.comes = random.nextDouble() >= 0.05;
    double minutes =
        Objects.requireNonNull(truth.get(p.ticket.group())).at(0.001 + 0.998 * random.nextDouble());
    p.ends = p.comes ? p.began + (int) (60 * minutes) : now + 90;
    p.waited = (now - seconds(p.ticket.takenAt())) / 60.0;
    if (p.range.known()) {
      past.add(new Reach.Past(p.range.low(), p.range.high(), p.waited));
    }
  }

  private List<ServiceWindow> windows() {
    return desks.stream()
        .map(d -> {
          ServiceWindow w = d.window;
          boolean rests = now < d.breakEnds;
          return new ServiceWindow(
              w.no(),
              w.kind(),
              false,
              false,
              w.skills(),
              w.usual(),
              w.serving(),
              rests ? ServiceWindow.State.BREAK : ServiceWindow.State.OPEN,
              null,
              (long) w.no(),
              "员",
              d.person == null ? null : d.person.ticket.id());
        })
        .toList();
  }

  private List<Ticket> tickets() {
    List<Ticket> active = new ArrayList<>();
    waiting.forEach(w -> active.add(w.ticket));
    for (Desk d : desks) {
      Person person = d.person;
      if (person != null) {
        Ticket t = person.ticket;
        active.add(
            ticket(
                t.id(),
                t.group(),
                t.cls(),
                seconds(t.takenAt()),
                now >= person.began ? at(person.began) : null));
      }
    }
    return active;
  }

  private Map<String, GroupToday> today() {
    Map<String, GroupToday> today = new HashMap<>();
    for (ServiceGroup g : HallScenario.GROUPS) {
      List<Person> mine = all.stream().filter(p -> p.ticket.group().equals(g.code())).toList();
      List<Person> done =
          mine.stream().filter(p -> p.comes && p.ends > 0 && p.ends <= now).toList();
      double minutes =
          done.stream().mapToDouble(p -> (p.ends - p.began) / 60.0).average().orElse(0);
      double between =
          done.stream().mapToDouble(p -> (p.began - p.called) / 60.0).average().orElse(0.4);
      List<Person> hour =
          mine.stream().filter(p -> now - seconds(p.ticket.takenAt()) < 3600).toList();
      int favoured = (int) hour.stream().filter(p -> p.ticket.cls() != TicketClass.NORMAL).count();
      today.put(
          g.code(),
          new GroupToday(
              g.code(), done.size(), minutes, between, hour.size(), favoured, 0, 0, 0, 0));
    }
    return today;
  }

  private static Instant at(int second) {
    return NINE.plusSeconds(second);
  }

  private static int seconds(Instant at) {
    return (int) (at.getEpochSecond() - NINE.getEpochSecond());
  }

  private static Ticket ticket(
      long id, String group, TicketClass cls, int taken, @Nullable Instant began) {
    return new Ticket(
        Centre.of("430702"),
        id,
        LocalDate.of(2026, 3, 2),
        group,
        cls,
        group + id,
        "t" + id,
        null,
        1,
        List.of(),
        Set.of(),
        Source.KIOSK,
        began == null ? TicketState.WAITING : TicketState.SERVING,
        id,
        id,
        0,
        0,
        null,
        null,
        null,
        null,
        at(taken),
        null,
        began,
        null);
  }
}
