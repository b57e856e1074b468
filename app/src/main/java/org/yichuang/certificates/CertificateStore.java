package org.yichuang.certificates;

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
import org.yichuang.kernel.Text;

/** SQL of the register. */
@Repository
class CertificateStore {

  static final String NEXT_SERIAL =
      """
      insert into certificates.serial as s (centre_id, type_code, issuer, year, last)
      values (:centre, :type, :issuer, :year, 1)
      on conflict (centre_id, type_code, issuer, year) do update set last = s.last + 1
      returning last
      """;

  static final String INSERT =
      """
      insert into certificates.certificate
        (centre_id, certificate_id, identifier, number, case_id, case_number, type_code, title_zh,
         title_en, item_code, department, holder_id, organisation_id, version, record_sealed,
         signature, key_no, state, valid_from, valid_to, issued_at)
      values (:centre, :id, :identifier, :number, :case, :caseNumber, :type, :titleZh, :titleEn,
        :item, :department, :holder, :organisation, :version, :record, :signature, :key, 'VALID',
        :from, :to, :now)
      """;

  private static final String ROWS =
      """
      select centre_id, certificate_id, identifier, number, case_id, case_number, type_code,
        title_zh, title_en, item_code, department, holder_id, organisation_id, version, state,
        valid_from, valid_to, issued_at, ended_at, ended_why, ended_article, replaced_by
      from certificates.certificate
      """;

  static final String BY_ID = ROWS + " where centre_id = :centre and certificate_id = :id";

  static final String AFTER =
      ROWS
          + """
           where (centre_id, certificate_id) > (:centre::char(6), :id)
          order by centre_id, certificate_id limit :size
          """;

  static final String BY_IDENTIFIER =
      ROWS + " where centre_id = :centre and identifier = :identifier";

  static final String OF_CASE =
      ROWS + " where centre_id = :centre and case_id = :case order by version desc limit 1";

  static final String OF_HOLDER =
      ROWS
          + """
           where centre_id = :centre and holder_id = :holder and organisation_id is null
          order by issued_at desc limit :most
          """;

  static final String OF_ORGANISATION =
      ROWS
          + """
           where centre_id = :centre and organisation_id = :organisation
          order by issued_at desc limit :most
          """;

  static final String OF_HANDLER =
      ROWS
          + """
           where centre_id = :centre and holder_id = :holder
          order by issued_at desc limit :most
          """;

  static final String SIGNED =
      """
      select record_sealed, signature, key_no from certificates.certificate
      where centre_id = :centre and certificate_id = :id
      """;

  static final String END =
      """
      update certificates.certificate set state = :state, ended_at = :now, ended_why = :why,
        ended_article = :article, replaced_by = :replacedBy
      where centre_id = :centre and certificate_id = :id and state = 'VALID'
      """;

  static final String KEEP_PRINT =
      """
      insert into certificates.print (centre_id, certificate_id, digest, printed_at)
      values (:centre, :id, :digest, :now) on conflict do nothing
      """;

  static final String OF_PRINT =
      """
      select certificate_id from certificates.print
      where centre_id = :centre and digest = :digest limit 1
      """;

  static final RowMapper<Certificate> ROW =
      (r, i) ->
          new Certificate(
              Centre.of(r.getString("centre_id")),
              r.getLong("certificate_id"),
              r.getString("identifier"),
              r.getString("number"),
              r.getLong("case_id"),
              r.getString("case_number"),
              r.getString("type_code"),
              Text.of(r.getString("title_zh"), r.getString("title_en")),
              r.getString("item_code"),
              r.getString("department"),
              r.getLong("holder_id"),
              r.getObject("organisation_id", Long.class),
              r.getInt("version"),
              CertificateState.valueOf(r.getString("state")),
              r.getObject("valid_from", LocalDate.class),
              r.getObject("valid_to", LocalDate.class),
              r.getObject("issued_at", OffsetDateTime.class).toInstant(),
              instant(r.getObject("ended_at", OffsetDateTime.class)),
              r.getString("ended_why"),
              r.getString("ended_article"),
              r.getString("replaced_by"));

  /** The sealed record with its signature. */
  record Signed(byte[] record, byte[] signature, int key) {}

  /** Why and when a certificate stopped being in force. */
  record End(
      CertificateState state, String why, @Nullable String article, @Nullable String replacedBy) {}

