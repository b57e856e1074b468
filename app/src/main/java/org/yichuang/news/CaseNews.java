package org.yichuang.news;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseEvent;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Decision;
import org.yichuang.casework.Supplement;
import org.yichuang.journal.Entry;
import org.yichuang.journal.FeedListener;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;
import org.yichuang.notices.Notice;
import org.yichuang.notices.Notices;

/**
 * Tells the applicant, the agent who acts and the helper, each what is theirs. An entry from the
 * past (补录, imports) is no news and is not told.
 */
@Component("caseNews")
class CaseNews implements FeedListener {

  private static final Duration FRESH = Duration.ofDays(2);

  private static final Map<String, String> KINDS =
      Map.of(
          CaseEvent.ACCEPT.kind(), "case-accepted",
          CaseEvent.DEEM_ACCEPTED.kind(), "case-accepted",
          CaseEvent.ASK_SUPPLEMENT.kind(), "case-supplement",
          CaseEvent.GRANT.kind(), "case-decided",
          CaseEvent.REFUSE.kind(), "case-decided",
          CaseEvent.ISSUE.kind(), "case-ready",
          CaseEvent.FIND_OUT_OF_SCOPE.kind(), "case-closed",
          CaseEvent.DECLINE.kind(), "case-closed");

  private final Cases cases;
  private final Notices notices;
  private final Now now;

  CaseNews(Cases cases, Notices notices, Now now) {
    this.cases = cases;
    this.notices = notices;
    this.now = now;
  }

  @Override
  public String name() {
    return "news.cases";
  }

  @Override
  public void receive(List<Entry> batch) {
    Map<Centre, List<Entry>> byCentre =
        batch.stream()
            .filter(e -> KINDS.containsKey(e.kind()))
            .filter(e -> e.at().isAfter(now.instant().minus(FRESH)))
            .collect(Collectors.groupingBy(Entry::centre));
    byCentre.forEach(this::tell);
  }

  private void tell(Centre centre, List<Entry> entries) {
    Map<Long, CaseFile> files = new HashMap<>();
    cases
        .findAll(centre, entries.stream().map(Entry::subject).distinct().toList())
        .forEach(f -> files.put(f.id(), f));
    for (Entry e : entries) {
      Optional.ofNullable(files.get(e.subject())).ifPresent(f -> tell(e, f));
    }
  }

  private void tell(Entry e, CaseFile f) {
    String kind = KINDS.getOrDefault(e.kind(), "");
    String key = f.id() + "-" + e.seq();
    Map<String, String> words = words(e, f);
    String path = "/progress/" + f.number();
    notices.tell(Notice.of(f.centre(), f.applicantId(), kind, key, words, path));
    Long agent = f.agentId();
    if (agent != null && agent != f.applicantId()) {
      notices.tell(Notice.of(f.centre(), agent, kind, key, words, path));
    }
    helper(e, f, agent, key);
  }

  /** The helper hears that the case moved, and of the case only its number. */
  private void helper(Entry e, CaseFile f, @Nullable Long agent, String key) {
    Long helper = f.helperId();
    if (helper != null && !helper.equals(agent) && helper != f.applicantId()) {
      Map<String, String> words = new LinkedHashMap<>();
      words.put("number", f.number());
      words.put("result", stage(e.kind()).zh());
      words.put("result.en", stage(e.kind()).en());
      notices.tell(Notice.of(f.centre(), helper, "helped-case", key, words, null));
    }
  }

  private Map<String, String> words(Entry e, CaseFile f) {
    Map<String, String> words = new LinkedHashMap<>();
    Text title = cases.title(f);
    words.put("item", title.zh());
    words.put("item.en", title.en());
    words.put("number", f.number());
    if (f.promisedDue() != null) {
      words.put("date", Dates.zh(f.promisedDue()));
      words.put("date.en", Dates.en(f.promisedDue()));
    }
    Supplement supplement = f.supplement();
    if (supplement != null) {
      words.put("missing", String.join("；", supplement.missing()));
    }
    var result = result(e.kind(), f);
    words.put("result", result.zh());
    words.put("result.en", result.en());
    return words;
  }

  private static Text result(String kind, CaseFile f) {
    Decision decision = f.decision();
    if (decision != null && kind.equals(CaseEvent.REFUSE.kind())) {
      String reasons = String.join("；", decision.reasons());
      return Text.of("不予许可：" + reasons, "refused: " + reasons);
    }
    return stage(kind);
  }

  private static Text stage(String kind) {
    if (kind.equals(CaseEvent.GRANT.kind())) {
      return Text.of("准予许可", "granted");
    }
    if (kind.equals(CaseEvent.REFUSE.kind())) {
      return Text.of("不予许可", "refused");
    }
    return switch (KINDS.getOrDefault(kind, "")) {
      case "case-accepted" -> Text.of("已受理", "accepted");
      case "case-supplement" -> Text.of("需要补正", "something is missing");
      case "case-ready" -> Text.of("证照已制好", "ready");
      default -> Text.of("没有受理", "not taken up");
    };
  }
}
