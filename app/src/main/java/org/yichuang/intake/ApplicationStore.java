package org.yichuang.intake;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.people.Vault;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ApplicationStore {

  static final String INSERT =
      """
      insert into intake.application
        (centre_id, application_id, kind, target, guide_version, channel, owner_id, applicant_id,
         organisation_id, helper_id, answers, prefilled, state, version, received_at, created_at,
         updated_at, idempotency_key)
      values (:centre, :id, :kind, :target, :guideVersion, :channel, :owner, :applicant,
        :organisation, :helper, :answers, :prefilled, 'DRAFT', 1, :received, :now, :now, :key)
      on conflict (centre_id, owner_id, idempotency_key) where idempotency_key is not null
        do nothing
      """;

  static final String SAVE =
      """
      update intake.application
      set answers = :answers, guide_version = :guideVersion, applicant_id = :applicant,
        organisation_id = :organisation, version = version + 1, updated_at = :now
      where centre_id = :centre and application_id = :id and version = :version and state = 'DRAFT'
      """;

  static final String TOUCH =
      """
      update intake.application set version = version + 1, updated_at = :now
      where centre_id = :centre and application_id = :id and state in ('DRAFT','SUBMITTED')
      """;

  static final String SUPPLEMENT =
      """
      update intake.application set answers = :answers, version = version + 1, updated_at = :now
      where centre_id = :centre and application_id = :id and state = 'SUBMITTED'
      """;

  static final String SUBMIT =
      """
      update intake.application
      set state = 'SUBMITTED', submitted_at = :now, updated_at = :now, version = version + 1,
        applicant_id = :applicant, organisation_id = :organisation
      where centre_id = :centre and application_id = :id and state = 'DRAFT'
        and version = :version
      """;

  static final String DROP =
      """
      update intake.application
      set state = 'DROPPED', version = version + 1, updated_at = :now
      where centre_id = :centre and application_id = :id and state = 'DRAFT'
      """;

  private static final String SELECT =
      """
      select a.*, m.key, m.how, m.files, m.source, m.valid_until
      from intake.application a left join intake.material m using (centre_id, application_id)
      """;

  static final String FIND = SELECT + " where a.centre_id = :centre and a.application_id = :id";

  static final String OF_CASE =
      SELECT
          + """
           where a.centre_id = :centre and a.application_id = (
            select application_id from intake.filed where centre_id = :centre and case_id = :case)
          """;

  static final String FIND_BY_KEY =
      SELECT
          + """
           where a.centre_id = :centre and a.owner_id = :owner and a.idempotency_key = :key
          """;

  static final String DRAFTS =
      SELECT
          + """
           where a.centre_id = :centre and a.state = 'DRAFT'
            and (a.owner_id = :owner or (a.applicant_id = :owner and a.channel = 'AGENT'))
          order by a.application_id desc
          """;

  static final String EARLIER =
      SELECT
          + """
           where a.centre_id = :centre and a.application_id in (
            select application_id from intake.application
            where centre_id = :centre and applicant_id = :applicant and state = 'SUBMITTED'
            order by application_id desc limit 50)
          order by a.application_id desc
          """;

  static final String PUT_MATERIAL =
      """
      insert into intake.material
        (centre_id, application_id, key, how, files, source, valid_until, at, by_id, by_name)
      values (:centre, :id, :key, :how, :files, :source, :validUntil, :now, :by, :byName)
      on conflict (centre_id, application_id, key) do update
      set how = excluded.how, files = excluded.files, source = excluded.source,
        valid_until = excluded.valid_until, at = excluded.at, by_id = excluded.by_id,
        by_name = excluded.by_name
      """;

  static final String DROP_MATERIAL =
      """
      delete from intake.material
      where centre_id = :centre and application_id = :id and key = :key
      """;

  private final JdbcClient jdbc;
  private final Sealed sealed;

  ApplicationStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.sealed = new Sealed(vault);
  }

  /** A new draft, or the one that was made with the same key before. */
  Application insert(Application fresh, @Nullable String key) {
    int made =
        jdbc.sql(INSERT)
            .param("centre", fresh.centre().code())
            .param("id", fresh.id())
            .param("kind", fresh.kind().name())
            .param("target", fresh.target())
            .param("guideVersion", fresh.guideVersion())
            .param("channel", fresh.channel().name())
            .param("owner", fresh.ownerId())
            .param("applicant", fresh.applicantId(), Types.BIGINT)
            .param("organisation", fresh.organisationId(), Types.BIGINT)
            .param("helper", fresh.helperId(), Types.BIGINT)
            .param("answers", sealed.seal(fresh.answers()))
            .param("prefilled", fresh.prefilled().toArray(String[]::new))
            .param("received", sql(fresh.receivedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("now", Now.sql(fresh.updatedAt()))
            .param("key", key, Types.VARCHAR)
            .update();
    return made == 1 ? fresh : findByKey(fresh.centre(), fresh.ownerId(), key).orElseThrow();
  }

  private static @Nullable Object sql(@Nullable Instant at) {
    return at == null ? null : Now.sql(at);
  }

  /** Whether the draft was still at the version that was seen. */
  boolean save(Application a, Instant now) {
    return jdbc.sql(SAVE)
            .param("centre", a.centre().code())
            .param("id", a.id())
            .param("version", a.version())
            .param("answers", sealed.seal(a.answers()))
            .param("guideVersion", a.guideVersion())
            .param("applicant", a.applicantId(), Types.BIGINT)
            .param("organisation", a.organisationId(), Types.BIGINT)
            .param("now", Now.sql(now))
            .update()
        == 1;
  }

  /** Writes what was asked for after sending; the caller holds the case's supplement. */
  void supplement(Application a, Instant now) {
    one(SUPPLEMENT, a.centre(), a.id())
        .param("answers", sealed.seal(a.answers()))
        .param("now", Now.sql(now))
        .update();
  }

  boolean touch(Centre centre, long id, Instant now) {
    return one(TOUCH, centre, id).param("now", Now.sql(now)).update() == 1;
  }

  boolean drop(Centre centre, long id, Instant now) {
    return one(DROP, centre, id).param("now", Now.sql(now)).update() == 1;
  }

  /** Whether this call sent it; locks it until the transaction ends. */
  boolean submit(Application a, Instant now) {
    return one(SUBMIT, a.centre(), a.id())
            .param("version", a.version())
            .param("now", Now.sql(now))
            .param("applicant", a.applicantId(), Types.BIGINT)
            .param("organisation", a.organisationId(), Types.BIGINT)
            .update()
        == 1;
  }

  Optional<Application> find(Centre centre, long id) {
    return one(FIND, centre, id).query(ApplicationRows.ALL).stream().map(this::open).findFirst();
  }

  /** The application that a case came of. */
  Optional<Application> ofCase(Centre centre, long caseId) {
    return jdbc
        .sql(OF_CASE)
        .param("centre", centre.code())
        .param("case", caseId)
        .query(ApplicationRows.ALL)
        .stream()
        .map(this::open)
        .findFirst();
  }

  Optional<Application> findByKey(Centre centre, long owner, @Nullable String key) {
    return jdbc
        .sql(FIND_BY_KEY)
        .param("centre", centre.code())
        .param("owner", owner)
        .param("key", key, Types.VARCHAR)
        .query(ApplicationRows.ALL)
        .stream()
        .map(this::open)
        .findFirst();
  }

  List<Application> drafts(Centre centre, long owner) {
    return jdbc
        .sql(DRAFTS)
        .param("centre", centre.code())
        .param("owner", owner)
        .query(ApplicationRows.ALL)
        .stream()
        .map(this::open)
        .toList();
  }

  /** What an applicant sent before, newest first. */
  List<Application> earlier(Centre centre, long applicant) {
    return jdbc
        .sql(EARLIER)
        .param("centre", centre.code())
        .param("applicant", applicant)
        .query(ApplicationRows.ALL)
        .stream()
        .map(this::open)
        .toList();
  }

  void putMaterial(Centre centre, long id, Presented m, Actor by, Instant now) {
    one(PUT_MATERIAL, centre, id)
        .param("key", m.key())
        .param("how", m.how().name())
        .param("files", m.files().toArray(Long[]::new))
        .param("source", m.source())
        .param("validUntil", m.validUntil(), Types.DATE)
        .param("now", Now.sql(now))
        .param("by", by.personId())
        .param("byName", by.name())
        .update();
  }

  void dropMaterial(Centre centre, long id, String key) {
    one(DROP_MATERIAL, centre, id).param("key", key).update();
  }

  private JdbcClient.StatementSpec one(String sql, Centre centre, long id) {
    return jdbc.sql(sql).param("centre", centre.code()).param("id", id);
  }

  private Application open(ApplicationRows.Row row) {
    return row.application().with(sealed.open(row.answers()));
  }

  /** The answers as they rest: one sealed JSON object. */
  private record Sealed(Vault vault) {
    private static final String USE = "intake.answers";
    private static final JsonMapper JSON = JsonMapper.shared();

    byte[] seal(Map<String, String> answers) {
      return vault.seal(USE, JSON.writeValueAsString(answers));
    }

    Map<String, String> open(byte[] answers) {
      return JSON.readValue(vault.open(USE, answers), new TypeReference<Map<String, String>>() {});
    }
  }
}
