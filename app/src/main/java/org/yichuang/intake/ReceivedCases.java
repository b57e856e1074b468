package org.yichuang.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.catalogue.Facts;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.Material;
import org.yichuang.catalogue.Verdict;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;

/** Cases that were received and wait for their answer (行政许可法第32条). */
@Component
class ReceivedCases {

  private final Applications applications;
  private final Lacks lacks;
  private final ApplicationStore store;
  private final FiledStore filed;
  private final Acceptance acceptance;
  private final Cases cases;
  private final Now now;

  ReceivedCases(
      Applications applications,
      Lacks lacks,
      ApplicationStore store,
      FiledStore filed,
      Acceptance acceptance,
      Cases cases,
      Now now) {
    this.applications = applications;
    this.lacks = lacks;
    this.store = store;
    this.filed = filed;
    this.acceptance = acceptance;
    this.cases = cases;
    this.now = now;
  }

  Outcome<CaseFile> answer(Actor by, CaseFile file, Intake.Answer answer) {
    Application a = of(file);
    Guide guide = cases.guide(file);
    return switch (answer) {
      case Intake.Answer.Accept s -> accept(by, file, a, guide);
      case Intake.Answer.Receive s -> Outcome.done(file);
      case Intake.Answer.AskSupplement s ->
          acceptance.askSupplement(by, file, asked(missing(file, a, guide), s.more()));
      case Intake.Answer.OutOfScope s -> acceptance.outOfScope(by, file, s.reason());
      case Intake.Answer.Decline s -> acceptance.decline(by, file, s.reason(), s.rightAuthority());
    };
  }

  /** Accepts a complete case; silence, or a supplement handed in whole, leaves nothing to check. */
  private Outcome<CaseFile> accept(Actor by, CaseFile file, Application a, Guide guide) {
    boolean must = file.supplement() != null || Acceptance.silent(file, now.today());
    List<Refusal> wrong = must ? List.of() : missing(file, a, guide);
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    Facts known = acceptance.facts(a, siblings(file, a, guide));
    Facts facts = file.themeId() == null ? known : known.with(Asked.VARIANT, file.variant());
    return acceptance.accept(by, file, a, facts).map(f -> acceptance.decided(f, guide, facts));
  }

  /** All that was asked for has come: accepted, whoever handed in the last of it. */
  Outcome<CaseFile> accept(CaseFile file) {
    return accept(Actor.system(file.centre()), file, of(file), cases.guide(file));
  }

  /** What the case itself lacks, by what was in force on the day of its receipt. */
  List<Refusal> missing(CaseFile file, Application a, Guide guide) {
    LocalDate received = Now.dateOf(file.dates().received());
    return own(lacks.incomplete(a, received), guide);
  }

  /** Of what an application lacks, what one of its items asks for. */
  static List<Refusal> own(List<Refusal> wrong, Guide guide) {
    return wrong.stream().filter(r -> asks(guide, r.field())).toList();
  }

  private static boolean asks(Guide guide, @org.jspecify.annotations.Nullable String place) {
    if (place == null) {
      return false;
    }
    return guide.materials().stream()
            .map(Material::key)
            .anyMatch(k -> place.equals(IntakeRefusals.MATERIAL + k))
        || guide.form().fields().anyMatch(f -> f.key().equals(place))
        || !place.startsWith(IntakeRefusals.MATERIAL)
            && guide.situations().stream().anyMatch(s -> s.key().equals(place))
        || place.equals(Asked.VARIANT);
  }

  /** The notice's items: what the guide finds missing, then what the clerk adds, one a line. */
  static List<SupplementItem> asked(List<Refusal> wrong, String more) {
    List<SupplementItem> items = new ArrayList<>();
    for (Refusal r : wrong) {
      String place = r.field() == null ? "" : r.field();
      items.add(SupplementItem.asked(items.size() + 1, place, r.sentence().zh() + r.next().zh()));
    }
    more.lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .forEach(l -> items.add(SupplementItem.asked(items.size() + 1, "", l)));
    return items;
  }

  CaseFile byRules(CaseFile file, Application a, Guide guide, Facts facts) {
    if (guide.verdict(facts).kind() == Verdict.Kind.REVIEW) {
      return file;
    }
    Actor system = Actor.system(file.centre());
    CaseFile accepted = acceptance.accept(system, file, a, facts).orThrow();
    return acceptance.decided(accepted, guide, facts);
  }

  Application of(CaseFile file) {
    return store
        .ofCase(file.centre(), file.id())
        .orElseThrow(() -> new IllegalStateException("no application of case " + file.number()));
  }

  private Set<String> siblings(CaseFile file, Application a, Guide guide) {
    if (file.themeId() == null) {
      return Set.of();
    }
    Map<String, CaseFile> made = new LinkedHashMap<>();
    filed
        .ofApplication(a.centre(), a.id())
        .forEach(f -> cases.find(a.centre(), f.caseId()).ifPresent(c -> made.put(f.guide(), c)));
    return new SiblingResults(guide, applications.asked(a), made).materials();
  }
}
