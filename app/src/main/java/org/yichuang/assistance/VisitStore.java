package org.yichuang.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class VisitStore {

  static final String INSERT =
      """
      insert into assistance.visit
        (centre_id, visit_id, number, kind, client_id, client_name, matter, place, starts, ends,
         rest_day, parties, case_id, case_number, state, planned_by, planned_at)
      values (:centre, :id, :number, :kind, :client, :clientName, :matter, :place, :starts, :ends,
        :restDay, :parties, :case, :caseNumber, 'PLANNED', :by, :now)
      """;

  static final String ADD_MEMBER =
      """
      insert into assistance.visit_member (centre_id, visit_id, person_id, name)
      values (:centre, :visit, :person, :name)
      """;

  static final String FIND =
      """
      select * from assistance.visit_whole where centre_id = :centre and visit_id = :id
      """;

  static final String AHEAD =
      """
      select * from assistance.visit_whole
      where centre_id = :centre and state in ('PLANNED','BEGUN')
      order by starts, visit_id limit :most
      """;

  static final String BEHIND =
      """
      select * from assistance.visit_whole
      where centre_id = :centre and state in ('DONE','CANCELLED')
      order by visit_id desc limit :most
      """;

  static final String OF_CLIENT =
      """
      select * from assistance.visit_whole where centre_id = :centre and client_id = :client
      order by visit_id desc limit :most
      """;

  static final String OF_CASE =
      """
      select * from assistance.visit_whole where centre_id = :centre and case_id = :case
      order by starts, visit_id
      """;

  static final String BUSY =
      """
      select m.name from assistance.visit_member m
      join assistance.visit v on v.centre_id = m.centre_id and v.visit_id = m.visit_id
      where m.centre_id = :centre and m.person_id = :person and v.state in ('PLANNED','BEGUN')
        and v.starts < :ends and v.ends > :starts
      limit 1
      """;

  static final String STEP =
      """
      update assistance.visit set state = :state, case_id = :case, case_number = :caseNumber,
        result = :result, began = :began, ended = :ended, version = version + 1
      where centre_id = :centre and visit_id = :id and version = :version
      """;

  static final String COUNTS =
      """
      select kind, count(*) as visits, count(*) filter (where rest_day) as rest_days,
        coalesce(sum(extract(epoch from ended - began)) / 60, 0)::bigint as minutes
      from assistance.visit
      where centre_id = :centre and state = 'DONE' and began >= :from
      group by kind order by kind
      """;

  private static final RowMapper<Visit> ROW = VisitStore::row;

  private final JdbcClient jdbc;

  VisitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Visit v, Instant at) {
    jdbc.sql(INSERT)
        .param("centre", v.centre().code())
        .param("id", v.id())
        .param("number", v.number())
        .param("kind", v.kind().name())
        .param("client", v.clientId())
        .param("clientName", v.clientName())
        .param("matter", v.matter())
        .param("place", v.place())
        .param("starts", Now.sql(v.from()))
        .param("ends", Now.sql(v.until()))
        .param("restDay", v.restDay())
        .param("parties", String.join("\n", v.parties()))
        .param("case", v.caseId(), Types.BIGINT)
        .param("caseNumber", v.caseNumber(), Types.VARCHAR)
        .param("by", v.plannedBy())
        .param("now", Now.sql(at))
        .update();
    for (Visit.Member m : v.members()) {
      jdbc.sql(ADD_MEMBER)
          .param("centre", v.centre().code())
          .param("visit", v.id())
          .param("person", m.personId())
          .param("name", m.name())
          .update();
    }
  }

  /** Keeps a visit that was changed from its version; whether nobody was faster. */
  boolean step(Visit v) {
    return jdbc.sql(STEP)
            .param("centre", v.centre().code())
            .param("id", v.id())
            .param("version", v.version())
            .param("state", v.state().name())
            .param("case", v.caseId(), Types.BIGINT)
            .param("caseNumber", v.caseNumber(), Types.VARCHAR)
            .param("result", v.result(), Types.VARCHAR)
            .param("began", sql(v.began()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("ended", sql(v.ended()), Types.TIMESTAMP_WITH_TIMEZONE)
            .update()
        == 1;
  }

  Optional<Visit> find(Centre centre, long id) {
    return of(FIND, centre).param("id", id).query(ROW).optional();
  }

  List<Visit> ahead(Centre centre, int most) {
    return of(AHEAD, centre).param("most", most).query(ROW).list();
  }

  List<Visit> behind(Centre centre, int most) {
    return of(BEHIND, centre).param("most", most).query(ROW).list();
  }

  List<Visit> ofClient(Centre centre, long client, int most) {
    return of(OF_CLIENT, centre).param("client", client).param("most", most).query(ROW).list();
  }

  List<Visit> ofCase(Centre centre, long caseId) {
    return of(OF_CASE, centre).param("case", caseId).query(ROW).list();
  }

  /** The person's name, if something else is planned at that time. */
  Optional<String> busy(Centre centre, long person, Instant from, Instant until) {
    return of(BUSY, centre)
        .param("person", person)
        .param("starts", Now.sql(from))
        .param("ends", Now.sql(until))
        .query(String.class)
        .optional();
  }

  List<Visits.Count> counts(Centre centre, Instant from) {
    return of(COUNTS, centre)
        .param("from", Now.sql(from))
        .query((r, n) ->
            new Visits.Count(
                Visit.Kind.valueOf(r.getString("kind")),
                r.getLong("visits"),
                r.getLong("rest_days"),
                r.getLong("minutes")))
        .list();
  }

  private JdbcClient.StatementSpec of(String sql, Centre centre) {
    return jdbc.sql(sql).param("centre", centre.code());
  }

  private static @Nullable OffsetDateTime sql(@Nullable Instant at) {
    return at == null ? null : Now.sql(at);
  }

  private static @Nullable Instant instant(ResultSet r, String column) throws SQLException {
    OffsetDateTime at = r.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static Visit row(ResultSet r, int n) throws SQLException {
    return new Visit(
        Centre.of(r.getString("centre_id")),
        r.getLong("visit_id"),
        r.getString("number"),
        Visit.Kind.valueOf(r.getString("kind")),
        r.getLong("client_id"),
        r.getString("client_name"),
        r.getString("matter"),
        r.getString("place"),
        java.util.Objects.requireNonNull(instant(r, "starts")),
        java.util.Objects.requireNonNull(instant(r, "ends")),
        r.getBoolean("rest_day"),
        members(r),
        r.getString("parties").lines().toList(),
        r.getObject("case_id", Long.class),
        r.getString("case_number"),
        Visit.State.valueOf(r.getString("state")),
        r.getString("result"),
        instant(r, "began"),
        instant(r, "ended"),
        r.getString("planned_by"),
        r.getInt("version"));
  }

  private static List<Visit.Member> members(ResultSet r) throws SQLException {
    Long[] ids = (Long[]) r.getArray("ids").getArray();
    String[] names = (String[]) r.getArray("names").getArray();
    List<Visit.Member> members = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      members.add(new Visit.Member(ids[i], names[i]));
    }
    return members;
  }
}
