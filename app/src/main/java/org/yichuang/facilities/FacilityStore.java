package org.yichuang.facilities;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Text;

@Repository
class FacilityStore {

  static final String THINGS =
      "select * from facilities.thing where centre_id = :centre order by kind desc, key";

  static final String PUT =
      """
      insert into facilities.thing (centre_id, key, name_zh, name_en, kind, owned, expires)
      values (:centre, :key, :zh, :en, :kind, :owned, :expires)
      on conflict (centre_id, key) do nothing
      """;

  static final String LEND =
      """
      with t as (
        update facilities.thing set out = out + 1
        where centre_id = :centre and key = :thing and kind = 'LENT' and out < owned returning key
      )
      insert into facilities.loan (centre_id, id, thing, borrower, lent_at, due_at, lent_by)
      select :centre, :id, key, :borrower, :now, :due, :by from t
      """;

  static final String BACK =
      """
      with l as (
        update facilities.loan set returned_at = :now, state = :state
        where centre_id = :centre and id = :id and returned_at is null returning thing
      )
      update facilities.thing t set out = out - 1,
        owned = owned - case when :state = 'LOST' then 1 else 0 end
      from l where t.centre_id = :centre and t.key = l.thing
      """;

  static final String OUT =
      """
      select l.*, t.name_zh, t.name_en from facilities.loan l
      join facilities.thing t on t.centre_id = l.centre_id and t.key = l.thing
      where l.centre_id = :centre and l.returned_at is null order by l.due_at limit 200
      """;

  static final String RENEW =
      """
      update facilities.thing set expires = :expires, checked = :today
      where centre_id = :centre and key = :thing
      """;

  static final String STANDS =
      """
      update facilities.thing set place = :place, working = :working, checked = :today
      where centre_id = :centre and key = :thing and kind = 'FACILITY'
      """;

  private final JdbcClient jdbc;

  FacilityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Thing> things(Centre centre) {
    return jdbc.sql(THINGS)
        .param("centre", centre.code())
        .query((row, i) ->
            new Thing(
                row.getString("key"),
                Text.of(row.getString("name_zh"), row.getString("name_en")),
                Thing.Kind.valueOf(row.getString("kind")),
                row.getInt("owned"),
                row.getInt("out"),
                row.getObject("expires", LocalDate.class),
                row.getObject("checked", LocalDate.class),
                row.getString("place"),
                row.getBoolean("working")))
        .list();
  }

  void put(Centre centre, Thing t) {
    jdbc.sql(PUT)
        .param("centre", centre.code())
        .param("key", t.key())
        .param("zh", t.name().zh())
        .param("en", t.name().en())
        .param("kind", t.kind().name())
        .param("owned", t.owned())
        .param("expires", t.expires(), java.sql.Types.DATE)
        .update();
  }

  boolean lend(
      Centre centre,
      long id,
      String thing,
      String borrower,
      String by,
      OffsetDateTime now,
      OffsetDateTime due) {
    return jdbc.sql(LEND)
            .param("centre", centre.code())
            .param("id", id)
            .param("thing", thing)
            .param("borrower", borrower)
            .param("by", by)
            .param("now", now)
            .param("due", due)
            .update()
        == 1;
  }

  boolean back(Centre centre, long id, Loan.Back how, OffsetDateTime now) {
    return jdbc.sql(BACK)
            .param("centre", centre.code())
            .param("id", id)
            .param("state", how.name())
            .param("now", now)
            .update()
        == 1;
  }

  List<Loan> out(Centre centre) {
    return jdbc.sql(OUT)
        .param("centre", centre.code())
        .query((row, i) ->
            new Loan(
                row.getLong("id"),
                row.getString("thing"),
                Text.of(row.getString("name_zh"), row.getString("name_en")),
                row.getString("borrower"),
                row.getObject("lent_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  boolean renew(Centre centre, String thing, LocalDate expires, LocalDate today) {
    return jdbc.sql(RENEW)
            .param("centre", centre.code())
            .param("thing", thing)
            .param("expires", expires)
            .param("today", today)
            .update()
        == 1;
  }

  boolean stands(Centre centre, String thing, String place, boolean working, LocalDate today) {
    return jdbc.sql(STANDS)
            .param("centre", centre.code())
            .param("thing", thing)
            .param("place", place)
            .param("working", working)
            .param("today", today)
            .update()
        == 1;
  }
}
