package org.yichuang.ratings;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.casework.Task;
import org.yichuang.hall.Visit;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.people.Department;
import org.yichuang.people.People;

/** Says what can be rated, from what the rooms below know. */
@Component
class Evaluables {

  private static final Set<Channel> TAKEN_IN_BY_STAFF =
      Set.of(Channel.WINDOW, Channel.BACK_ENTRY, Channel.VILLAGE);

  private final EvaluableStore store;
  private final Cases cases;
  private final People people;
  private final Now now;

  Evaluables(EvaluableStore store, Cases cases, People people, Now now) {
    this.store = store;
    this.cases = cases;
    this.people = people;
    this.now = now;
  }

  Optional<Evaluable> find(Centre centre, long id) {
    return store.find(centre, id);
  }

  /** Whether a case can be rated: it is over for the applicant. */
  static boolean over(CaseFile file) {
    return file.state() == CaseState.DELIVERED
        || file.state() == CaseState.REFUSED
        || file.state() == CaseState.OUT_OF_SCOPE
        || file.state() == CaseState.DECLINED;
  }

  /** A finished case, or {@code rating.too-early}. */
  Outcome<Evaluable> ofCase(CaseFile file) {
    var ended = file.dates().closed();
    if (!over(file) || ended == null || ended.isAfter(now.instant())) {
      return Outcome.refused(RatingRefusals.tooEarly());
    }
    EvaluableStore.Hand served = served(file);
    return Outcome.done(
        new Evaluable(
            file.centre(),
            file.id(),
            Evaluable.Kind.CASE,
            file.number(),
            file.itemCode(),
            file.itemName(),
            file.department(),
            null,
            served.id() == 0 ? null : served.id(),
            served.name(),
            ended,
            null));
  }

  Outcome<Evaluable> ofCase(Centre centre, long caseId) {
    return cases.must(centre, caseId).then(this::ofCase);
  }

  private EvaluableStore.Hand served(CaseFile file) {
    return file.tasks().stream()
        .filter(t -> t.holderId() != null)
        .min(java.util.Comparator.comparing((Task t) -> !t.decides()))
        .map(t ->
            new EvaluableStore.Hand(
                Objects.requireNonNull(t.holderId()), String.valueOf(t.holderName())))
        .or(() ->
            TAKEN_IN_BY_STAFF.contains(file.channel())
                ? store.taker(file.centre(), file.id())
                : Optional.empty())
        .orElse(new EvaluableStore.Hand(0, ""));
  }

  /** A visit on site that is over. */
  Evaluable ofVisit(Centre centre, Visit v) {
    Map<Long, String> name = people.names(centre, Set.of(v.clerk()));
    return new Evaluable(
        centre,
        v.ticket(),
        Evaluable.Kind.VISIT,
        v.label(),
        v.items().isEmpty() ? "" : v.items().getFirst(),
        "",
        Department.CENTRE,
        v.window(),
        v.clerk() == 0 ? null : v.clerk(),
        name.getOrDefault(v.clerk(), ""),
        v.endedAt(),
        null);
  }

  /** Keeps it, so that a rating has something to belong to. */
  void keep(Evaluable event) {
    store.put(event);
  }

  /** The person does not want to rate now; is not asked again. */
  void decline(Evaluable event) {
    store.put(event);
    store.decline(event.centre(), event.id(), now.instant());
  }

  /** Whether somebody of the office had a hand in it. */
  boolean handled(long staff, Evaluable event) {
    return Objects.equals(event.servedBy(), staff)
        || (event.kind() == Evaluable.Kind.CASE
            && store.hands(event.centre(), event.id()).contains(staff));
  }
}
