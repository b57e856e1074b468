package org.yichuang.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** SQL of what moves a result on from the desk. */
@Repository
class MoveStore {

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

  MoveStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
        .param("centres", DeliveryStore.texts(all, f -> f.centre().code()))
        .param("cases", all.stream().map(Followed::caseId).toArray(Long[]::new))
        .param("ats", DeliveryStore.texts(all, f -> f.at().toString()))
        .update();
  }
}
