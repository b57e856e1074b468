package org.yichuang.assistance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class GreenStore {

  static final String ASK =
      """
      insert into assistance.green_use
        (centre_id, use_id, case_id, case_number, item_name, reason, note, state, asked_by,
         asked_name, asked_at)
      values (:centre, :id, :case, :number, :item, :reason, :note, 'ASKED', :by, :name, :now)
      on conflict (centre_id, case_id) do nothing
      """;

  static final String DECIDE =
      """
      update assistance.green_use set state = :state, approver_id = :by, approver = :name,
        approved_at = :now
      where centre_id = :centre and use_id = :id and state = 'ASKED'
      """;

  static final String APPLIED =
      """
      update assistance.green_use set state = 'APPLIED'
      where centre_id = :centre and use_id = :id and state = 'APPROVED'
      """;

  static final String FIND =
      "select * from assistance.green_use where centre_id = :centre and use_id = :id";

  static final String OF_CASE =
      "select * from assistance.green_use where centre_id = :centre and case_id = :case";

  static final String NEWEST =
      """
      select * from assistance.green_use where centre_id = :centre
      order by use_id desc limit :most
      """;

  private static final RowMapper<GreenUse> ROW =
      (r, n) ->
          new GreenUse(
              Centre.of(r.getString("centre_id")),
              r.getLong("use_id"),
              r.getLong("case_id"),
              r.getString("case_number"),
              r.getString("item_name"),
              r.getString("reason"),
              r.getString("note"),
              GreenUse.State.valueOf(r.getString("state")),
              r.getLong("asked_by"),
              r.getString("asked_name"),
              r.getObject("asked_at", OffsetDateTime.class).toInstant(),
              r.getString("approver"));

  private final JdbcClient jdbc;

  GreenStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean ask(GreenUse u) {
    return jdbc.sql(ASK)
            .param("centre", u.centre().code())
            .param("id", u.id())
            .param("case", u.caseId())
            .param("number", u.caseNumber())
            .param("item", u.itemName())
            .param("reason", u.reason())
            .param("note", u.note())
            .param("by", u.askedBy())
            .param("name", u.askedName())
            .param("now", Now.sql(u.askedAt()))
            .update()
        == 1;
  }

  boolean decide(Actor by, long id, GreenUse.State state, Instant at) {
    return jdbc.sql(DECIDE)
            .param("centre", by.centre().code())
            .param("id", id)
            .param("state", state.name())
            .param("by", by.personId())
            .param("name", by.name())
            .param("now", Now.sql(at))
            .update()
        == 1;
  }

  void applied(GreenUse u) {
    jdbc.sql(APPLIED).param("centre", u.centre().code()).param("id", u.id()).update();
  }

  Optional<GreenUse> find(Centre centre, long id) {
    return jdbc.sql(FIND).param("centre", centre.code()).param("id", id).query(ROW).optional();
  }

  Optional<GreenUse> ofCase(Centre centre, long caseId) {
    return jdbc.sql(OF_CASE)
        .param("centre", centre.code())
        .param("case", caseId)
        .query(ROW)
        .optional();
  }

  List<GreenUse> newest(Centre centre, int most) {
    return jdbc.sql(NEWEST).param("centre", centre.code()).param("most", most).query(ROW).list();
  }
}
