package org.yichuang.assistance;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.notices.Notice;
import org.yichuang.notices.Notices;
import tools.jackson.databind.json.JsonMapper;

/** Tells the reporter where a ticket stands, and the journal what happened to it. */
@Component
class StuckTelling {

  private final Notices notices;
  private final Journal journal;
  private final JsonMapper mapper = JsonMapper.builder().build();

  StuckTelling(Notices notices, Journal journal) {
    this.notices = notices;
    this.journal = journal;
  }

  void received(Ticket t) {
    tell(t, "stuck-received", "");
  }

  void answered(Ticket t) {
    tell(t, "stuck-answered", String.valueOf(t.answer()));
  }

  void extended(Ticket t) {
    tell(t, "stuck-extended", String.valueOf(t.dueReason()));
  }

  private void tell(Ticket t, String kind, String result) {
    Map<String, String> words =
        Map.of(
            "number", t.number(),
            "date", day(t.due()),
            "date.en", t.due().toString(),
            "result", result);
    notices.tell(
        Notice.of(
            t.centre(), t.reporterId(), kind, t.id() + "-" + t.version(), words, "/stuck/mine"));
  }

  private static String day(LocalDate day) {
    return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  void say(Actor by, Ticket t, String kind) {
    Map<String, String> body =
        Map.of(
            "number", t.number(),
            "class", t.kind(),
            "cause", t.cause(),
            "item", String.valueOf(t.itemCode()),
            "state", t.state().name(),
            "due", t.due().toString(),
            "result", String.valueOf(t.result()));
    journal.append(t.centre(), t.id(), by, kind, mapper.writeValueAsString(body));
  }
}
