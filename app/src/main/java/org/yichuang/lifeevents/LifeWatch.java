package org.yichuang.lifeevents;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Limit;
import org.yichuang.casework.CaseEvent;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseMoved;
import org.yichuang.casework.Cases;
import org.yichuang.catalogue.Bundle;
import org.yichuang.journal.Entry;
import org.yichuang.journal.FeedListener;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/**
 * Begins a life event with its first case, in the same commit, and reads from the journal's feed
 * what ends: items that will not be taken up are told to the applicant, and the whole is done when
 * every result is out.
 */
@Component
class LifeWatch implements FeedListener {

  private static final Set<String> ENDS =
      java.util.stream.Stream.of(
              CaseEvent.ISSUE,
              CaseEvent.REFUSE,
              CaseEvent.WITHDRAW,
              CaseEvent.DECLINE,
              CaseEvent.FIND_OUT_OF_SCOPE)
          .map(CaseEvent::kind)
          .collect(Collectors.toUnmodifiableSet());

  private final LifeEventStore store;
  private final LifeEvents events;
  private final LifeNews news;
  private final Cases cases;
  private final Now now;

  LifeWatch(LifeEventStore store, LifeEvents events, LifeNews news, Cases cases, Now now) {
    this.store = store;
    this.events = events;
    this.news = news;
    this.cases = cases;
    this.now = now;
  }

  @EventListener
  void on(CaseMoved moved) {
    CaseFile file = moved.file();
    Long id = file.themeId();
    if (moved.event() == CaseEvent.RECEIVE && id != null) {
      begin(file, id);
    }
  }

  private void begin(CaseFile file, long id) {
    Bundle bundle = events.bundle(file.centre(), id);
    LifeEvent fresh =
        new LifeEvent(
            file.centre(),
            id,
            bundle.theme().code(),
            file.applicantId(),
            file.applicantName(),
            Limit.working(Math.max(1, bundle.savings().days().together())),
            bundle.theme().legalCeiling(),
            List.of(),
            1,
            file.dates().received(),
            null);
    if (store.begin(fresh)) {
      news.begun(fresh);
    }
  }

  @Override
  public String name() {
    return "lifeevents.watch";
  }

  @Override
  public void receive(List<Entry> batch) {
    Map<Centre, List<Entry>> byCentre =
        batch.stream()
            .filter(e -> ENDS.contains(e.kind()))
            .collect(Collectors.groupingBy(Entry::centre));
    byCentre.forEach((centre, entries) ->
        cases.findAll(centre, entries.stream().map(Entry::subject).distinct().toList()).stream()
            .map(CaseFile::themeId)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new))
            .forEach(id -> settle(centre, id)));
  }

  private void settle(Centre centre, long id) {
    store
        .lock(centre, id)
        .filter(e -> e.done() == null)
        .map(events::view)
        .ifPresent(view -> {
          view.parts().stream()
              .filter(p -> p.state() == Part.State.NOT_BEGUN)
              .forEach(p -> news.ended(view.event(), p));
          if (view.over() && store.done(view.event(), now.instant())) {
            news.done(view.event(), view.bundle(), view.out(), view.parts().size());
          }
        });
  }
}
