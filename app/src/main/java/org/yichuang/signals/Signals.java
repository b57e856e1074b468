package org.yichuang.signals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.ratings.RatingLists;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks for ratings that may be made up. What it finds is marked and listed with its reason, for a
 * supervisor to judge; no rating is ever dropped or hidden by it, and nobody judges a pattern about
 * their own work.
 */
@Service
public class Signals {

  private static final int LONGEST = 1_000;

  private final SignalStore patterns;
  private final SignalListStore store;
  private final SignalRules rules;
  private final RatingLists lists;
  private final Journal journal;
  private final Now now;
  private final JsonMapper mapper = JsonMapper.builder().build();

  Signals(
      SignalStore patterns,
      SignalListStore store,
      SignalRules rules,
      RatingLists lists,
      Journal journal,
      Now now) {
    this.patterns = patterns;
    this.store = store;
    this.rules = rules;
    this.lists = lists;
    this.journal = journal;
    this.now = now;
  }

  /** Looks with every rule; how many patterns are new or have grown. */
  @Transactional
  public int scan(Centre centre) {
    int found = 0;
    for (SignalRule rule : rules.all()) {
      var since = now.instant().minus(Duration.ofDays(rule.days()));
      for (SignalStore.Found f : patterns.look(centre, rule, since)) {
        var kept = store.put(centre, Ids.next(now), rule, f, now.instant());
        kept.ifPresent(id -> {
          store.putRatings(centre, id, f.events());
          lists.mark(centre, f.events(), true);
        });
        found += kept.isPresent() ? 1 : 0;
      }
    }
    return found;
  }

  /** What waits to be judged, or with {@code open} false what was judged, newest first. */
  public Outcome<List<Signal>> list(Actor actor, boolean open, int most) {
    return actor
        .must(Role.SUPERVISOR, Role.LEADER)
        .map(a -> store.list(a.centre(), open, most, rules));
  }

  public long open(Actor actor) {
    return actor.isAny(Role.SUPERVISOR, Role.LEADER) ? store.open(actor.centre()) : 0;
  }

  /** A supervisor judges, in words; the journal keeps it. */
  @Transactional
  public Outcome<Signal.State> judge(
      Actor by, long id, int version, Signal.State state, String words) {
    if (!by.must(Role.SUPERVISOR).isDone()) {
      return Outcome.refused(Actor.notAllowed());
    }
    if (state == Signal.State.OPEN || words.isBlank() || words.length() > LONGEST) {
      return Outcome.refused(SignalRefusals.words());
    }
    if (store.concerns(by.centre(), id, by.personId())) {
      return Outcome.refused(SignalRefusals.someoneElse());
    }
    if (!store.judge(by, id, version, state, words.strip(), now.instant())) {
      return Outcome.refused(SignalRefusals.stale());
    }
    lists.mark(by.centre(), store.cleared(by.centre(), id), false);
    journal.append(
        by.centre(),
        id,
        by,
        "signals.judged",
        mapper.writeValueAsString(
            new java.util.TreeMap<>(
                java.util.Map.of("state", state.name(), "words", words.strip()))));
    return Outcome.done(state);
  }

  /** What a serving node does by itself: it looks every quarter of an hour. */
  @Component
  @ConditionalOnBooleanProperty("yichuang.background")
  static class Watch {

    private final Signals signals;
    private final Centre centre;

    Watch(Signals signals, Centre centre) {
      this.signals = signals;
      this.centre = centre;
    }

    @Scheduled(fixedDelay = 900, initialDelay = 120, timeUnit = TimeUnit.SECONDS)
    void look() {
      signals.scan(centre);
    }
  }
}
