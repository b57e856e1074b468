package org.yichuang.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yichuang.casework.CaseFile;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;

/** Who may not apply again for a time, enforced when an application is sent. */
@Service("intakeBars")
public class Bars {

  private final BarStore store;
  private final Now now;

  Bars(BarStore store, Now now) {
    this.store = store;
    this.now = now;
  }

  /** Bars the applicant of a case for as long as the law says. */
  public Outcome<Bar> set(Actor by, CaseFile file, Bar.Kind kind) {
    return by.must(Role.REVIEWER, Role.HEAD, Role.SUPERVISOR)
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

  /** The bars that stand against a person or an organisation today, the longest first. */
  public List<Bar> against(Centre centre, @Nullable Long person, @Nullable Long organisation) {
    List<Long> subjects = Stream.of(person, organisation).filter(Objects::nonNull).toList();
    return subjects.isEmpty() ? List.of() : store.against(centre, subjects, now.today());
  }
}
