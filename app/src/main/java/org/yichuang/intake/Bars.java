package org.yichuang.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.calendar.Dates;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.catalogue.Guide;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Slice;
import org.yichuang.kernel.Text;
import tools.jackson.databind.json.JsonMapper;

/** Who may not apply again for a time, enforced when an application is sent. */
@Service("intakeBars")
public class Bars {

  private static final int MOST = 1_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final BarStore store;
  private final Cases cases;
  private final Journal journal;
  private final Now now;

  Bars(BarStore store, Cases cases, Journal journal, Now now) {
    this.store = store;
    this.cases = cases;
    this.journal = journal;
    this.now = now;
  }

  /**
   * Bars the applicant of a case for as long as the law says. Untrue material and fraud bar only
   * from items that directly concern public safety, personal health or the safety of life and
   * property (第78条、第79条); of others the permit is refused or revoked and a warning given.
   */
  Outcome<Bar> set(Actor by, CaseFile file, Bar.Kind kind) {
    return set(by, file, kind, "");
  }

  private Outcome<Bar> set(Actor by, CaseFile file, Bar.Kind kind, String facts) {
    boolean lawful = kind == Bar.Kind.BROKEN_PROMISE || cases.guide(file).safety();
    if (!may(by, file)) {
      return Outcome.refused(Actor.notAllowed());
    }
    if (!lawful) {
      return Outcome.refused(BarRefusals.notLawful(kind));
    }
    LocalDate today = now.today();
    boolean item = kind != Bar.Kind.BROKEN_PROMISE;
    Bar bar =
        new Bar(
            Ids.next(now),
            subject(file),
            item ? file.itemCode() : null,
            kind.reason(),
            kind.article(),
            today,
            today.plusYears(kind.years()),
            file.id(),
            facts);
    store.insert(file.centre(), bar, by);
    return Outcome.done(told(by, file, bar));
  }

  private static long subject(CaseFile file) {
    Long organisation = file.organisationId();
    return organisation == null ? file.applicantId() : organisation;
  }

  /**
   * Whether the actor decides about bars that come of the case: its department, or a supervisor.
   */
  public static boolean may(Actor actor, CaseFile file) {
    return actor.kind() == Actor.Kind.SYSTEM
        || actor.is(Role.SUPERVISOR)
        || actor.is(Role.HEAD, file.department())
        || actor.is(Role.REVIEWER, file.department());
  }

