package org.yichuang.lifeevents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Extension;
import org.yichuang.catalogue.Bundle;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Text;
import org.yichuang.notices.Notice;
import org.yichuang.notices.Notices;
import tools.jackson.databind.json.JsonMapper;

/** Writes what happens to the whole into its journal and tells the applicant. */
@Component
class LifeNews {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Journal journal;
  private final Notices notices;

  LifeNews(Journal journal, Notices notices) {
    this.journal = journal;
    this.notices = notices;
  }

  void begun(LifeEvent e) {
    keep(
        e,
        Actor.system(e.centre()),
        "begun",
        Map.of(
            "theme",
            e.theme(),
            "promised",
            e.promised().toString(),
            "ceiling",
            e.ceiling().toString()));
  }

  void extended(Actor by, LifeEvent e, Extension extension, LocalDate due) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("extra", extension.extra().toString());
    said.put("by", extension.by().name());
    said.put("reason", extension.reason());
    said.put("due", due.toString());
    keep(e, by, "extended", said);
    tell(
        e,
        "life-event-extended",
        e.id() + "-" + e.version(),
        Map.of(
            "reason", extension.reason(),
            "by", extension.by().text().zh(),
            "by.en", extension.by().text().en(),
            "date", due.toString()));
  }

  /** An item that will not be taken up, once. */
  void ended(LifeEvent e, Part part) {
    Text because = java.util.Objects.requireNonNull(part.because());
    Text title = part.guide().title();
    boolean fresh =
        tell(
            e,
            "life-event-ended",
            e.id() + "-" + part.guide().key(),
            Map.of(
                "item", title.zh(),
                "item.en", title.en(),
                "why", because.zh(),
                "why.en", because.en()));
    if (fresh) {
      keep(
          e,
          Actor.system(e.centre()),
          "part-ended",
          Map.of("guide", part.guide().key(), "because", because.zh()));
    }
  }

  void done(LifeEvent e, Bundle bundle, long out, int of) {
    keep(e, Actor.system(e.centre()), "done", Map.of("out", out, "of", of));
    Text title = bundle.theme().title();
    tell(
        e,
        "life-event-done",
        Long.toString(e.id()),
        Map.of(
            "event", title.zh(),
            "event.en", title.en(),
            "out", Long.toString(out),
            "of", Integer.toString(of)));
  }

  private boolean tell(LifeEvent e, String kind, String key, Map<String, String> words) {
    return notices.tell(
        Notice.of(e.centre(), e.applicantId(), kind, key, words, "/my/events/" + e.id()));
  }

  private void keep(LifeEvent e, Actor by, String what, Map<String, ?> said) {
    journal.append(e.centre(), e.id(), by, "life-event." + what, JSON.writeValueAsString(said));
  }
}
