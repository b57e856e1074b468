package org.yichuang.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

/** SQL of what lies at the issue desk. */
@Repository
class DeliveryStore {

  static final String PUT =
      """
      insert into delivery.delivery
        (centre_id, case_id, number, item_name, identifier, applicant_id, applicant, decided_on,
         due, state)
      select centre, case_id, number, item, identifier, applicant_id, applicant, decided, due,
        'READY'
      from unnest(:centres::text[], :cases::bigint[], :numbers::text[], :items::text[],
          :identifiers::text[], :applicantIds::bigint[], :applicants::text[], :decided::date[],
          :dues::date[])
        as laid (centre, case_id, number, item, identifier, applicant_id, applicant, decided, due)
      on conflict (centre_id, case_id) do nothing
      """;

  private static final String ROWS =
      """
      select centre_id, case_id, number, item_name, identifier, applicant_id, applicant,
        decided_on, due, state, way, version, waybill, locker_cell, code_until, failures,
        last_failure, receipt, taken_by, letter, clerk_name, delivered_at
      from delivery.delivery
      """;

  static final String BY_CASE = ROWS + " where centre_id = :centre and case_id = :case";

  static final String BY_NUMBER =
      ROWS
          + """
           where centre_id = :centre
            and (number = :scanned or identifier = :scanned or (waybill = :scanned
              and state = 'SENT'))
          limit 1
          """;

  static final String WAITING =
      ROWS
          + """
           where centre_id = :centre and state = :state and (due, case_id) > (:due, :after)
          order by due, case_id limit :size
          """;

  static final String OF_APPLICANT =
      ROWS
          + """
           where centre_id = :centre and applicant_id = :applicant
          order by case_id desc limit 100
          """;

  static final String COUNTS =
      """
      select state, count(*) as n, count(*) filter (where due < :today) as late
      from delivery.delivery
      where centre_id = :centre and state in ('READY','SENT','IN_LOCKER') group by state
      """;

  static final RowMapper<Delivery> ROW =
      (r, i) ->
          new Delivery(
              Centre.of(r.getString("centre_id")),
              r.getLong("case_id"),
              r.getString("number"),
              r.getString("item_name"),
              r.getString("identifier"),
              r.getLong("applicant_id"),
              r.getString("applicant"),
              r.getObject("decided_on", LocalDate.class),
              r.getObject("due", LocalDate.class),
              Delivery.State.valueOf(r.getString("state")),
              r.getString("way") == null ? null : Way.valueOf(r.getString("way")),
              r.getInt("version"),
              r.getString("waybill"),
              r.getString("locker_cell"),
              instant(r.getObject("code_until", OffsetDateTime.class)),
              r.getInt("failures"),
              r.getString("last_failure"),
              r.getString("receipt"),
              r.getString("taken_by"),
              r.getString("letter"),
              r.getString("clerk_name"),
              instant(r.getObject("delivered_at", OffsetDateTime.class)));

  /** How many lie where, and how many of them are late. */
  record Count(Delivery.State state, int n, int late) {}

  /** A result as it is laid on the desk. */
  record Laid(
      Centre centre,
      long caseId,
      String number,
      String itemName,
      String identifier,
      long applicantId,
      String applicant,
      LocalDate decidedOn,
      LocalDate due) {}

  private final JdbcClient jdbc;

  DeliveryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(List<Laid> all) {
    if (all.isEmpty()) {
      return;
    }
    jdbc.sql(PUT)
        .param("centres", texts(all, l -> l.centre().code()))
        .param("cases", all.stream().map(Laid::caseId).toArray(Long[]::new))
        .param("numbers", texts(all, Laid::number))
        .param("items", texts(all, Laid::itemName))
        .param("identifiers", texts(all, Laid::identifier))
        .param("applicantIds", all.stream().map(Laid::applicantId).toArray(Long[]::new))
        .param("applicants", texts(all, Laid::applicant))
        .param("decided", texts(all, l -> l.decidedOn().toString()))
        .param("dues", texts(all, l -> l.due().toString()))
        .update();
  }

  static <T> String[] texts(List<T> all, Function<T, String> part) {
    return all.stream().map(part).toArray(String[]::new);
  }

  Optional<Delivery> find(Centre centre, long caseId) {
    return jdbc.sql(BY_CASE)
        .param("centre", centre.code())
        .param("case", caseId)
        .query(ROW)
        .optional();
  }

  Optional<Delivery> find(Centre centre, String scanned) {
    return jdbc.sql(BY_NUMBER)
        .param("centre", centre.code())
        .param("scanned", scanned)
        .query(ROW)
        .optional();
  }

  List<Delivery> waiting(Centre centre, Delivery.State state, LocalDate due, long after, int size) {
    return jdbc.sql(WAITING)
        .param("centre", centre.code())
        .param("state", state.name())
        .param("due", due)
        .param("after", after)
        .param("size", size)
        .query(ROW)
        .list();
  }

  List<Delivery> ofApplicant(Centre centre, long applicant) {
    return jdbc.sql(OF_APPLICANT)
        .param("centre", centre.code())
        .param("applicant", applicant)
        .query(ROW)
        .list();
  }

  List<Count> counts(Centre centre, LocalDate today) {
    return jdbc.sql(COUNTS)
        .param("centre", centre.code())
        .param("today", today)
        .query((r, i) ->
            new Count(
                Delivery.State.valueOf(r.getString("state")), r.getInt("n"), r.getInt("late")))
        .list();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
