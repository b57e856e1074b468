package org.yichuang.indicators;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.indicators.VisitSourceStore.Visited;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.people.Department;
import org.yichuang.people.People;

/**
 * Makes a fact of each visit to the hall that is over (一次一评). The hall and the tablets write no
 * entry of the journal for it, so what ended or was rated since the last look is asked for; a look
 * goes back a little further than the last one, for what was being committed then.
 */
@Component
class VisitFacts {

  private static final int PIECE = 500;
  private static final Duration LONGEST_COMMIT = Duration.ofMinutes(2);

  private final VisitSourceStore sources;
  private final FactStore store;
  private final People people;
  private final TransactionTemplate transaction;
  private final Now now;

  VisitFacts(
      VisitSourceStore sources,
      FactStore store,
      People people,
      TransactionTemplate transaction,
      Now now) {
    this.sources = sources;
    this.store = store;
    this.people = people;
    this.transaction = transaction;
    this.now = now;
  }

  /** Reads on in every hall. */
  void readOn() {
    sources.halls().forEach(this::readOn);
  }

  void readOn(Centre centre) {
    Instant upto = now.instant().minus(LONGEST_COMMIT);
    Instant since = sources.readUpTo(centre).orElse(Instant.EPOCH);
    List<Long> moved = sources.moved(centre, since);
    for (int i = 0; i < moved.size(); i += PIECE) {
      refresh(centre, moved.subList(i, Math.min(moved.size(), i + PIECE)));
    }
    sources.read(centre, upto);
  }

  /** Brings the facts of these visits up to date; what is no visit that is over is left out. */
  void refresh(Centre centre, Collection<Long> tickets) {
    transaction.executeWithoutResult(status -> {
      store.lock(centre);
      List<Visited> visits = sources.find(centre, tickets);
      if (!visits.isEmpty()) {
        Map<Long, String> names =
            people.names(
                centre,
                visits.stream().map(Visited::clerk).collect(Collectors.toUnmodifiableSet()));
        store.put(centre, visits.stream().map(v -> row(v, names)).toList());
      }
    });
  }

  private static Map<String, @Nullable Object> row(Visited v, Map<Long, String> names) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    String day = Now.dateOf(v.ended()).toString();
    row.put("case_id", v.ticket());
    row.put("number", v.label());
    row.put("item", "visit-" + v.group());
    row.put("item_name", v.groupName());
    row.put("department", Department.CENTRE);
    row.put("channel", "WINDOW");
    row.put("online", false);
    row.put("desk", Dim.WINDOW + v.window());
    row.put("desk_name", v.window() + "号窗口");
    row.put("officer", v.clerk() == 0 ? "" : Long.toString(v.clerk()));
    row.put("officer_name", names.getOrDefault(v.clerk(), ""));
    row.put("promptness", "ON_THE_SPOT");
    row.put("outcome", "VISIT");
    row.put("promised_days", 0);
    row.put("statutory_days", 0);
    row.put("assisted", false);
    row.put("received_at", v.taken().toString());
    row.put("received_on", Now.dateOf(v.taken()).toString());
    row.put("decided_on", day);
    row.put("closed_on", day);
    row.put("evaluable", true);
    v.rated().tell(row);
    return row;
  }
}
