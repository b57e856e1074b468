package org.yichuang.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.Limit;
import org.yichuang.kernel.Text;

/**
 * The guide of an item (实施清单、办事指南) in one version: everything that must be known to apply, accept,
 * route, decide and issue.
 *
 * @param key the guide's short Latin name, such as {@code hygiene-permit}
 * @param itemCode the item's code as given
 * @param version counts up from 1 with each change of content; a case keeps the one it began under
 * @param department the department in charge
 * @param clockRule the code of the {@code ClockRule} its statutory clock follows, or {@code own}
 *     when the limit stands in the item's own law
 * @param visits how often the applicant has to come; 0 when everything is done from afar
 * @param keywords everyday words by which people look for it
 * @param safety whether it directly concerns public safety, personal health or the safety of life
 *     and property, so that untrue material and fraud bar from it (行政许可法第78条、第79条)
 */
public record Guide(
    String key,
    String itemCode,
    int version,
    Text title,
    Text summary,
    Text audience,
    Applicants applicants,
    ItemType type,
    Level level,
    String department,
    Promptness promptness,
    Limit statutory,
    Limit promised,
    String clockRule,
    Fee fee,
    int visits,
    List<Basis> basis,
    List<Text> conditions,
    List<Variant> variants,
    List<Situation> situations,
    List<Material> materials,
    Form form,
    Procedure procedure,
    List<DecisionRule> rules,
    ResultTemplate result,
    List<IntakeWindow> windows,
    List<Answer> answers,
    String contact,
    List<String> keywords,
    boolean safety) {

  /**
   * A handling item (业务办理项) such as first issue, change, renewal.
   *
   * @param itemCode its own code where the list of items has one; else null
   */
  public record Variant(String key, Text title, @Nullable String itemCode) {}

  /** An article the item rests on, with its gist. */
  public record Basis(String law, String article, String gist) {}

  /** What it costs, in yuan; 0 is free. */
  public record Fee(BigDecimal yuan, Text note) {}

  /** A question often asked, with its answer. */
  public record Answer(Text question, Text answer) {}

  public Guide {
    basis = List.copyOf(basis);
    conditions = List.copyOf(conditions);
    variants = List.copyOf(variants);
    situations = List.copyOf(situations);
    materials = List.copyOf(materials);
    rules = List.copyOf(rules);
    windows = List.copyOf(windows);
    answers = List.copyOf(answers);
    keywords = List.copyOf(keywords);
  }

  /** The questions still to be asked in a situation. */
  public List<Situation> asked(Facts facts) {
    return situations.stream().filter(s -> s.when().holds(facts)).toList();
  }

  /** The materials needed in a situation, wherever they come from. */
  public List<Material> needed(Facts facts) {
    return materials.stream().filter(m -> m.neededBy(facts)).toList();
  }

  /** The materials that the applicant brings in a situation. */
  public List<Material> brought(Facts facts) {
    return materials.stream().filter(m -> m.broughtBy(facts)).toList();
  }

  /** The intake season open on the day or the next to open; empty if one can always apply. */
  public Optional<IntakeWindow.Season> season(LocalDate day) {
    return windows.stream()
        .map(w -> w.nextTo(day))
        .min(Comparator.comparing(IntakeWindow.Season::start));
  }

  /** Whether applications are taken on the day. */
  public boolean opensOn(LocalDate day) {
    return windows.isEmpty() || season(day).orElseThrow().contains(day);
  }

  /**
   * What the rules say. {@code complete} in a rule holds if every needed material is among the
   * facts, present or committed.
   */
  public Verdict verdict(Facts facts) {
    return Verdict.of(this, isComplete(facts) ? facts.complete() : facts);
  }

  /** Whether every material needed in the situation is present or replaced by a commitment. */
  public boolean isComplete(Facts facts) {
    return needed(facts).stream()
        .allMatch(m ->
            facts.materials().contains(m.key())
                || (m.commitment() != null && facts.commitments().contains(m.key())));
  }

  Guide numbered(int number) {
    return new Guide(
        key,
        itemCode,
        number,
        title,
        summary,
        audience,
        applicants,
        type,
        level,
        department,
        promptness,
        statutory,
        promised,
        clockRule,
        fee,
        visits,
        basis,
        conditions,
        variants,
        situations,
        materials,
        form,
        procedure,
        rules,
        result,
        windows,
        answers,
        contact,
        keywords,
        safety);
  }
}
