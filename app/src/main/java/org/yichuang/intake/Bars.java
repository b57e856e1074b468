package org.yichuang.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.catalogue.Guide;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;

/** Who may not apply again for a time, enforced when an application is sent. */
@Service("intakeBars")
public class Bars {

  private final BarStore store;
  private final Cases cases;
  private final Now now;

  Bars(BarStore store, Cases cases, Now now) {
    this.store = store;
    this.cases = cases;
    this.now = now;
  }

  /**
   * Bars the applicant of a case for as long as the law says. Untrue material and fraud bar only
   * from items that directly concern public safety, personal health or the safety of life and
   * property (第78条、第79条); of others the permit is refused or revoked and a warning given.
   */
  public Outcome<Bar> set(Actor by, CaseFile file, Bar.Kind kind) {
    boolean lawful = kind == Bar.Kind.BROKEN_PROMISE || cases.guide(file).safety();
    return by.must(Role.REVIEWER, Role.HEAD, Role.SUPERVISOR)
        .then(a -> lawful ? Outcome.done(a) : Outcome.refused(IntakeRefusals.noBar(kind)))
        .map(a -> {
          LocalDate today = now.today();
          boolean item = kind != Bar.Kind.BROKEN_PROMISE;
          Long organisation = file.organisationId();
          Bar bar =
              new Bar(
                  Ids.next(now),
                  organisation == null ? file.applicantId() : organisation,
                  item ? file.itemCode() : null,
                  kind.reason(),
                  kind.article(),
                  today,
                  today.plusYears(kind.years()),
                  file.id());
          store.insert(file.centre(), bar, by);
          return bar;
        });
  }

  /** The bars that stand in the way of items today, as refusals. */
  List<Refusal> from(
      Centre centre, List<Guide> guides, @Nullable Long person, @Nullable Long organisation) {
    return against(centre, person, organisation).stream()
        .filter(b -> guides.stream().anyMatch(g -> g.itemCode().equals(b.itemCode())))
        .map(IntakeRefusals::barred)
        .toList();
  }

  /** The bars that stand against a person or an organisation today, the longest first. */
  public List<Bar> against(Centre centre, @Nullable Long person, @Nullable Long organisation) {
    List<Long> subjects = Stream.of(person, organisation).filter(Objects::nonNull).toList();
    return subjects.isEmpty() ? List.of() : store.against(centre, subjects, now.today());
  }
}
