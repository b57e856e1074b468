package org.yichuang.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.casework.CaseFile;
import org.yichuang.catalogue.Bundle;
import org.yichuang.catalogue.Guide;
import org.yichuang.kernel.Refusal;

/** One item on its way through a life event, with the cases of the others so far by guide. */
record SiblingResults(Guide guide, Asked asked, Map<String, CaseFile> made) {

  /** The materials that siblings of the life event have already brought about. */
  Set<String> materials() {
    Bundle bundle = asked.bundle();
    Set<String> keys = new HashSet<>();
    if (bundle != null) {
      bundle.links().stream()
          .filter(l -> l.to().equals(guide.key()) && granted(made.get(l.from())))
          .forEach(l -> keys.add(l.material()));
    }
    return keys;
  }

  /**
   * Of what the application lacks, what the notice of this item asks for. In a life event the first
   * notice lists all of it, since later items have no notice to wait for (一次性告知).
   */
  List<Refusal> missing(List<Refusal> wrong) {
    boolean first = asked.bundle() != null && guide.equals(asked.guides().getFirst());
    return first ? wrong : ReceivedCases.own(wrong, guide);
  }

  private static boolean granted(@Nullable CaseFile file) {
    return file != null && file.decision() != null && file.decision().granted();
  }
}
