package org.yichuang.ratings;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Timers;
import org.yichuang.casework.CaseEvent;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.journal.Entry;
import org.yichuang.journal.FeedListener;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears that a case is over: asks the person for a rating unless the result was handed over at a
 * counter, where the visit itself is asked about; and sets the timer of silence where a town has
 * one. What is older than two days is no news.
 */
@Component
class RatingFeed implements FeedListener {

  private static final Duration FRESH = Duration.ofDays(2);
  private static final Set<String> ENDS =
      Set.of(
          CaseEvent.DELIVER.kind(),
          CaseEvent.REFUSE.kind(),
          CaseEvent.FIND_OUT_OF_SCOPE.kind(),
          CaseEvent.DECLINE.kind());

  private final Cases cases;
  private final RatingTelling telling;
  private final Limits limits;
  private final Timers timers;
  private final Now now;
  private final JsonMapper mapper = JsonMapper.builder().build();

  RatingFeed(Cases cases, RatingTelling telling, Limits limits, Timers timers, Now now) {
    this.cases = cases;
    this.telling = telling;
    this.limits = limits;
    this.timers = timers;
    this.now = now;
  }

  @Override
  public String name() {
    return "ratings.ends";
  }

  @Override
  public void receive(List<Entry> batch) {
    Map<Centre, List<Entry>> fresh =
        batch.stream()
            .filter(e -> ENDS.contains(e.kind()))
            .filter(e -> e.at().isAfter(now.instant().minus(FRESH)))
            .collect(Collectors.groupingBy(Entry::centre));
    fresh.forEach(this::ended);
  }

  private void ended(Centre centre, List<Entry> entries) {
    Map<Long, CaseFile> files =
        cases.findAll(centre, entries.stream().map(Entry::subject).distinct().toList()).stream()
            .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    for (Entry e : entries) {
      CaseFile file = files.get(e.subject());
      if (file != null && Evaluables.over(file) && file.dates().rated() == null) {
        ended(file, e);
      }
    }
  }

  private void ended(CaseFile file, Entry e) {
    if (!atCounter(e)) {
      telling.invite(file);
    }
    limits
        .silence(Now.dateOf(e.at()))
        .ifPresent(day ->
            timers.schedule(
                file.centre(),
                Silence.KIND,
                Long.toString(file.id()),
                day.plusDays(1).atStartOfDay(Now.ZONE).toInstant(),
                ""));
  }

  private boolean atCounter(Entry e) {
    return e.kind().equals(CaseEvent.DELIVER.kind())
        && mapper.readTree(e.body()).path("how").asString("").equals("COUNTER");
  }
}
