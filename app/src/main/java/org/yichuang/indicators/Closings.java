package org.yichuang.indicators;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/**
 * Closes months (封账). A closed month keeps its figures for ever; what is corrected later shows
 * beside them as an adjustment, and closing again makes a further version with its reason.
 */
@Service
public class Closings {

  private final ClosingStore store;
  private final TallyStore tallies;
  private final FactStore facts;
  private final TransactionTemplate transaction;
  private final Now now;

  Closings(
      ClosingStore store,
      TallyStore tallies,
      FactStore facts,
      TransactionTemplate transaction,
      Now now) {
    this.store = store;
    this.tallies = tallies;
    this.facts = facts;
    this.transaction = transaction;
    this.now = now;
  }

  /** One closing of a month. */
  public record Closing(YearMonth month, int version, Instant at, String by, String reason) {}

  /** An indicator as it was closed and as it is now. */
  public record Adjusted(Figure closed, Figure now) {
    public boolean moved() {
      return !closed.text().equals(now.text()) || !closed.fraction().equals(now.fraction());
    }
  }

  /** Closes a month that is over; from the second time on with a reason. */
  public Outcome<Integer> close(Actor by, YearMonth month, String reason) {
    return by.must(Role.SUPERVISOR, Role.LEADER)
        .then(a ->
            month.isBefore(YearMonth.from(now.today()))
                ? Outcome.done(a)
                : Outcome.refused(notOver()))
        .then(a -> kept(by, month, reason.strip()));
  }

  private Outcome<Integer> kept(Actor by, YearMonth month, String reason) {
    Centre centre = by.centre();
    Outcome<Integer> kept =
        transaction.execute(status -> {
          facts.lock(centre);
          boolean again = store.all(centre).stream().anyMatch(c -> c.month().equals(month));
          if (reason.length() > 500 || (again && reason.isEmpty())) {
            return Outcome.refused(noReason());
          }
          return Outcome.done(store.close(centre, month.atDay(1), by.name(), reason, now.sql()));
        });
    return java.util.Objects.requireNonNull(kept);
  }

  public List<Closing> all(Actor actor) {
    return store.all(Numbers.allowed(actor).centre());
  }

  /** A month's last closing beside what is known today; empty if it was never closed. */
  public List<Adjusted> adjusted(Actor actor, YearMonth month) {
    Centre centre = Numbers.allowed(actor).centre();
    Optional<Counts> last = store.closed(centre, month.atDay(1));
    List<Adjusted> all = new ArrayList<>();
    if (last.isEmpty()) {
      return all;
    }
    Counts closed = last.get();
    Counts current = tallies.sum(centre, Cut.ALL, Period.month(month));
    for (Indicator i : Indicators.all()) {
      switch (i.kind()) {
        case ACCEPTED, FINISHED, SHARE, COMPRESSION ->
            all.add(new Adjusted(Numbers.counted(i, closed), Numbers.counted(i, current)));
        default -> {}
      }
    }
    return all;
  }

  private static Refusal notOver() {
    return Refusal.field(
        "month",
        "closing.not-over",
        Text.of("这个月还没有结束，不能封账。", "The month is not over and cannot be closed."),
        Text.of("请在月末以后再封账。", "Close it after its last day."));
  }

  private static Refusal noReason() {
    return Refusal.field(
        "reason",
        "closing.reason",
        Text.of(
            "重新封账要写明原因（500 字以内）。", "Closing a month again needs a reason (up to 500 characters)."),
        Text.of("请写明更正了什么。", "Say what was corrected."));
  }
}
