package org.yichuang.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Dates;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Paper;
import org.yichuang.casework.PaperSource;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;

/** Being barred and being freed again, each a document of the case it came of (第78条、第79条). */
@Component
class BarPapers implements PaperSource {

  private final BarStore store;
  private final Cases cases;

  BarPapers(BarStore store, Cases cases) {
    this.store = store;
    this.cases = cases;
  }

  @Override
  public List<Paper> of(CaseFile file) {
    List<Paper> papers = new ArrayList<>();
    int no = 1;
    for (BarStore.Kept kept : store.ofCase(file.centre(), file.id())) {
      papers.add(bar(file, no, kept.bar()));
      if (kept.liftedAt() != null) {
        papers.add(lifted(file, no, kept, Now.dateOf(kept.liftedAt())));
      }
      no++;
    }
    return papers;
  }

  private Text about(CaseFile file, Bar bar) {
    Text item = cases.guide(file).title();
    return bar.itemCode() == null
        ? Text.of("容缺受理和告知承诺", "promises in place of papers")
        : Text.of("“" + item.zh() + "”", "“" + item.en() + "”");
  }

  private Paper bar(CaseFile file, int no, Bar bar) {
    Text about = about(file, bar);
    Text until = Dates.day(bar.until());
    List<Paper.Fact> facts = new ArrayList<>();
    facts.add(fact("原因", "Why", bar.words()));
    if (!bar.facts().isBlank()) {
      facts.add(fact("查明的事实", "Facts found", Text.of(bar.facts(), bar.facts())));
    }
    facts.add(fact("依据", "Article", Text.of(bar.article(), bar.article())));
    facts.add(fact("开始", "From", Dates.day(bar.from())));
    facts.add(fact("到期", "Until", until));
    return new Paper(
        "bar-" + no,
        Text.of("限制申请决定书", "Decision to bar from applying"),
        number("限", file, bar.from()),
        bar.from(),
        List.of(
            Text.of(
                "依照"
                    + bar.article()
                    + "，自"
                    + Dates.day(bar.from()).zh()
                    + "起至"
                    + until.zh()
                    + "止，您不得再次申请"
                    + about.zh()
                    + "。",
                "Under "
                    + bar.article()
                    + " you may not apply again for "
                    + about.en()
                    + " until "
                    + until.en()
                    + ".")),
        List.of(),
        facts,
        List.of(
            Text.of(
                "期满的次日起可以再次申请，不需要办理解除。其他事项不受影响。",
                "From the day after it ends you may apply again; nothing need be done for it. Other"
                    + " items are not touched."),
            NoticeWords.REMEDIES));
  }

  private Paper lifted(CaseFile file, int no, BarStore.Kept kept, LocalDate day) {
    Text about = about(file, kept.bar());
    return new Paper(
        "bar-" + no + "-lifted",
        Text.of("解除限制申请决定书", "Decision to lift the bar"),
        number("解", file, day),
        day,
        List.of(
            Text.of(
                "对您申请" + about.zh() + "的限制自" + Dates.day(day).zh() + "起解除，您可以再次申请。",
                "The bar on applying for "
                    + about.en()
                    + " is lifted from "
                    + Dates.day(day).en()
                    + "; you may apply again.")),
        List.of(),
        List.of(
            fact("解除的理由", "Why it is lifted", Text.of(kept.liftedWhy(), kept.liftedWhy())),
            fact("原限制到期", "It ran until", Dates.day(kept.bar().until()))),
        List.of());
  }

  private static Paper.Fact fact(String zh, String en, Text value) {
    return new Paper.Fact(Text.of(zh, en), value);
  }

  private static String number(String mark, CaseFile file, LocalDate day) {
    return mark + "字〔" + day.getYear() + "〕" + file.number() + "号";
  }
}
