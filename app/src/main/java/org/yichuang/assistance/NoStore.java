package org.yichuang.assistance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class NoStore {

  static final String SAID =
      """
      insert into assistance.window_no
        (centre_id, case_id, kind, case_number, item_name, department, said_by, reason, at)
      values (:centre, :case, :kind, :number, :item, :department, :by, :reason, :at)
      on conflict do nothing
      """;

  static final String UNSEEN =
      """
      select * from assistance.window_no where centre_id = :centre and seen_at is null
      order by at limit :most
      """;

  static final String SEEN =
      """
      update assistance.window_no set seen_by = :by, seen_at = :now
      where centre_id = :centre and case_id = :case and seen_at is null
      """;

  private final JdbcClient jdbc;

  NoStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void said(Centre centre, String kind, WindowNoes.No no) {
    jdbc.sql(SAID)
        .param("centre", centre.code())
        .param("case", no.caseId())
        .param("kind", kind)
        .param("number", no.caseNumber())
        .param("item", no.itemName())
        .param("department", no.department())
        .param("by", no.saidBy())
        .param("reason", no.reason())
        .param("at", Now.sql(no.at()))
        .update();
  }

  List<WindowNoes.No> unseen(Centre centre, int most) {
    return jdbc.sql(UNSEEN)
        .param("centre", centre.code())
        .param("most", most)
        .query((r, n) ->
            new WindowNoes.No(
                r.getLong("case_id"),
                r.getString("case_number"),
                r.getString("item_name"),
                r.getString("department"),
                r.getString("said_by"),
                r.getString("reason"),
                r.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  void seen(Actor by, long caseId, Instant at) {
    jdbc.sql(SEEN)
        .param("centre", by.centre().code())
        .param("case", caseId)
        .param("by", by.name())
        .param("now", Now.sql(at))
        .update();
  }
}
