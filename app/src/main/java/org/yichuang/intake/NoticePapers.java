package org.yichuang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Dates;
import org.yichuang.casework.CaseClock;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Paper;
import org.yichuang.casework.PaperSource;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;

/** The notices of acceptance (行政许可法第32条) among the documents of a case. */
@Component
class NoticePapers implements PaperSource {

  private final Filings filings;
  private final Cases cases;

  NoticePapers(Filings filings, Cases cases) {
    this.filings = filings;
    this.cases = cases;
  }

  @Override
  public List<Paper> of(CaseFile file) {
    return filings.notices(file.centre(), file.id()).stream()
        .map(notice -> paper(file, notice))
        .toList();
  }

  private Paper paper(CaseFile file, Notice notice) {
    String key = notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    var day = Now.dateOf(notice.at());
    Text item = cases.guide(file).title();
    return new Paper(
        key,
        notice.kind().title(),
        notice.kind().mark() + "字〔" + day.getYear() + "〕" + file.number() + "号",
        day,
        List.of(NoticeWords.of(notice, item, file)),
        notice.lines(notice.kind() == Notice.Kind.SUPPLEMENT ? "missing" : "materials"),
        facts(file, notice),
        NoticeWords.closing(notice.kind()));
  }

  /** Both limits as they stood on the day of acceptance: no later pause or extension moves them. */
  private List<Paper.Fact> facts(CaseFile file, Notice notice) {
    List<Paper.Fact> facts = new ArrayList<>();
    CaseClock clock = file.clock();
    if (notice.kind() == Notice.Kind.ACCEPTED && clock != null) {
      facts.add(new Paper.Fact(Text.of("承诺时限", "Promised limit"), clock.promised().text()));
      facts.add(new Paper.Fact(Text.of("法定时限", "Statutory limit"), clock.statutory().text()));
      facts.add(
          new Paper.Fact(Text.of("起算之日（不计入）", "From, not counted"), Dates.day(clock.start())));
    }
    facts.add(
        new Paper.Fact(Text.of("经办", "Handled by"), Text.of(notice.byName(), notice.byName())));
    return facts;
  }
}
