package org.yichuang.news;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.journal.Entry;
import org.yichuang.journal.FeedListener;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;
import org.yichuang.notices.Notice;
import org.yichuang.notices.Notices;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells whoever is barred from applying, or freed again, with the reason, the length and the
 * remedies (行政许可法第78条、第79条); the agent who acts is told too.
 */
@Component("barNews")
class BarNews implements FeedListener {

  private static final String SET = "bar.set";
  private static final String LIFTED = "bar.lifted";
  private static final Duration FRESH = Duration.ofDays(2);
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> BODY = new TypeReference<>() {};

  private final Cases cases;
  private final Notices notices;
  private final Now now;

  BarNews(Cases cases, Notices notices, Now now) {
    this.cases = cases;
    this.notices = notices;
    this.now = now;
  }

  @Override
  public String name() {
    return "news.bars";
  }

  @Override
  public void receive(List<Entry> batch) {
    batch.stream()
        .filter(e -> e.kind().equals(SET) || e.kind().equals(LIFTED))
        .filter(e -> e.at().isAfter(now.instant().minus(FRESH)))
        .forEach(this::tell);
  }

  private void tell(Entry e) {
    Map<String, String> said = JSON.readValue(e.body(), BODY);
    cases
        .findByNumber(e.centre(), said.getOrDefault("case", ""))
        .ifPresent(file -> tell(e, file, said));
  }

  private void tell(Entry e, CaseFile file, Map<String, String> said) {
    Set<Long> concerned = new TreeSet<>(Set.of(file.applicantId()));
    Long agent = file.agentId();
    if (agent != null) {
      concerned.add(agent);
    }
    String kind = e.kind().equals(SET) ? "bar-set" : "bar-lifted";
    Map<String, String> words = words(file, said, kind);
    String key = e.subject() + "-" + e.seq();
    String path = "/progress/" + file.number();
    concerned.forEach(
        person -> notices.tell(Notice.of(file.centre(), person, kind, key, words, path)));
  }

  private Map<String, String> words(CaseFile file, Map<String, String> said, String kind) {
    Text title = cases.title(file);
    Map<String, String> words = new LinkedHashMap<>();
    words.put("item", title.zh());
    words.put("item.en", title.en());
    if (kind.equals("bar-lifted")) {
      words.put("reason", said.getOrDefault("why", ""));
      return words;
    }
    LocalDate until = LocalDate.parse(said.getOrDefault("until", ""));
    boolean promises = said.containsKey("promises");
    words.put("date", until.getYear() + "年" + Dates.zh(until));
    words.put("date.en", Dates.en(until) + " " + until.getYear());
    words.put("reason", said.getOrDefault("reason", ""));
    words.put("reason.en", said.getOrDefault("reason.en", ""));
    words.put("what", promises ? "不再适用容缺受理和告知承诺" : "不得再次申请这一事项");
    words.put("what.en", promises ? "promises are not taken" : "you may not apply for it again");
    return words;
  }
}
