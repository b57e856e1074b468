package org.yichuang.news;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseEvent;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.ThirdParties;
import org.yichuang.journal.Entry;
import org.yichuang.journal.FeedListener;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;
import org.yichuang.notices.Notice;
import org.yichuang.notices.Notices;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the applicant, or the third party the office knows, of the right to be heard and until when
 * (行政许可法第36条、第47条); a third party reads what it is about and nothing of the applicant.
 */
@Component("hearingNews")
class HearingNews implements FeedListener {

  private static final Duration FRESH = Duration.ofDays(2);
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

  private final Cases cases;
  private final ThirdParties parties;
  private final Notices notices;
  private final Now now;

  HearingNews(Cases cases, ThirdParties parties, Notices notices, Now now) {
    this.cases = cases;
    this.parties = parties;
    this.notices = notices;
    this.now = now;
  }

  @Override
  public String name() {
    return "news.hearings";
  }

  @Override
  public void receive(List<Entry> batch) {
    batch.stream()
        .filter(e -> e.kind().equals(CaseEvent.TELL_RIGHTS.kind()))
        .filter(e -> e.at().isAfter(now.instant().minus(FRESH)))
        .forEach(e -> cases.find(e.centre(), e.subject()).ifPresent(f -> tell(e, f)));
  }

  private void tell(Entry e, CaseFile f) {
    Map<String, Object> said = JSON.readValue(e.body(), BODY);
    Object third = said.get("third");
    Long person =
        third == null
            ? Long.valueOf(f.applicantId())
            : parties.person(f.centre(), f.id(), Integer.parseInt(third.toString()));
    if (person != null) {
      String path = third == null ? "/progress/" + f.number() : "/my/third";
      notices.tell(
          Notice.of(
              f.centre(), person, "hearing-right", f.id() + "-" + e.seq(), words(said, f), path));
    }
  }

  private Map<String, String> words(Map<String, Object> said, CaseFile f) {
    Text title = cases.title(f);
    LocalDate askBy = LocalDate.parse(String.valueOf(said.get("askBy")));
    Map<String, String> words = new LinkedHashMap<>();
    words.put("item", title.zh());
    words.put("item.en", title.en());
    words.put("matter", String.valueOf(said.get("matter")));
    words.put("date", Dates.zh(askBy));
    words.put("date.en", Dates.en(askBy));
    return words;
  }
}
