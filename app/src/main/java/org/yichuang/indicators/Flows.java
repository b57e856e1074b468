package org.yichuang.indicators;

import java.util.List;
import org.springframework.stereotype.Service;
import org.yichuang.figures.Growth;
import org.yichuang.figures.Rate;
import org.yichuang.history.History;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;

/** How cases really went: logs brought along, and the office's own cases, told the same way. */
@Service
public class Flows {

  private static final int VARIANTS = 20;

  private final History history;
  private final FlowStore store;

  Flows(History history, FlowStore store) {
    this.history = history;
    this.store = store;
  }

  /** Which activity follows which, who hands to whom, and the orders that cases took. */
  public record Flow(
      List<History.Handover> followers,
      List<History.Handover> handovers,
      List<History.Variant> variants) {}

  /**
   * A line of a log's figures.
   *
   * @param onTime closed by the deadline, of those that have both dates
   */
  public record ChannelLine(String channel, long cases, long closed, Rate onTime) {
    public long open() {
      return cases - closed;
    }
  }

  /** Starts of a month beside the same month a year before. */
  public record Month(String month, long starts, Growth growth) {}

  /** How many cases have one kind of dates that contradict each other. */
  public record Flag(String key, long cases) {}

  /** What a log amounts to. */
  public record LogFigures(
      long events,
      long activities,
      long variants,
      long resources,
      long contradictory,
      ChannelLine all) {}

  public List<History.Log> logs(Actor actor) {
    return history.logs(Numbers.allowed(actor).centre());
  }

  public LogFigures figures(Actor actor, long log) {
    return store.log(Numbers.allowed(actor).centre(), log);
  }

  public List<ChannelLine> channels(Actor actor, long log) {
    return store.channels(Numbers.allowed(actor).centre(), log);
  }

  public List<Month> months(Actor actor, long log) {
    return store.months(Numbers.allowed(actor).centre(), log);
  }

  public List<Flag> contradictions(Actor actor, long log) {
    return store.contradictions(Numbers.allowed(actor).centre(), log);
  }

  /** The process of a log that was brought along. */
  public Flow of(Actor actor, long log) {
    Centre centre = Numbers.allowed(actor).centre();
    return new Flow(
        history.followers(centre, log),
        history.handovers(centre, log),
        history.variants(centre, log, VARIANTS));
  }

  /** The process of the office's own cases that were received in a period. */
  public Flow own(Actor actor, Period period) {
    Centre centre = Numbers.allowed(actor).centre();
    return new Flow(
        store.ownFollowers(centre, period.first(), period.last()),
        store.ownHandovers(centre, period.first(), period.last()),
        store.ownVariants(centre, period.first(), period.last(), VARIANTS));
  }
}
