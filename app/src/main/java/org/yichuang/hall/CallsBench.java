package org.yichuang.hall;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Bench;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Report.Figure;

/** {@code bench calls}: 500 kiosks and phones take, 40 windows call, all at once. */
final class CallsBench implements Bench {

  private static final Centre CENTRE = Centre.of("999997");
  private static final int DEVICES = 500;
  private static final int EACH = 4;
  private static final int WINDOWS = 40;
  private static final String GROUPS = "ABCDEF";
  private static final double GOAL_MILLIS = 50;
  private static final long LOOK_MILLIS = 20;
  private static final int MOST_REFUSED = 5_000;
  private static final List<String> CLEAR =
      List.of(
          "delete from hall.event where centre_id = :centre",
          "delete from hall.ticket where centre_id = :centre",
          "delete from hall.series where centre_id = :centre",
          "delete from hall.service_window where centre_id = :centre",
          "delete from hall.service_group where centre_id = :centre",
          "delete from hall.setting where centre_id = :centre");

  /** One finished call, in nanoseconds of this machine. */
  record Call(Ticket ticket, long began, long ended) {}

  /** One finished take. */
  record Take(Ticket ticket, long began, long ended) {}

  @Override
  public String summary() {
    return "500 kiosks and phones take while 40 windows call";
  }

  @Override
  public Outcome<Report> measure(Command.Run run) throws Exception {
    JdbcClient jdbc = run.rooms().get(JdbcClient.class);
    clear(jdbc);
    try {
      List<Actor> clerks = new ArrayList<>();
      for (int w = 1; w <= WINDOWS; w++) {
        clerks.add(HallScenario.clerk(CENTRE, 9_000_000L + w));
      }
      run.rooms().get(HallScenario.class).open(CENTRE, clerks);
      Rush rush =
          new Rush(run.rooms().get(Tickets.class), run.rooms().get(Calls.class), CENTRE, clerks);
      rush.run(100, 2 * EACH, GROUPS, "warm");
      double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
      return Outcome.done(report(rush.run(DEVICES, EACH, GROUPS, "bench"), load));
    } finally {
      clear(jdbc);
    }
  }

  private static void clear(JdbcClient jdbc) {
    CLEAR.forEach(sql -> jdbc.sql(sql).param("centre", CENTRE.code()).update());
  }

  private static Report report(Rush.Result result, double load) {
    double[] calls =
        millis(result.calls().stream().mapToLong(c -> c.ended() - c.began()).toArray());
    double[] takes =
        millis(result.takes().stream().mapToLong(c -> c.ended() - c.began()).toArray());
    return Report.of(
        List.of(
            Figure.of("numbers taken", result.takes().size(), "tickets"),
            Figure.of("numbers called", result.calls().size(), "tickets"),
            Figure.below("numbers given or called twice", result.twice(), "tickets", 1),
            Figure.below("numbers lost", result.lost(), "tickets", 1),
            Figure.below("called before an earlier one of its class", result.outOfOrder(), "", 1),
            Figure.below("calls refused though somebody waited", result.refused(), "", 1),
            Figure.of("call, median", at(calls, .5), "ms"),
            Figure.below("call, p99", at(calls, .99), "ms", GOAL_MILLIS),
            Figure.of("take, median", at(takes, .5), "ms"),
            Figure.of("take, p99", at(takes, .99), "ms"),
            Figure.of("all of it", round(result.seconds(), 10), "s"),
            Figure.of("processors", Runtime.getRuntime().availableProcessors(), ""),
            Figure.of("load of the machine when it began", round(load, 10), "")));
  }

  private static double[] millis(long[] nanos) {
    double[] all = Arrays.stream(nanos).mapToDouble(n -> n / 1e6).toArray();
    Arrays.sort(all);
    return all;
  }

  private static double at(double[] sorted, double share) {
    if (sorted.length == 0) {
      return 0;
    }
    return round(sorted[(int) Math.ceil(sorted.length * share) - 1], 100);
  }

  private static double round(double value, double parts) {
    return Math.round(value * parts) / parts;
  }

  /** Devices and windows let loose at the same moment; used by the test too. */
  static final class Rush {

    private final Tickets tickets;
    private final Calls calls;
    private final Centre centre;
    private final List<Actor> clerks;

    Rush(Tickets tickets, Calls calls, Centre centre, List<Actor> clerks) {
      this.tickets = tickets;
      this.calls = calls;
      this.centre = centre;
      this.clerks = clerks;
    }

