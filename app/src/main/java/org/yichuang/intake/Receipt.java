package org.yichuang.intake;

import java.util.List;
import org.yichuang.casework.CaseFile;

/** What came of an application: its cases, one for each item. */
public record Receipt(Application application, List<CaseFile> cases) {

  public Receipt {
    cases = List.copyOf(cases);
  }

  public CaseFile first() {
    return cases.getFirst();
  }
}
