package org.yichuang.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.kernel.Centre;

/**
 * Proves the tallies from the facts and mends them where they differ. The proof reads one snapshot,
 * in which facts and tallies belong together, and so holds nobody up; only a mending keeps the feed
 * waiting.
 */
@Component
class Recount {

  private final FactStore facts;
  private final RecountStore store;
  private final TransactionTemplate proving;
  private final TransactionTemplate mending;

  Recount(FactStore facts, RecountStore store, PlatformTransactionManager transactions) {
    this.facts = facts;
    this.store = store;
    proving = new TransactionTemplate(transactions);
    proving.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    mending = new TransactionTemplate(transactions);
  }

  /** Counts a centre again; how many rows of the tallies differed and were put right. */
  long run(Centre centre) {
    return prove(centre) == 0 ? 0 : mend(centre);
  }

  /** Counts a centre again; how many rows of the tallies differ. */
  long prove(Centre centre) {
    return Objects.requireNonNull(proving.execute(status -> compare(centre, false)));
  }

  /** Counts a centre again and puts right what differs; how many rows did. */
  long mend(Centre centre) {
    return Objects.requireNonNull(
        mending.execute(status -> {
          facts.lock(centre);
          return compare(centre, true);
        }));
  }

  private long compare(Centre centre, boolean mend) {
    List<Integer> years = store.years(centre);
    long different = 0;
    if (!years.isEmpty()) {
      for (int year = years.getFirst(); year <= years.getLast(); year++) {
        different += compare(centre, year, mend);
      }
    }
    return different;
  }

  private long compare(Centre centre, int year, boolean mend) {
    LocalDate from = LocalDate.of(year, 1, 1);
    LocalDate to = LocalDate.of(year, 12, 31);
    Recounted counted = new Recounted(from, to);
    store.facts(centre, from, to, counted);
    Recounted.Comparison comparison = counted.compare();
    store.tallies(centre, from, to, comparison::kept);
    store.spans(centre, from, to, comparison::kept);
    List<Map<String, Object>> tallies = new ArrayList<>();
    List<Map<String, Object>> spans = new ArrayList<>();
    comparison.wrong(
        (key, counts) -> {
          Map<String, Object> row = key.row("day");
          row.put("n", counts.values());
          tallies.add(row);
        },
        (key, part, steps) -> {
          Map<String, Object> row = key.row("month");
          row.put("part", part);
          row.put("counts", steps.array());
          spans.add(row);
        });
    if (mend) {
      store.putTallies(centre, tallies);
      store.putSpans(centre, spans);
    }
    return tallies.size() + spans.size();
  }
}
