package org.yichuang.certificates;

import java.util.Map;
import org.yichuang.casework.CaseFile;

/**
 * What the applicant stated in a case, by form field and question key. The room that keeps the
 * statements contributes a bean; a certificate is filled in from it.
 */
public interface CaseFacts {

  /** The stated facts; empty for a case this room did not take in. */
  Map<String, String> of(CaseFile file);
}
