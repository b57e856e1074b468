package org.yichuang.certificates;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.casework.CaseFile;
import org.yichuang.kernel.Centre;

/** SQL of what waits: granted cases without a certificate, renewals without a decision. */
@Repository
class WaitingStore {

  static final String PUT_TO_ISSUE =
      """
      insert into certificates.to_issue
        (centre_id, case_id, number, item_name, department, granted_at)
      values (:centre, :case, :number, :item, :department, :now)
      on conflict (centre_id, case_id) do nothing
      """;

  static final String DROP_TO_ISSUE =
      "delete from certificates.to_issue where centre_id = :centre and case_id = :case";

  static final String TO_ISSUE =
      """
      select case_id, number, item_name, department, granted_at from certificates.to_issue
      where centre_id = :centre and case_id > :after order by case_id limit :size
      """;

  static final String PUT_RENEWAL =
      """
      insert into certificates.renewal
        (centre_id, case_id, certificate_id, applied_on, valid_to, in_time)
      values (:centre, :case, :certificate, :applied, :validTo, :inTime)
      on conflict (centre_id, case_id) do nothing
      """;

  static final String SETTLE_RENEWAL =
      """
      update certificates.renewal set settled = :how
      where centre_id = :centre and case_id = :case and settled is null
      """;

  static final String RENEWAL_OF_CASE =
      """
      select case_id, certificate_id, applied_on, valid_to, in_time from certificates.renewal
      where centre_id = :centre and case_id = :case
      """;

  static final String DEEMED =
      """
      select count(*) from certificates.renewal
      where centre_id = :centre and certificate_id = :certificate and in_time
        and (settled is null or settled = 'DEEMED')
      """;

  static final String RUN_OUT =
      """
      select case_id, certificate_id, applied_on, valid_to, in_time from certificates.renewal
      where centre_id = :centre and settled is null and in_time and valid_to < :today
      order by valid_to limit 200
      """;

  /** An application to renew a certificate. */
  record Renewal(
      long caseId, long certificateId, LocalDate appliedOn, LocalDate validTo, boolean inTime) {}

  private static final RowMapper<Renewal> RENEWAL =
      (r, i) ->
          new Renewal(
              r.getLong("case_id"),
              r.getLong("certificate_id"),
              r.getObject("applied_on", LocalDate.class),
              r.getObject("valid_to", LocalDate.class),
              r.getBoolean("in_time"));

  private final JdbcClient jdbc;

  WaitingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void putToIssue(CaseFile file, OffsetDateTime now) {
    jdbc.sql(PUT_TO_ISSUE)
        .param("centre", file.centre().code())
        .param("case", file.id())
        .param("number", file.number())
        .param("item", file.itemName())
        .param("department", file.department())
        .param("now", now)
        .update();
  }

  void dropToIssue(Centre centre, long caseId) {
    jdbc.sql(DROP_TO_ISSUE).param("centre", centre.code()).param("case", caseId).update();
  }

  List<ToIssue> toIssue(Centre centre, long after, int size) {
    return jdbc.sql(TO_ISSUE)
        .param("centre", centre.code())
        .param("after", after)
        .param("size", size)
        .query((r, i) ->
            new ToIssue(
                r.getLong("case_id"),
                r.getString("number"),
                r.getString("item_name"),
                r.getString("department"),
                r.getObject("granted_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  void putRenewal(Centre centre, Renewal renewal) {
    jdbc.sql(PUT_RENEWAL)
        .param("centre", centre.code())
        .param("case", renewal.caseId())
        .param("certificate", renewal.certificateId())
        .param("applied", renewal.appliedOn())
        .param("validTo", renewal.validTo())
        .param("inTime", renewal.inTime())
        .update();
  }

  void settleRenewal(Centre centre, long caseId, String how) {
    jdbc.sql(SETTLE_RENEWAL)
        .param("centre", centre.code())
        .param("case", caseId)
        .param("how", how)
        .update();
  }

  Optional<Renewal> renewalOfCase(Centre centre, long caseId) {
    return jdbc.sql(RENEWAL_OF_CASE)
        .param("centre", centre.code())
        .param("case", caseId)
        .query(RENEWAL)
        .optional();
  }

  /** Whether a timely application to renew it was met with silence. */
  boolean deemedRenewed(Centre centre, long certificateId) {
    return jdbc.sql(DEEMED)
            .param("centre", centre.code())
            .param("certificate", certificateId)
            .query(Integer.class)
            .single()
        > 0;
  }

  List<Renewal> runOut(Centre centre, LocalDate today) {
    return jdbc.sql(RUN_OUT)
        .param("centre", centre.code())
        .param("today", today)
        .query(RENEWAL)
        .list();
  }
}
