package org.yichuang.hall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.staffing.HallModel;
import org.yichuang.staffing.HallNow;
import org.yichuang.staffing.Proposal;
import org.yichuang.staffing.Proposer;

/** What the floor manager could do now, with its effect; and doing it. */
@Service
public class Floors {

  private static final int MOST = 3;
  private static final long SEED = 270;
  private static final double ALWAYS_OPEN_MINUTES = 180;
  private static final int DAY_MINUTES = 24 * 60;
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final Views views;
  private final Windows windows;
  private final Now now;
  private final Map<Centre, Thought> thoughts = new ConcurrentHashMap<>();

  Floors(Views views, Windows windows, Now now) {
    this.views = views;
    this.windows = windows;
    this.now = now;
  }

  private record Thought(long seq, Instant at, List<Proposal> proposals) {}

  /**
   * A queue past its limit.
   *
   * @param window a standby or flexible window that is closed and can serve it; null if there is
   *     none
   */
  public record Over(
      ServiceGroup group, int waiting, WaitRange expected, @Nullable Integer window) {}

  /** The best few proposals now, best first; thought through anew every ten seconds at most. */
  public List<Proposal> proposals(Centre centre) {
    HallView view = views.of(centre);
    Thought known = thoughts.get(centre);
    if (known != null
        && (known.seq() == view.seq()
            || Duration.between(known.at(), now.instant()).abs().compareTo(FRESH) < 0)) {
      return known.proposals();
    }
    List<Proposal> fresh = think(view);
    thoughts.put(centre, new Thought(view.seq(), now.instant(), fresh));
    return fresh;
  }

  private List<Proposal> think(HallView view) {
    Outcome<HallModel> hall = model(view);
    if (!hall.isDone()) {
      return List.of();
    }
    Outcome<List<Proposal>> thought = new Proposer(hall.orThrow(), SEED).propose(state(view), MOST);
    return thought.isDone() ? thought.orThrow() : List.of();
  }

  /** Windows on break or about to close are nobody's to move. */
  private static Outcome<HallModel> model(HallView view) {
    List<HallModel.HallService> services =
        view.groups().stream()
            .map(g ->
                new HallModel.HallService(
                    g.code(), g.name(), Waits.minutes(g, view.todayOf(g.code())), g.variation()))
            .toList();
    List<HallModel.HallWindow> movable =
        view.windows().stream()
            .filter(w -> w.isOpen() || w.state() == ServiceWindow.State.CLOSED)
            .map(w ->
                new HallModel.HallWindow(
                    Integer.toString(w.no()), w.name(), new HashSet<>(w.skills())))
            .toList();
    return HallModel.of(services, movable);
  }

  private HallNow state(HallView view) {
    LocalTime time = now.local().toLocalTime();
    double minute = time.toSecondOfDay() / 60.0;
    double closes =
        view.setting().opening() == HallSetting.Opening.OPEN
            ? Math.min(minute + ALWAYS_OPEN_MINUTES, DAY_MINUTES - 0.1)
            : views.hours(view.centre()).closes().toSecondOfDay() / 60.0;
    Map<String, List<Double>> waiting = new HashMap<>();
    Map<String, Double> rate = new HashMap<>();
    for (ServiceGroup g : view.groups()) {
      List<Double> waits = new ArrayList<>();
      view.waiting(g.code()).forEach(t -> waits.add(t.waitedAt(view.at())));
      waiting.put(g.code(), waits);
      rate.put(g.code(), view.todayOf(g.code()).came() / 60.0);
    }
    Map<String, Set<String>> open = new HashMap<>();
    Set<String> busy = new HashSet<>();
    for (ServiceWindow w : view.windows()) {
      if (w.isOpen()) {
        open.put(Integer.toString(w.no()), Set.copyOf(w.serving()));
        if (w.ticket() != null) {
          busy.add(Integer.toString(w.no()));
        }
      }
    }
    return new HallNow(minute, closes, waiting, rate, open, busy);
  }

  /** Queues past the limit at which another window should open. */
  public List<Over> over(HallView view) {
    List<Over> over = new ArrayList<>();
    for (ServiceGroup g : view.groups()) {
      int waiting = view.waiting(g.code()).size();
      WaitRange expected = view.newcomer(g.code());
      if (g.rule().reached(waiting, expected)) {
        over.add(new Over(g, waiting, expected, spare(view, g.code())));
      }
    }
    return over;
  }

  private static @Nullable Integer spare(HallView view, String group) {
    return view.windows().stream()
        .filter(w -> w.state() == ServiceWindow.State.CLOSED && w.canHelp(group))
        .map(ServiceWindow::no)
        .findFirst()
        .orElse(null);
  }

  /**
   * Does what was proposed, whether or not it would still be proposed now.
   *
   * @param until minute of the day at which the window goes back to its usual
   */
  public Outcome<ServiceWindow> apply(Actor by, int window, List<String> services, double until) {
    long minutes = Math.round(until);
    Instant end =
        minutes <= 0 || minutes >= DAY_MINUTES
            ? null
            : now.today().atStartOfDay(Now.ZONE).plusMinutes(minutes).toInstant();
    thoughts.remove(by.centre());
    return windows.assign(by, window, services, end);
  }

  /** Applies the best proposal where the hall is set to do so and it saves enough. */
  public List<Proposal> applyByRule(Centre centre) {
    HallView view = views.of(centre);
    if (view.setting().proposals() != HallSetting.Proposals.AUTO) {
      return List.of();
    }
    return proposals(centre).stream()
        .filter(p -> p.longBefore() - p.longAfter() >= view.setting().worth())
        .limit(1)
        .filter(p ->
            apply(Actor.system(centre), Integer.parseInt(p.window()), p.services(), p.until())
                .isDone())
        .toList();
  }
}
