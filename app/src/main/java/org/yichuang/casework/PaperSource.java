package org.yichuang.casework;

import java.util.List;

/** A counter that writes documents of its own on a case, to be read, printed and checked as all. */
public interface PaperSource {

  /** Its documents of the case, in any order. */
  List<Paper> of(CaseFile file);
}
