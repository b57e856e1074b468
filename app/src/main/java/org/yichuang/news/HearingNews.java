package org.yichuang.news;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
 * Tells whoever may be heard of the right and until when, and everybody concerned of the hearing's
 * day, hour and place (行政许可法第36条、第46条至第48条); a third party reads what it is about and nothing of
 * the applicant.
 */
@Component("hearingNews")
class HearingNews implements FeedListener {

  private static final Duration FRESH = Duration.ofDays(2);
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};
  private static final Set<String> KINDS =
      Set.of(CaseEvent.TELL_RIGHTS.kind(), CaseEvent.SET_HEARING.kind());

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
        .filter(e -> KINDS.contains(e.kind()))
        .filter(e -> e.at().isAfter(now.instant().minus(FRESH)))
        .forEach(e -> cases.find(e.centre(), e.subject()).ifPresent(f -> tell(e, f)));
  }

  private void tell(Entry e, CaseFile f) {
    Map<String, Object> said = JSON.readValue(e.body(), BODY);
    if (e.kind().equals(CaseEvent.SET_HEARING.kind())) {
      set(e, f, said);
    } else {
      right(e, f, said);
    }
  }

  private void right(Entry e, CaseFile f, Map<String, Object> said) {
    Object third = said.get("third");
    Map<String, String> words = words(said, "askBy", f);
    words.put("matter", String.valueOf(said.get("matter")));
    if (third == null) {
      own(f).forEach(p -> send(e, f, p, "hearing-right", words, progress(f)));
    } else {
      Long person = parties.person(f.centre(), f.id(), Integer.parseInt(third.toString()));
      send(e, f, person, "hearing-right", words, "/my/third");
    }
  }

  /** The applicant's side, the third parties the office knows, who chairs it and who reviews. */
  private void set(Entry e, CaseFile f, Map<String, Object> said) {
    Map<String, String> words = words(said, "date", f);
    words.replaceAll(
        (key, day) -> key.startsWith("date") ? day + " " + said.getOrDefault("time", "") : day);
    words.put("place", String.valueOf(said.get("place")));
    words.put("chair", String.valueOf(said.get("chair")));
    Set<Long> told = own(f);
    told.forEach(p -> send(e, f, p, "hearing-set", words, progress(f)));
    for (Long third : parties.persons(f.centre(), f.id())) {
      if (told.add(third)) {
        send(e, f, third, "hearing-set", words, "/my/third");
      }
    }
    for (Long officer : officers(f, said)) {
      if (told.add(officer)) {
        send(e, f, officer, "hearing-set", words, "/cases/" + f.number());
      }
    }
  }

  private static Set<Long> own(CaseFile f) {
    Set<Long> own = new TreeSet<>(Set.of(f.applicantId()));
    Long agent = f.agentId();
    if (agent != null) {
      own.add(agent);
    }
    return own;
  }

  private static Set<Long> officers(CaseFile f, Map<String, Object> said) {
    Set<Long> officers = new TreeSet<>();
    if (said.get("chairId") instanceof Number chair) {
      officers.add(chair.longValue());
    }
    f.tasks().stream()
        .flatMap(t -> java.util.stream.Stream.of(t.holderId(), t.firstId()))
        .filter(Objects::nonNull)
        .forEach(officers::add);
    return officers;
  }

  private static String progress(CaseFile f) {
    return "/progress/" + f.number();
  }

  private void send(
      Entry e,
      CaseFile f,
      @Nullable Long person,
      String kind,
      Map<String, String> words,
      String path) {
    if (person != null) {
      notices.tell(Notice.of(f.centre(), person, kind, f.id() + "-" + e.seq(), words, path));
    }
  }

  private Map<String, String> words(Map<String, Object> said, String date, CaseFile f) {
    Text title = cases.title(f);
    LocalDate day = LocalDate.parse(String.valueOf(said.get(date)));
    Map<String, String> words = new LinkedHashMap<>();
    words.put("item", title.zh());
    words.put("item.en", title.en());
    words.put("date", Dates.zh(day));
    words.put("date.en", Dates.en(day));
    return words;
  }
}
