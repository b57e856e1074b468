package org.yichuang.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Refusal;

/** What an application still lacks, all at once. */
@Component
class Lacks {

  private final Asking asking;
  private final Known known;
  private final Bars bars;
  private final Now now;

  Lacks(Asking asking, Known known, Bars bars, Now now) {
    this.asking = asking;
    this.known = known;
    this.bars = bars;
    this.now = now;
  }

  /** The application with what the office finds by itself put to its materials. */
  Application withObtained(Application a) {
    Map<String, Presented> obtained = known.obtained(a, asking.of(a).materials());
    if (obtained.isEmpty()) {
      return a;
    }
    Map<String, Presented> all = new LinkedHashMap<>(a.materials());
    all.putAll(obtained);
    return a.withMaterials(all);
  }

  /**
   * What is missing or wrong in the form and the materials, as of a day; seasons and bars apart.
   */
  List<Refusal> incomplete(Application a, LocalDate day) {
    Application whole = withObtained(a);
    Asked asked = asking.of(whole);
    Completeness found = Completeness.of(asked, whole.answers(), whole.materials(), day);
    List<Refusal> wrong = new ArrayList<>(found.questions());
    wrong.addAll(found.fields(asked.fields()));
    wrong.addAll(found.materials());
    return wrong;
  }

  /** Everything that is wrong or missing in an application with what was obtained. */
  List<Refusal> of(Application whole) {
    Asked asked = asking.of(whole);
    List<Refusal> wrong =
        new ArrayList<>(
            Completeness.of(asked, whole.answers(), whole.materials(), now.today()).everything());
    List<Bar> against = bars.against(whole.centre(), whole.applicantId(), whole.organisationId());
    against.stream()
        .filter(b -> asked.guides().stream().anyMatch(g -> g.itemCode().equals(b.itemCode())))
        .map(IntakeRefusals::barred)
        .forEach(wrong::add);
    if (whole.materials().values().stream().anyMatch(m -> !m.how().present())) {
      against.stream()
          .filter(b -> b.itemCode() == null)
          .map(IntakeRefusals::notTrusted)
          .forEach(wrong::add);
    }
    return wrong;
  }

  /** Why a promise of the applicant is not taken; null when it is. */
  @Nullable Refusal trust(Application a) {
    return bars.against(a.centre(), a.applicantId(), a.organisationId()).stream()
        .filter(b -> b.itemCode() == null)
        .findFirst()
        .map(IntakeRefusals::notTrusted)
        .orElse(null);
  }

  /** What bars somebody from the items before anything is begun (第78条、第79条). */
  List<Refusal> barred(
      Centre centre, Asked asked, @Nullable Long person, @Nullable Long organisation) {
    return bars.from(centre, asked.guides(), person, organisation);
  }
}
