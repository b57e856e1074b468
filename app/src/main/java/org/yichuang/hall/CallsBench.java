package org.yichuang.hall;

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
import java.util.concurrent.atomic.AtomicInteger;
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
      rush.run(20, EACH, GROUPS, "warm");
      return Outcome.done(report(rush.run(DEVICES, EACH, GROUPS, "bench")));
    } finally {
      clear(jdbc);
    }
  }

  private static void clear(JdbcClient jdbc) {
    CLEAR.forEach(sql -> jdbc.sql(sql).param("centre", CENTRE.code()).update());
  }

  private static Report report(Rush.Result result) {
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
            Figure.of("call, median", at(calls, .5), "ms"),
            Figure.below("call, p99", at(calls, .99), "ms", GOAL_MILLIS),
            Figure.of("take, median", at(takes, .5), "ms"),
            Figure.of("take, p99", at(takes, .99), "ms"),
            Figure.of("all of it", Math.round(result.seconds() * 10) / 10.0, "s")));
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
    return Math.round(sorted[(int) Math.ceil(sorted.length * share) - 1] * 100) / 100.0;
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

    record Result(List<Take> takes, List<Call> calls, int wanted, double seconds) {

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
      List<Take> takes = Collections.synchronizedList(new ArrayList<>());
      List<Call> called = Collections.synchronizedList(new ArrayList<>());
      CountDownLatch start = new CountDownLatch(1);
      AtomicInteger open = new AtomicInteger(devices);
      List<Future<?>> all = new ArrayList<>();
      long begin = System.nanoTime();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int d = 0; d < devices; d++) {
          int device = d;
          all.add(
              threads.submit(() -> {
                start.await();
                take(device, each, groups, name, takes);
                open.decrementAndGet();
                return null;
              }));
        }
        for (int w = 1; w <= clerks.size(); w++) {
          int window = w;
          all.add(
              threads.submit(() -> {
                start.await();
                call(window, name, open, called);
                return null;
              }));
        }
        start.countDown();
        for (Future<?> one : all) {
          one.get();
        }
      }
      return new Result(takes, called, devices * each, (System.nanoTime() - begin) / 1e9);
    }

    private void take(int device, int each, String groups, String name, List<Take> takes) {
      for (int i = 0; i < each; i++) {
        String group =
            groups.substring((device + i) % groups.length(), (device + i) % groups.length() + 1);
        NewTicket wish =
            NewTicket.of(
                name + "-" + device + "-" + i,
                group,
                device % 2 == 0 ? Source.KIOSK : Source.PHONE);
        if (device % 10 == 0) {
          wish = wish.first(Reason.ELDERLY);
        }
        long began = System.nanoTime();
        Ticket ticket = tickets.take(centre, wish).orThrow();
        takes.add(new Take(ticket, began, System.nanoTime()));
      }
    }

    private void call(int window, String name, AtomicInteger open, List<Call> called) {
      Actor clerk = clerks.get(window - 1);
      int n = 0;
      while (true) {
        boolean last = open.get() == 0;
        String key = name + "-w" + window + "-" + n++;
        long began = System.nanoTime();
        Outcome<Ticket> next = calls.next(clerk, window, key);
        if (next.isDone()) {
          called.add(new Call(next.orThrow(), began, System.nanoTime()));
          calls.end(clerk, window, next.orThrow().id(), key + "-end").orThrow();
        } else if (last) {
          return;
        }
      }
    }
  }
}