  /**
   * An officer bars the applicant of a case, saying what was found. Untrue material bars after the
   * application was refused or declined, fraud after the permit was revoked; whoever is barred
   * already is not barred twice. It stands in a journal of its own and in the case.
   */
  @Transactional
  public Outcome<Bar> impose(Actor by, String number, Bar.@Nullable Kind kind, String facts) {
    List<Refusal> wrong = new ArrayList<>();
    if (kind == null || kind == Bar.Kind.BROKEN_PROMISE) {
      wrong.add(BarRefusals.noKind());
    }
    if (facts.isBlank() || facts.length() > MOST) {
      wrong.add(BarRefusals.noWords("facts", "查明的事实", "what was found"));
    }
    CaseFile file = cases.findByNumber(by.centre(), number.strip()).orElse(null);
    if (file == null) {
      wrong.add(BarRefusals.noCase());
    }
    if (file == null || kind == null || !wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    return may(by, file)
        ? ripe(file, kind).then(k -> set(by, file, k, facts.strip()))
        : Outcome.refused(Actor.notAllowed());
  }

  private Outcome<Bar.Kind> ripe(CaseFile file, Bar.Kind kind) {
    boolean fits =
        kind == Bar.Kind.FRAUD
            ? file.state() == CaseState.REVOKED
            : file.state() == CaseState.REFUSED || file.state() == CaseState.DECLINED;
    if (!fits) {
      return Outcome.refused(BarRefusals.notYet(kind));
    }
    return store.against(file.centre(), List.of(subject(file)), now.today()).stream()
        .filter(b -> file.itemCode().equals(b.itemCode()) && b.article().equals(kind.article()))
        .findFirst()
        .map(b -> Outcome.<Bar.Kind>refused(BarRefusals.stands(b)))
        .orElseGet(() -> Outcome.done(kind));
  }

  private Bar told(Actor by, CaseFile file, Bar bar) {
    Map<String, String> said = new TreeMap<>();
    said.put("case", file.number());
    said.put("article", bar.article());
    said.put("facts", bar.facts());
    said.put("until", bar.until().toString());
    said.put("reason", bar.words().zh());
    said.put("reason.en", bar.words().en());
    if (bar.itemCode() == null) {
      said.put("promises", "yes");
    }
    journal.append(file.centre(), bar.id(), by, "bar.set", JSON.writeValueAsString(said));
    note(
        by,
        file.id(),
        "bar-set",
        Text.of(
            (bar.itemCode() == null ? "不再适用容缺受理和告知承诺，至" : "限制再次申请这一事项，至")
                + Dates.day(bar.until()).zh()
                + "（"
                + bar.article()
                + "）："
                + why(bar).zh(),
            (bar.itemCode() == null
                    ? "Promises are not taken until "
                    : "Barred from applying for this item until ")
                + Dates.day(bar.until()).en()
                + " ("
                + bar.article()
                + "): "
                + why(bar).en()));
    return bar;
  }

  private static Text why(Bar bar) {
    return bar.facts().isBlank() ? bar.words() : Text.of(bar.facts(), bar.facts());
  }

  private void note(Actor by, long caseId, String what, Text words) {
    cases
        .stepOnNewest(by, caseId, new Step.Note(what, Map.of("zh", words.zh(), "en", words.en())))
        .orThrow();
  }

  /** Takes a bar away before its end, with the reason, such as an objection that was right. */
  @Transactional
  public Outcome<Bar> lift(Actor by, long id, String why) {
    Bar bar = store.find(by.centre(), id).orElse(null);
    CaseFile file = bar == null ? null : file(by.centre(), bar);
    if (bar == null || file == null) {
      return Outcome.refused(BarRefusals.unknown());
    }
    if (!may(by, file)) {
      return Outcome.refused(Actor.notAllowed());
    }
    if (why.isBlank() || why.length() > MOST) {
      return Outcome.refused(BarRefusals.noWords("why", "解除的理由", "why it is lifted"));
    }
    if (!store.lift(by, id, why.strip(), now.instant())) {
      return Outcome.refused(BarRefusals.unknown());
    }
    Map<String, String> said = new TreeMap<>(Map.of("case", file.number(), "why", why.strip()));
    journal.append(by.centre(), id, by, "bar.lifted", JSON.writeValueAsString(said));
    note(
        by,
        file.id(),
        "bar-lifted",
        Text.of("解除限制申请：" + why.strip(), "The bar is lifted: " + why.strip()));
    return Outcome.done(bar);
  }

  private @Nullable CaseFile file(Centre centre, Bar bar) {
    Long id = bar.caseId();
    return id == null ? null : cases.find(centre, id).orElse(null);
  }

  /** A bar with the case it came of. */
  public record Line(Bar bar, CaseFile file) {}

  /** The bars that stand and the actor decides about, newest first. */
  public Outcome<Slice<Line>> standing(Actor actor, @Nullable String after, int size) {
    return actor
        .must(Role.REVIEWER, Role.HEAD, Role.SUPERVISOR)
        .map(a -> {
          boolean key = after != null && after.matches("[0-9]{1,18}");
          long before = key ? Long.parseLong(String.valueOf(after)) : Long.MAX_VALUE;
          List<Bar> found = store.standing(a.centre(), before, now.today(), size + 1);
          List<Line> lines = new ArrayList<>();
          for (Bar bar : found.subList(0, Math.min(size, found.size()))) {
            CaseFile file = file(a.centre(), bar);
            if (file != null && may(a, file)) {
              lines.add(new Line(bar, file));
            }
          }
          String next = found.size() > size ? Long.toString(found.get(size - 1).id()) : null;
          return new Slice<>(lines, next);
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