    record Result(List<Take> takes, List<Call> calls, int wanted, int refused, double seconds) {

      long twice() {
        Set<String> labels = new HashSet<>();
        Set<Long> called = new HashSet<>();
        return takes.stream().filter(t -> !labels.add(t.ticket().label())).count()
            + calls.stream().filter(c -> !called.add(c.ticket().id())).count();
      }

      long lost() {
        return wanted - takes.size() + Math.max(0, takes.size() - calls.size());
      }

      /**
       * Calls that began after an earlier number of the same queue and class had been given out and
       * ended before that number's own call began.
       */
      long outOfOrder() {
        long wrong = 0;
        java.util.Map<Long, Take> taken = new java.util.HashMap<>();
        takes.forEach(t -> taken.put(t.ticket().id(), t));
        for (Call late : calls) {
          Take its = taken.get(late.ticket().id());
          for (Call early : calls) {
            boolean sameLine =
                early.ticket().group().equals(late.ticket().group())
                    && early.ticket().cls() == late.ticket().cls();
            if (its != null
                && sameLine
                && early.ticket().place() > late.ticket().place()
                && early.ended() < late.began()
                && its.ended() < early.began()) {
              wrong++;
              break;
            }
          }
        }
        return wrong;
      }
    }

    Result run(int devices, int each, String groups, String name) throws Exception {
      Day day = new Day(devices, each, groups, name);
      CountDownLatch start = new CountDownLatch(1);
      List<Future<?>> all = new ArrayList<>();
      long begin = System.nanoTime();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int d = 0; d < devices; d++) {
          int device = d;
          all.add(threads.submit(() -> at(start, () -> take(device, day))));
        }
        for (int w = 1; w <= clerks.size(); w++) {
          int window = w;
          all.add(threads.submit(() -> at(start, () -> call(window, day))));
        }
        start.countDown();
        for (Future<?> one : all) {
          one.get();
        }
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      return new Result(day.takes, day.called, devices * each, day.refused.get(), seconds);
    }

    /** What the devices and windows of one run share. */
    private static final class Day {
      final List<Take> takes = Collections.synchronizedList(new ArrayList<>());
      final List<Call> called = Collections.synchronizedList(new ArrayList<>());
      final AtomicInteger refused = new AtomicInteger();
      final AtomicInteger open;
      final Semaphore waiting = new Semaphore(0);
      final int each;
      final String groups;
      final String name;

      Day(int devices, int each, String groups, String name) {
        this.open = new AtomicInteger(devices);
        this.each = each;
        this.groups = groups;
        this.name = name;
      }
    }

    private interface Work {
      void run() throws InterruptedException;
    }

    private static @Nullable Void at(CountDownLatch start, Work work) throws InterruptedException {
      start.await();
      work.run();
      return null;
    }

    private void take(int device, Day day) {
      try {
        for (int i = 0; i < day.each; i++) {
          long began = System.nanoTime();
          Ticket ticket = tickets.take(centre, wish(device, i, day)).orThrow();
          day.takes.add(new Take(ticket, began, System.nanoTime()));
          day.waiting.release();
        }
      } finally {
        day.open.decrementAndGet();
      }
    }

    private static NewTicket wish(int device, int i, Day day) {
      String group = String.valueOf(day.groups.charAt((device + i) % day.groups.length()));
      Source source = device % 2 == 0 ? Source.KIOSK : Source.PHONE;
      NewTicket wish = NewTicket.of(day.name + "-" + device + "-" + i, group, source);
      return device % 10 == 0 ? wish.first(Reason.ELDERLY) : wish;
    }

    /** A window calls when it sees somebody waiting, without a pause between two people. */
    private void call(int window, Day day) throws InterruptedException {
      Actor clerk = clerks.get(window - 1);
      for (int n = 0; ; n++) {
        boolean last = day.open.get() == 0;
        if (!day.waiting.tryAcquire(last ? 0 : LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          if (last) {
            return;
          }
          continue;
        }
        String key = day.name + "-w" + window + "-" + n;
        long began = System.nanoTime();
        Outcome<Ticket> next = calls.next(clerk, window, key);
        if (next.isDone()) {
          day.called.add(new Call(next.orThrow(), began, System.nanoTime()));
          calls.end(clerk, window, next.orThrow().id(), key + "-end").orThrow();
        } else if (day.refused.incrementAndGet() > MOST_REFUSED) {
          return;
        } else {
          day.waiting.release();
        }
      }
    }
  }
}
