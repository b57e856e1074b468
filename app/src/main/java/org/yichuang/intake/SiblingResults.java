package org.yichuang.intake;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.casework.CaseFile;
import org.yichuang.catalogue.Bundle;
import org.yichuang.catalogue.Guide;

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

  private static boolean granted(@Nullable CaseFile file) {
    return file != null && file.decision() != null && file.decision().granted();
  }
}
