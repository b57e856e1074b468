package org.yichuang.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Calendars;
import org.yichuang.calendar.Extension;
import org.yichuang.calendar.Pause;
import org.yichuang.journal.Entry;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;

/**
 * The written documents of a case after its acceptance, each from the case as it was kept: the
 * decision (行政许可法第38条), a longer limit (第42条), a special procedure (第45条), the right to be heard
 * and the hearing (第47、48条).
 */
@Component
public class CasePapers {

  private final Cases cases;
  private final Calendars calendars;
  private final Journal journal;
  private final List<PaperSource> sources;

  CasePapers(Cases cases, Calendars calendars, Journal journal, List<PaperSource> sources) {
    this.sources = List.copyOf(sources);
    this.cases = cases;
    this.calendars = calendars;
    this.journal = journal;
  }

  /** All documents of a case, oldest first. */
  public List<Paper> of(CaseFile file) {
    List<Paper> all = new ArrayList<>();
    CaseClock clock = file.clock();
    PaperWords words = new PaperWords(file, cases.guide(file));
    if (clock != null) {
      pauses(all, clock, words);
      extensions(all, clock, words);
      hearing(all, file, clock.hearing(), words);
    }
    Decision decision = file.decision();
    if (decision != null && file.dates().decided() != null) {
      all.add(
          decision.granted() ? words.grant(decision, deliverBy(file)) : words.refusal(decision));
    }
    sources.forEach(s -> all.addAll(s.of(file)));
    all.sort(Comparator.comparing(Paper::date));
    return all;
  }

  private LocalDate deliverBy(CaseFile file) {
    return cases.deadlines().delivery(file).orElseThrow().due();
  }

  private void pauses(List<Paper> all, CaseClock clock, PaperWords words) {
    int no = 1;
    for (Pause pause : clock.pauses()) {
      if (pause.noticed()) {
        all.add(words.pause(no, pause, calendars.current()));
      }
      no++;
    }
  }

  private void extensions(List<Paper> all, CaseClock clock, PaperWords words) {
    for (int no = 1; no <= clock.extensions().size(); no++) {
      Extension last = clock.extensions().get(no - 1);
      CaseClock.Dues before = dues(clock, no - 1, last.approved());
      CaseClock.Dues after = dues(clock, no, last.approved());
      all.add(words.extension(no, last, before, after));
    }
  }

  /** Both dates as they stood on the day, with the first extensions only. */
  private CaseClock.Dues dues(CaseClock clock, int extensions, LocalDate day) {
    List<Pause> known = clock.pauses().stream().filter(p -> !p.from().isAfter(day)).toList();
    return new CaseClock(
            clock.start(),
            clock.promised(),
            clock.statutory(),
            clock.rule(),
            known,
            clock.extensions().subList(0, extensions),
            null,
            List.of())
        .dues(calendars.current(), day)
        .orThrow();
  }

  private void hearing(
      List<Paper> all, CaseFile file, @Nullable Hearing hearing, PaperWords words) {
    if (hearing == null) {
      return;
    }
    if (hearing.rightsTold()) {
      all.add(words.rights(hearing));
    }
    if (hearing.date() != null) {
      all.add(words.hearing(hearing, setOn(file).orElse(hearing.told())));
    }
  }

  private Optional<LocalDate> setOn(CaseFile file) {
    return journal.of(file.centre(), file.id()).stream()
        .filter(e -> e.kind().equals(CaseEvent.SET_HEARING.kind()))
        .map(Entry::at)
        .max(Comparator.naturalOrder())
        .map(Now::dateOf);
  }

  /** One document, for the applicant, whoever acts for them, and staff with a part in the case. */
  public Outcome<Opened> open(Actor actor, String number, String key) {
    return cases
        .findByNumber(actor.centre(), number)
        .filter(file -> may(actor, file))
        .flatMap(file -> find(file, key))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(CaseRefusals.noPaper()));
  }

  /** One document as it stands, for the office's own check of it. */
  public Optional<Opened> find(Centre centre, String number, String key) {
    return cases.findByNumber(centre, number).flatMap(file -> find(file, key));
  }

  private Optional<Opened> find(CaseFile file, String key) {
    return of(file).stream()
        .filter(p -> p.key().equals(key))
        .findFirst()
        .map(p -> new Opened(file, p));
  }

  /** A document with its case. */
  public record Opened(CaseFile file, Paper paper) {}

  private static boolean may(Actor actor, CaseFile file) {
    boolean own =
        actor.signedIn()
            && (actor.personId() == file.applicantId()
                || Objects.equals(file.agentId(), actor.personId()));
    return own || CaseRights.may(actor, file);
  }
}
