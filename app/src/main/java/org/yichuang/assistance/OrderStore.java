package org.yichuang.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class OrderStore {

  static final String INSERT =
      """
      insert into assistance.help_order
        (centre_id, order_id, number, way, scope, client_id, client_name, matter, place, wanted_at,
         persons, state, asked_at, asked_by)
      values (:centre, :id, :number, :way, :scope, :client, :clientName, :matter, :place, :wanted,
        :persons, 'ASKED', :now, :by)
      """;

  static final String FIND =
      "select * from assistance.help_order where centre_id = :centre and order_id = :id";

  static final String OPEN =
      """
      select * from assistance.help_order
      where centre_id = :centre and state in ('ASKED','TAKEN','STARTED')
      order by order_id limit :most
      """;

  static final String OF_CLIENT =
      """
      select * from assistance.help_order where centre_id = :centre and client_id = :client
      order by order_id desc limit :most
      """;

  static final String SERVED =
      """
      select * from assistance.help_order
      where centre_id = :centre and helper_id = :helper and state = 'FINISHED'
        and started_at >= :from and started_at < :to
      order by started_at
      """;

  static final String PERSON_TIMES =
      """
      select coalesce(sum(persons), 0) from assistance.help_order
      where centre_id = :centre and state = 'FINISHED'
      """;

  static final String STEP =
      """
      update assistance.help_order set state = :state, helper_id = :helper, helper_name = :name,
        letter_file = :file, letter_signed = :signed, application_id = :application,
        result = :result, travel_minutes = :travel, persons = :persons, started_at = :started,
        finished_at = :finished, version = version + 1
      where centre_id = :centre and order_id = :id and version = :version
      """;

  static final String FILLS =
      """
      select exists (select 1 from assistance.help_order
        where centre_id = :centre and helper_id = :helper and client_id = :client
          and state = 'STARTED' and scope in ('FILL_IN','AGENT'))
      """;

  static final String WITH_LETTER =
      "select * from assistance.help_order where centre_id = :centre and letter_file = :file";

  private static final RowMapper<Order> ROW = OrderStore::row;

  private final JdbcClient jdbc;

  OrderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Order o, long by) {
    jdbc.sql(INSERT)
        .param("centre", o.centre().code())
        .param("id", o.id())
        .param("number", o.number())
        .param("way", o.way().name())
        .param("scope", o.scope().name())
        .param("client", o.clientId())
        .param("clientName", o.clientName())
        .param("matter", o.matter())
        .param("place", o.place())
        .param("wanted", sql(o.wantedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("persons", o.persons())
        .param("now", Now.sql(o.askedAt()))
        .param("by", by)
        .update();
  }

  Optional<Order> find(Centre centre, long id) {
    return jdbc.sql(FIND).param("centre", centre.code()).param("id", id).query(ROW).optional();
  }

  List<Order> open(Centre centre, int most) {
    return jdbc.sql(OPEN).param("centre", centre.code()).param("most", most).query(ROW).list();
  }

  List<Order> ofClient(Centre centre, long client, int most) {
    return jdbc.sql(OF_CLIENT)
        .param("centre", centre.code())
        .param("client", client)
        .param("most", most)
        .query(ROW)
        .list();
  }

  List<Order> served(Centre centre, long helper, Instant from, Instant to) {
    return jdbc.sql(SERVED)
        .param("centre", centre.code())
        .param("helper", helper)
        .param("from", Now.sql(from))
        .param("to", Now.sql(to))
        .query(ROW)
        .list();
  }

  long personTimes(Centre centre) {
    return jdbc.sql(PERSON_TIMES).param("centre", centre.code()).query(Long.class).single();
  }

  /** Keeps an order that was changed from its version; whether nobody was faster. */
  boolean step(Order o) {
    return jdbc.sql(STEP)
            .param("centre", o.centre().code())
            .param("id", o.id())
            .param("version", o.version())
            .param("state", o.state().name())
            .param("helper", o.helperId(), Types.BIGINT)
            .param("name", o.helperName(), Types.VARCHAR)
            .param("file", o.letterFile(), Types.BIGINT)
            .param("signed", o.letterSigned(), Types.DATE)
            .param("application", o.applicationId(), Types.BIGINT)
            .param("result", o.result(), Types.VARCHAR)
            .param("travel", o.travelMinutes())
            .param("persons", o.persons())
            .param("started", sql(o.startedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("finished", sql(o.finishedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .update()
        == 1;
  }

  /** Whether an order under way lets the helper fill in for the client. */
  boolean fills(Centre centre, long helper, long client) {
    return jdbc.sql(FILLS)
        .param("centre", centre.code())
        .param("helper", helper)
        .param("client", client)
        .query(Boolean.class)
        .single();
  }

  List<Order> withLetter(Centre centre, long file) {
    return jdbc.sql(WITH_LETTER)
        .param("centre", centre.code())
        .param("file", file)
        .query(ROW)
        .list();
  }

  private static @Nullable OffsetDateTime sql(@Nullable Instant at) {
    return at == null ? null : Now.sql(at);
  }

  private static @Nullable Instant instant(ResultSet r, String column) throws SQLException {
    OffsetDateTime at = r.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static Order row(ResultSet r, int n) throws SQLException {
    return new Order(
        Centre.of(r.getString("centre_id")),
        r.getLong("order_id"),
        r.getString("number"),
        Order.Way.valueOf(r.getString("way")),
        Order.Scope.valueOf(r.getString("scope")),
        r.getLong("client_id"),
        r.getString("client_name"),
        r.getString("matter"),
        r.getString("place"),
        instant(r, "wanted_at"),
        r.getInt("persons"),
        r.getObject("helper_id", Long.class),
        r.getString("helper_name"),
        r.getObject("letter_file", Long.class),
        r.getObject("letter_signed", LocalDate.class),
        r.getObject("application_id", Long.class),
        Order.State.valueOf(r.getString("state")),
        r.getString("result"),
        r.getInt("travel_minutes"),
        java.util.Objects.requireNonNull(instant(r, "asked_at")),
        instant(r, "started_at"),
        instant(r, "finished_at"),
        r.getInt("version"));
  }
}
