package org.yichuang.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.ClockRules;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.casework.CaseEvent;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.journal.Entry;
import org.yichuang.journal.Feed;
import org.yichuang.journal.FeedListener;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/**
 * Lays each issued result on the desk and takes off what was delivered by another way. It follows
 * the journal, so issuing costs no second commit; a reader first catches up with what happened.
 */
@Component
class DeskFeed implements FeedListener {

  private static final int DAYS = ClockRules.get("delivery").limit().days();
  private static final Set<CaseState> LAID = Set.of(CaseState.ISSUED, CaseState.DELIVERED);

  private final DeliveryStore store;
  private final MoveStore moves;
  private final Cases cases;
  private final Feed feed;

  DeskFeed(DeliveryStore store, MoveStore moves, Cases cases, Feed feed) {
    this.store = store;
    this.moves = moves;
    this.cases = cases;
    this.feed = feed;
  }

  void catchUp() {
    feed.drain(this);
  }

  /** A result that the feed has not reached yet, laid now. */
  Optional<Delivery> layNow(Centre centre, long caseId) {
    cases
        .find(centre, caseId)
        .filter(f -> LAID.contains(f.state()))
        .ifPresent(f -> put(List.of(f)));
    return store.find(centre, caseId);
  }

  @Override
  public String name() {
    return "delivery.desk";
  }

  @Override
  public void receive(List<Entry> batch) {
    put(
        cases.filesOf(batch, CaseEvent.ISSUE).stream()
            .filter(f -> LAID.contains(f.state()))
            .toList());
    moves.follow(delivered(cases.filesOf(batch, CaseEvent.DELIVER)));
  }

  private void put(List<CaseFile> issued) {
    store.put(issued.stream().map(DeskFeed::laid).toList());
    moves.follow(delivered(issued));
  }

  private static List<MoveStore.Followed> delivered(List<CaseFile> files) {
    return files.stream().flatMap(f -> followed(f).stream()).toList();
  }

  private static Optional<MoveStore.Followed> followed(CaseFile f) {
    return Optional.ofNullable(f.dates().delivered())
        .map(at -> new MoveStore.Followed(f.centre(), f.id(), at));
  }

  private static DeliveryStore.Laid laid(CaseFile file) {
    CaseFile.Dates dates = file.dates();
    LocalDate decided = Now.dateOf(dates.decided() == null ? dates.received() : dates.decided());
    return new DeliveryStore.Laid(
        file.centre(),
        file.id(),
        file.number(),
        file.itemName(),
        String.valueOf(file.certificate()),
        file.applicantId(),
        file.organisationName() == null ? file.applicantName() : file.organisationName(),
        decided,
        WorkCalendar.shipped().workdayAfter(decided, DAYS));
  }
}
