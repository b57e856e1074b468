package org.yichuang.certificates;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseFile;
import org.yichuang.intake.Filings;

/** Certificates are filled in from what the applicant stated at the counter. */
@Component
class CounterFacts implements CaseFacts {

  private final Filings filings;

  CounterFacts(Filings filings) {
    this.filings = filings;
  }

  @Override
  public Map<String, String> of(CaseFile file) {
    return filings.answers(file);
  }
}
