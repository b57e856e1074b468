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
import org.yichuang.kernel.Now;

/** SQL of the issue desk. */
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

  static final String MOVE =
      """
      update delivery.delivery set
        state = :state, way = :way, version = version + 1, waybill = :waybill,
        locker_cell = :cell, code_hash = :codeHash, code_until = :codeUntil,
        failures = :failures, last_failure = :lastFailure
      where centre_id = :centre and case_id = :case and version = :version
      """;

  static final String HAND_OVER =
      """
      update delivery.delivery set
        state = 'DELIVERED', way = :way, version = version + 1, receipt = :receipt,
        taken_by = :takenBy, taken_as = :takenAs, agent_id = :agent, letter = :letter,
        clerk_id = :clerk, clerk_name = :clerkName, delivered_at = :now, code_hash = null
      where centre_id = :centre and case_id = :case and version = :version
      """;

  static final String CODE_HASH =
      "select code_hash from delivery.delivery where centre_id = :centre and case_id = :case";

  static final String STOP =
      """
      update delivery.delivery set state = 'STOPPED', version = version + 1, code_hash = null
      where centre_id = :centre and case_id = :case and state in ('READY','SENT','IN_LOCKER')
      """;

  static final String FOLLOW =
      """
      update delivery.delivery d set
        state = 'DELIVERED', version = version + 1, taken_by = applicant, delivered_at = at,
        code_hash = null
      from unnest(:centres::text[], :cases::bigint[], :ats::timestamptz[])
        as followed (centre, followed_case, at)
      where d.centre_id = centre and d.case_id = followed_case
        and d.state in ('READY','SENT','IN_LOCKER')
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

  /** A result that reached its holder at a moment, not by the desk. */
  record Followed(Centre centre, long caseId, Instant at) {}

  /** What changes while it is under way. */
  record Move(
      Delivery.State state,
      @Nullable Way way,
      @Nullable String waybill,
      @Nullable String cell,
      byte @Nullable [] codeHash,
      @Nullable Instant codeUntil,
      int failures,
      @Nullable String lastFailure) {}

  /** What proves that it was handed over. */
  record Proof(
      Way way,
      String receipt,
      String takenBy,
      @Nullable String takenAs,
      @Nullable Long agent,
      @Nullable String letter) {}

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

  private static <T> String[] texts(List<T> all, Function<T, String> part) {
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

  /** Moves it on; false when somebody else was faster. */
  boolean move(Delivery seen, Move m) {
    return jdbc.sql(MOVE)
            .param("centre", seen.centre().code())
            .param("case", seen.caseId())
            .param("version", seen.version())
            .param("state", m.state().name())
            .param("way", m.way() == null ? null : m.way().name(), java.sql.Types.VARCHAR)
            .param("waybill", m.waybill(), java.sql.Types.VARCHAR)
            .param("cell", m.cell(), java.sql.Types.VARCHAR)
            .param("codeHash", m.codeHash(), java.sql.Types.BINARY)
            .param(
                "codeUntil",
                m.codeUntil() == null ? null : Now.sql(m.codeUntil()),
                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
            .param("failures", m.failures())
            .param("lastFailure", m.lastFailure(), java.sql.Types.VARCHAR)
            .update()
        == 1;
  }

  boolean handOver(Delivery seen, Proof p, long clerk, String clerkName, Instant at) {
    return jdbc.sql(HAND_OVER)
            .param("centre", seen.centre().code())
            .param("case", seen.caseId())
            .param("version", seen.version())
            .param("way", p.way().name())
            .param("receipt", p.receipt())
            .param("takenBy", p.takenBy())
            .param("takenAs", p.takenAs(), java.sql.Types.VARCHAR)
            .param("agent", p.agent(), java.sql.Types.BIGINT)
            .param("letter", p.letter(), java.sql.Types.VARCHAR)
            .param("clerk", clerk)
            .param("clerkName", clerkName)
            .param("now", Now.sql(at))
            .update()
        == 1;
  }

  Optional<byte[]> codeHash(Centre centre, long caseId) {
    return jdbc.sql(CODE_HASH)
        .param("centre", centre.code())
        .param("case", caseId)
        .query((r, i) -> Optional.ofNullable(r.getBytes("code_hash")))
        .optional()
        .flatMap(h -> h);
  }

  void stop(Centre centre, long caseId) {
    jdbc.sql(STOP).param("centre", centre.code()).param("case", caseId).update();
  }

  /** The cases were delivered by another way than the desk. */
  void follow(List<Followed> all) {
    if (all.isEmpty()) {
      return;
    }
    jdbc.sql(FOLLOW)
        .param("centres", texts(all, f -> f.centre().code()))
        .param("cases", all.stream().map(Followed::caseId).toArray(Long[]::new))
        .param("ats", texts(all, f -> f.at().toString()))
        .update();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