  private final JdbcClient jdbc;

  CertificateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int nextSerial(Centre centre, String type, String issuer, int year) {
    return jdbc.sql(NEXT_SERIAL)
        .param("centre", centre.code())
        .param("type", type)
        .param("issuer", issuer)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  void insert(Certificate c, Signed signed) {
    jdbc.sql(INSERT)
        .param("centre", c.centre().code())
        .param("id", c.id())
        .param("identifier", c.identifier())
        .param("number", c.number())
        .param("case", c.caseId())
        .param("caseNumber", c.caseNumber())
        .param("type", c.typeCode())
        .param("titleZh", c.title().zh())
        .param("titleEn", c.title().en())
        .param("item", c.itemCode())
        .param("department", c.department())
        .param("holder", c.holderId())
        .param("organisation", c.organisationId(), java.sql.Types.BIGINT)
        .param("version", c.version())
        .param("record", signed.record())
        .param("signature", signed.signature())
        .param("key", signed.key())
        .param("from", c.validFrom())
        .param("to", c.validTo(), java.sql.Types.DATE)
        .param("now", Now.sql(c.issuedAt()))
        .update();
  }

  Optional<Certificate> find(Centre centre, long id) {
    return jdbc.sql(BY_ID).param("centre", centre.code()).param("id", id).query(ROW).optional();
  }

  /** Certificates of all centres, by centre and id. */
  List<Certificate> after(String centre, long id, int size) {
    return jdbc.sql(AFTER)
        .param("centre", centre)
        .param("id", id)
        .param("size", size)
        .query(ROW)
        .list();
  }

  Optional<Certificate> find(Centre centre, String identifier) {
    return jdbc.sql(BY_IDENTIFIER)
        .param("centre", centre.code())
        .param("identifier", identifier)
        .query(ROW)
        .optional();
  }

  /** The newest certificate of a case. */
  Optional<Certificate> ofCase(Centre centre, long caseId) {
    return jdbc.sql(OF_CASE)
        .param("centre", centre.code())
        .param("case", caseId)
        .query(ROW)
        .optional();
  }

  /** The person's own, or the organisation's if one is given; newest first. */
  List<Certificate> ofHolder(Centre centre, long holder, @Nullable Long organisation, int most) {
    return organisation == null
        ? jdbc.sql(OF_HOLDER)
            .param("centre", centre.code())
            .param("holder", holder)
            .param("most", most)
            .query(ROW)
            .list()
        : jdbc.sql(OF_ORGANISATION)
            .param("centre", centre.code())
            .param("organisation", organisation)
            .param("most", most)
            .query(ROW)
            .list();
  }

  /** All that a person applied for, in own name or for an organisation; newest first. */
  List<Certificate> ofHandler(Centre centre, long holder, int most) {
    return jdbc.sql(OF_HANDLER)
        .param("centre", centre.code())
        .param("holder", holder)
        .param("most", most)
        .query(ROW)
        .list();
  }

  Signed signed(Centre centre, long id) {
    return jdbc.sql(SIGNED)
        .param("centre", centre.code())
        .param("id", id)
        .query((r, i) ->
            new Signed(r.getBytes("record_sealed"), r.getBytes("signature"), r.getInt("key_no")))
        .single();
  }

  /** Ends one in force; false if it no longer was. */
  boolean end(Centre centre, long id, End end, Instant at) {
    return jdbc.sql(END)
            .param("centre", centre.code())
            .param("id", id)
            .param("state", end.state().name())
            .param("why", end.why())
            .param("article", end.article(), java.sql.Types.VARCHAR)
            .param("replacedBy", end.replacedBy(), java.sql.Types.VARCHAR)
            .param("now", Now.sql(at))
            .update()
        == 1;
  }

  void keepPrint(Centre centre, long id, byte[] digest, Instant at) {
    jdbc.sql(KEEP_PRINT)
        .param("centre", centre.code())
        .param("id", id)
        .param("digest", digest)
        .param("now", Now.sql(at))
        .update();
  }

  Optional<Long> ofPrint(Centre centre, byte[] digest) {
    return jdbc.sql(OF_PRINT)
        .param("centre", centre.code())
        .param("digest", digest)
        .query(Long.class)
        .optional();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
