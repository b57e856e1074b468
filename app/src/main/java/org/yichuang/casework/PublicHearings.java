package org.yichuang.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** The hearings to come, as they are announced to the public (行政许可法第46条、第48条第1款第3项). */
@Component
public class PublicHearings {

  private static final int MOST = 200;

  private final HearingStore store;
  private final Cases cases;
  private final Now now;

  PublicHearings(HearingStore store, Cases cases, Now now) {
    this.store = store;
    this.cases = cases;
    this.now = now;
  }

  /** The cases with a hearing set for today or later, the next first. */
  public List<CaseFile> toCome(Centre centre) {
    List<Long> ids = store.toCome(centre, now.today(), MOST);
    Map<Long, CaseFile> files = new LinkedHashMap<>();
    cases.findAll(centre, ids).forEach(f -> files.put(f.id(), f));
    return ids.stream().map(files::get).filter(Objects::nonNull).toList();
  }
}
