package org.yichuang.certificates;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class PaperPrintStore {

  static final String INSERT =
      """
      insert into certificates.paper_print
        (centre_id, case_number, paper_key, digest, mark, said_sealed, signature, key_no, made_at)
      values (:centre, :number, :key, :digest, :mark, :sealed, :signature, :keyNo, :now)
      on conflict (centre_id, case_number, paper_key, digest) do nothing
      """;

  static final String MARK =
      """
      select mark from certificates.paper_print
      where centre_id = :centre and case_number = :number and paper_key = :key
        and digest = :digest
      """;

  static final String MARKED =
      """
      select case_number, paper_key, digest, mark, said_sealed, signature, key_no
      from certificates.paper_print
      where centre_id = :centre and case_number = :number and paper_key = :key and mark = :mark
      """;

  private final JdbcClient jdbc;

  PaperPrintStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A signed document. */
  record Row(
      String caseNumber,
      String key,
      byte[] digest,
      String mark,
      byte[] sealed,
      byte[] signature,
      int keyNo) {}

  void insert(Centre centre, Row row, Instant now) {
    jdbc.sql(INSERT)
        .param("centre", centre.code())
        .param("number", row.caseNumber())
        .param("key", row.key())
        .param("digest", row.digest())
        .param("mark", row.mark())
        .param("sealed", row.sealed())
        .param("signature", row.signature())
        .param("keyNo", row.keyNo())
        .param("now", Now.sql(now))
        .update();
  }

  /** The mark of what was signed already. */
  Optional<String> find(Centre centre, String number, String key, byte[] digest) {
    return jdbc.sql(MARK)
        .param("centre", centre.code())
        .param("number", number)
        .param("key", key)
        .param("digest", digest)
        .query(String.class)
        .optional();
  }

  Optional<Row> marked(Centre centre, String number, String key, String mark) {
    return jdbc.sql(MARKED)
        .param("centre", centre.code())
        .param("number", number)
        .param("key", key)
        .param("mark", mark)
        .query((r, i) ->
            new Row(
                r.getString(1),
                r.getString(2),
                r.getBytes(3),
                r.getString(4),
                r.getBytes(5),
                r.getBytes(6),
                r.getInt(7)))
        .optional();
  }
}
