package org.yichuang.assistance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.notices.Notice;
import org.yichuang.notices.Notices;
import tools.jackson.databind.json.JsonMapper;

/** Tells the client and those who go, each what is theirs, and the journal what happened. */
@Component
class VisitTelling {

  private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日 HH:mm");
  private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Notices notices;
  private final Journal journal;
  private final JsonMapper mapper = JsonMapper.builder().build();

  VisitTelling(Notices notices, Journal journal) {
    this.notices = notices;
    this.journal = journal;
  }

  void planned(Actor by, Visit v) {
    toClient(v, "visit-planned", "");
    for (Visit.Member m : v.members()) {
      if (m.personId() != by.personId()) {
        notices.tell(
            Notice.of(v.centre(), m.personId(), "visit-yours", key(v), words(v, ""), "/visits"));
      }
    }
    say(by, v, "assistance.visit-planned");
  }

  void cancelled(Actor by, Visit v) {
    toClient(v, "visit-cancelled", String.valueOf(v.result()));
    say(by, v, "assistance.visit-cancelled");
  }

  private void toClient(Visit v, String kind, String result) {
    notices.tell(Notice.of(v.centre(), v.clientId(), kind, key(v), words(v, result), "/help"));
  }

  private static Map<String, String> words(Visit v, String result) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("number", v.number());
    words.put("item", v.matter());
    words.put("client", v.clientName());
    words.put("place", v.place());
    words.put("helper", v.with());
    words.put("date", ZH.format(local(v.from())));
    words.put("date.en", EN.format(local(v.from())));
    words.put("result", result);
    return words;
  }

  private static LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, Now.ZONE);
  }

  private static String key(Visit v) {
    return Long.toString(v.id());
  }

  Visit say(Actor by, Visit v, String kind) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("number", v.number());
    body.put("kind", v.kind().name());
    body.put("restDay", v.restDay());
    if (v.caseNumber() != null) {
      body.put("case", v.caseNumber());
    }
    journal.append(v.centre(), v.id(), by, kind, mapper.writeValueAsString(body));
    return v;
  }
}
