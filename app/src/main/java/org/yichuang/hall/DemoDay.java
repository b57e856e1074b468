package org.yichuang.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Moment;
import org.yichuang.kernel.Now;
import org.yichuang.staffing.Durations;
import org.yichuang.staffing.Proposal;

/**
 * One invented day of a hall, played in three minutes through the same numbers, windows and
 * proposals as a real one, in a centre of its own. Only in the demo.
 */
@Component
@ConditionalOnBooleanProperty("yichuang.demo")
public class DemoDay {

  /** The centre that exists only for this. */
  public static final Centre CENTRE = Centre.of("999996");

  private static final Logger LOG = LoggerFactory.getLogger(DemoDay.class);
  private static final int SECONDS = 180;
  private static final int STEP_SECONDS = 40;
  private static final int OPENS = 9 * 60;
  private static final int CLOSES = 17 * 60;
  private static final int PROPOSE_EVERY = 8;
  private static final int STAFFED = 7;
  private static final String MIX = "AAABBBCCCCDDEEFFF";
  private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);

  private final HallScenario scenario;
  private final Tickets tickets;
  private final Calls calls;
  private final Windows windows;
  private final Views views;
  private final Floors floors;
  private final Now now;
  private volatile Shown shown = new Shown(false, LocalTime.of(9, 0), null, List.of());
  private @Nullable Thread running;

  DemoDay(
      HallScenario scenario,
      Tickets tickets,
      Calls calls,
      Windows windows,
      Views views,
      Floors floors,
      Now now) {
    this.scenario = scenario;
    this.tickets = tickets;
    this.calls = calls;
    this.windows = windows;
    this.views = views;
    this.floors = floors;
    this.now = now;
  }

  /**
   * What a visitor sees.
   *
   * @param time the day's own clock
   * @param applied the proposals that were applied, newest first
   */
  public record Shown(
      boolean running, LocalTime time, @Nullable HallView hall, List<Applied> applied) {}

  /** A proposal and when it was applied. */
  public record Applied(LocalTime time, Proposal proposal) {}

  public Shown shown() {
    return shown;
  }

  /** Starts the day unless it is being played. */
  public synchronized void start() {
    Thread before = running;
    if (before == null || !before.isAlive()) {
      running = Thread.ofPlatform().daemon().name("demo-day").start(this::play);
    }
  }

  private void play() {
    try {
      LocalDate day = FIRST.plusDays(now.instant().getEpochSecond() / SECONDS % 100_000);
      Instant opens = day.atStartOfDay(Now.ZONE).plusMinutes(OPENS).toInstant();
      Moment.at(opens, this::open);
      run(opens);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("the demo day stopped", e);
    }
    Shown last = shown;
    shown = new Shown(false, last.time(), last.hall(), last.applied());
  }

  private boolean open() {
    scenario.hall(
        CENTRE, HallSetting.USUAL.proposals(HallSetting.Proposals.AUTO), HallScenario.tenWindows());
    for (ServiceWindow w : windows.all(CENTRE)) {
      windows.sit(Robots.clerk(CENTRE, w.no()), w.no());
      if (w.no() <= STAFFED) {
        windows.assign(Actor.system(CENTRE), w.no(), w.usual(), null);
      } else {
        windows.close(Actor.system(CENTRE), w.no());
      }
    }
    return true;
  }

  private void run(Instant opens) throws InterruptedException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
    Robots robots = new Robots(CENTRE, tickets, calls, windows, random);
    Map<String, Durations> lasts = Robots.lasts(HallScenario.GROUPS);
    int steps = (CLOSES - OPENS) * 60 / STEP_SECONDS;
    long begin = System.nanoTime();
    for (int i = 0; i < steps; i++) {
      int step = i;
      Instant at = opens.plusSeconds((long) STEP_SECONDS * i);
      Moment.at(at, () -> step(robots, random, lasts, at, step));
      long due = begin + (long) (i + 1) * SECONDS * 1_000_000_000L / steps;
      Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
    }
  }

  private boolean step(
      Robots robots, RandomGenerator random, Map<String, Durations> lasts, Instant at, int step) {
    double minute = OPENS + step * STEP_SECONDS / 60.0;
    double people = rate(minute) * STEP_SECONDS / 60;
    while (people > 0) {
      if (random.nextDouble() < people) {
        robots.arrive(String.valueOf(MIX.charAt(random.nextInt(MIX.length()))));
      }
      people -= 1;
    }
    robots.work(at, lasts);
    List<Applied> applied = shown.applied();
    if (step == 0) {
      applied = List.of();
    }
    LocalTime time = LocalTime.ofSecondOfDay(OPENS * 60L + (long) step * STEP_SECONDS);
    if (step % PROPOSE_EVERY == PROPOSE_EVERY - 1) {
      for (Proposal p : floors.applyByRule(CENTRE)) {
        List<Applied> more = new java.util.ArrayList<>(applied);
        more.addFirst(new Applied(time, p));
        applied = List.copyOf(more.subList(0, Math.min(5, more.size())));
      }
    }
    scenario.over(CENTRE, at);
    shown = new Shown(true, time, views.of(CENTRE), applied);
    return true;
  }

  /** People per minute: a peak at half past ten, a lunch, a smaller peak at three. */
  private static double rate(double minute) {
    double morning = Math.exp(-Math.pow((minute - 630) / 50, 2)) * 0.9;
    double afternoon = Math.exp(-Math.pow((minute - 900) / 45, 2)) * 0.5;
    return 0.35 + morning + afternoon;
  }
}
