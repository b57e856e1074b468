package org.yichuang.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yichuang.casework.CaseFile;
import org.yichuang.catalogue.Facts;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** The face towards rooms that need to know what a case was applied with. */
@Service
public class Filings {

  private final FiledStore filed;
  private final ApplicationStore applications;
  private final Now now;

  Filings(FiledStore filed, ApplicationStore applications, Now now) {
    this.filed = filed;
    this.applications = applications;
    this.now = now;
  }

  /** The application that a case came of; empty for a case that was not taken in here. */
  public Optional<Application> application(CaseFile file) {
    return applications.ofCase(file.centre(), file.id());
  }

  /** What the applicant stated, by question and field key; empty for a case not taken in here. */
  public Map<String, String> answers(CaseFile file) {
    return application(file).map(Application::answers).orElse(Map.of());
  }

  /** What is known of the case today. */
  public Optional<Facts> facts(CaseFile file) {
    return application(file).map(a -> a.facts(now.today()));
  }

  /** The notices that were given on a case, oldest first. */
  public List<Notice> notices(Centre centre, long caseId) {
    return filed.notices(centre, caseId);
  }

  /** Received cases that wait for an answer, the most urgent first. */
  public List<Filed> awaiting(Centre centre, LocalDate after, long afterCase, int most) {
    return filed.awaiting(centre, after, afterCase, most);
  }
}
