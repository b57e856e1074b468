package org.yichuang.intake;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.catalogue.DecisionRule;
import org.yichuang.catalogue.Facts;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.Verdict;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;

/** Takes the steps of 行政许可法第32条 on a case, with the notice each one gives. */
@Component
class Acceptance {

  private final Cases cases;
  private final FiledStore filed;
  private final Promises promises;
  private final SupplementStore supplements;
  private final Now now;

  Acceptance(
      Cases cases, FiledStore filed, Promises promises, SupplementStore supplements, Now now) {
    this.cases = cases;
    this.filed = filed;
    this.promises = promises;
    this.supplements = supplements;
    this.now = now;
  }

  /** What is known for the case: the application's facts, the siblings' results among them. */
  Facts facts(Application a, Set<String> bySiblings) {
    Facts facts = a.facts(now.today());
    Set<String> materials = new HashSet<>(facts.materials());
    materials.addAll(bySiblings);
    return new Facts(facts.answers(), materials, facts.commitments(), facts.today());
  }

  Outcome<CaseFile> accept(Actor by, CaseFile seen, Application a, Facts facts) {
    return cases
        .step(by, seen, new Step.Accept(facts))
        .map(file -> {
          accepted(by, file, a);
          return file;
        });
  }

  Outcome<CaseFile> deemAccepted(CaseFile seen, Application a, Facts facts) {
    Actor system = Actor.system(seen.centre());
    return cases
        .step(system, seen, new Step.DeemAccepted(facts))
        .map(file -> {
          accepted(system, file, a);
          return file;
        });
  }

  private void accepted(Actor by, CaseFile file, Application a) {
    promises.keep(file, cases.guide(file), a);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("promised", String.valueOf(file.promisedDue()));
    facts.put("statutory", String.valueOf(file.statutoryDue()));
    give(by, file, Notice.Kind.ACCEPTED, facts);
  }

  /** Decides by the item's rules if they leave nothing to a person. */
  CaseFile decided(CaseFile file, Guide guide, Facts facts) {
    Verdict verdict = guide.verdict(facts);
    if (!file.state().underReview() || verdict.kind() == Verdict.Kind.REVIEW) {
      return file;
    }
    boolean grant = verdict.kind() == Verdict.Kind.GRANT;
    List<DecisionRule> rules =
        grant
            ? verdict.held()
            : verdict.failed().stream()
                .filter(r -> r.otherwise() == DecisionRule.Otherwise.REFUSE)
                .toList();
    List<String> reasons = rules.stream().map(r -> (grant ? r.holds() : r.fails()).zh()).toList();
    String article =
        String.join(
            "、", rules.stream().map(DecisionRule::article).filter(s -> !s.isBlank()).toList());
    return cases
        .step(Actor.system(file.centre()), file, new Step.DecideByRules(grant, reasons, article))
        .orThrow();
  }

  Outcome<CaseFile> askSupplement(Actor by, CaseFile seen, List<SupplementItem> items) {
    List<String> missing = items.stream().map(SupplementItem::sentence).toList();
    return cases
        .step(by, seen, new Step.AskSupplement(missing))
        .map(file -> {
          supplements.ask(file.centre(), file.id(), items);
          give(by, file, Notice.Kind.SUPPLEMENT, Map.of("missing", String.join("\n", missing)));
          return file;
        });
  }

  Outcome<CaseFile> outOfScope(Actor by, CaseFile seen, String reason) {
    return cases
        .step(by, seen, new Step.FindOutOfScope(reason))
        .map(file -> {
          give(by, file, Notice.Kind.OUT_OF_SCOPE, Map.of("reason", reason));
          return file;
        });
  }

  Outcome<CaseFile> decline(Actor by, CaseFile seen, String reason, String rightAuthority) {
    return cases
        .step(by, seen, new Step.Decline(reason, rightAuthority))
        .map(file -> {
          give(
              by,
              file,
              Notice.Kind.DECLINED,
              Map.of("reason", reason, "rightAuthority", rightAuthority));
          return file;
        });
  }

  /** Files the case under its application, with the receipt that lists what was handed in. */
  void file(Actor by, CaseFile file, Guide guide, Application a) {
    List<String> list =
        guide.materials().stream()
            .map(m -> line(m.name().zh(), a.materials().get(m.key())))
            .filter(Objects::nonNull)
            .toList();
    Map<String, String> facts =
        Map.of("materials", String.join("\n", list), "noticeDue", String.valueOf(file.noticeDue()));
    filed.file(file, a.id(), guide.key(), notice(by, file, Notice.Kind.RECEIPT, facts));
  }

  private static @Nullable String line(String name, @Nullable Presented p) {
    if (p == null) {
      return null;
    }
    String pages = p.files().isEmpty() ? "" : "，" + p.files().size() + " 页";
    return name + "（" + p.how().label().zh() + pages + "）";
  }

  private Notice notice(Actor by, CaseFile file, Notice.Kind kind, Map<String, String> facts) {
    return new Notice(file.id(), kind, facts, now.instant(), by.personId(), by.name());
  }

  private void give(Actor by, CaseFile file, Notice.Kind kind, Map<String, String> facts) {
    filed.answer(file.centre(), notice(by, file, kind, facts));
  }

  /** Whether the day on which silence accepts has come. */
  static boolean silent(CaseFile file, LocalDate today) {
    return file.state() == CaseState.RECEIVED
        && file.supplement() == null
        && today.isAfter(file.noticeDue());
  }
}
