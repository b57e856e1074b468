package org.yichuang.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class AttachmentStore {

  private static final int PIECE_BYTES = 512 * 1024;

  static final String KEEP_BLOB =
      """
      insert into files.blob (centre_id, hash, size, media_type, kept_at)
      values (:centre, :hash, :size, :type, :now)
      on conflict (centre_id, hash) do nothing
      """;

  static final String KEEP_PIECE =
      """
      insert into files.piece (centre_id, hash, no, bytes) values (:centre, :hash, :no, :bytes)
      """;

  static final String ATTACH =
      """
      insert into files.attachment
        (centre_id, attachment_id, hash, name, purpose, uploader_id, uploader_name, at)
      values (:centre, :id, :hash, :name, :purpose, :uploader, :uploaderName, :now)
      """;

  private static final String SELECT =
      """
      select a.attachment_id, a.name, a.purpose, b.media_type, b.size, a.uploader_id,
        a.uploader_name, a.at, a.centre_id
      from files.attachment a join files.blob b using (centre_id, hash)
      """;

  static final String FIND = SELECT + " where a.centre_id = :centre and a.attachment_id = :id";

  static final String ALL =
      SELECT
          + """
           where a.centre_id = :centre and a.attachment_id = any(:ids)
          order by a.attachment_id
          """;

  static final String HASH =
      """
      select hash from files.attachment where centre_id = :centre and attachment_id = :id
      """;

  static final String PIECE =
      """
      select bytes from files.piece where centre_id = :centre and hash = :hash and no = :no
      """;

  static final String BLOBS =
      """
      select centre_id, hash, size from files.blob
      where (centre_id, hash) > (:centre::char(6), :hash)
      order by centre_id, hash limit :size
      """;

  private static final RowMapper<Attachment> ROW = AttachmentStore::row;

  /** A content under its hash. */
  record Blob(Centre centre, byte[] hash, long size) {}

  private final JdbcClient jdbc;

  AttachmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(Attachment made, byte[] hash, byte[] bytes) {
    int fresh =
        jdbc.sql(KEEP_BLOB)
            .param("centre", made.centre().code())
            .param("hash", hash)
            .param("size", made.size())
            .param("type", made.type().toString())
            .param("now", Now.sql(made.at()))
            .update();
    if (fresh > 0) {
      keepPieces(made.centre(), hash, bytes);
    }
    jdbc.sql(ATTACH)
        .param("centre", made.centre().code())
        .param("id", made.id())
        .param("hash", hash)
        .param("name", made.name())
        .param("purpose", made.purpose())
        .param("uploader", made.uploaderId())
        .param("uploaderName", made.uploaderName())
        .param("now", Now.sql(made.at()))
        .update();
  }

  private void keepPieces(Centre centre, byte[] hash, byte[] bytes) {
    for (int no = 0; (long) no * PIECE_BYTES < bytes.length; no++) {
      int from = no * PIECE_BYTES;
      jdbc.sql(KEEP_PIECE)
          .param("centre", centre.code())
          .param("hash", hash)
          .param("no", no)
          .param(
              "bytes", Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE_BYTES)))
          .update();
    }
  }

  Optional<Attachment> find(Centre centre, long id) {
    return jdbc.sql(FIND).param("centre", centre.code()).param("id", id).query(ROW).optional();
  }

  List<Attachment> all(Centre centre, Collection<Long> ids) {
    return jdbc.sql(ALL)
        .param("centre", centre.code())
        .param("ids", ids.toArray(Long[]::new))
        .query(ROW)
        .list();
  }

  byte[] hash(Centre centre, long id) {
    return jdbc.sql(HASH)
        .param("centre", centre.code())
        .param("id", id)
        .query((r, n) -> r.getBytes(1))
        .single();
  }

  Optional<byte[]> piece(Centre centre, byte[] hash, int no) {
    return jdbc.sql(PIECE)
        .param("centre", centre.code())
        .param("hash", hash)
        .param("no", no)
        .query((r, n) -> r.getBytes(1))
        .optional();
  }

  /** Contents of all centres, by centre and hash. */
  List<Blob> blobs(String centre, byte[] hash, int size) {
    return jdbc.sql(BLOBS)
        .param("centre", centre)
        .param("hash", hash)
        .param("size", size)
        .query((r, n) -> new Blob(Centre.of(r.getString(1)), r.getBytes(2), r.getLong(3)))
        .list();
  }

  private static Attachment row(ResultSet r, int n) throws SQLException {
    return new Attachment(
        Centre.of(r.getString(9)),
        r.getLong(1),
        r.getString(2),
        r.getString(3),
        MediaType.of(r.getString(4)),
        r.getLong(5),
        r.getLong(6),
        r.getString(7),
        r.getTimestamp(8).toInstant());
  }
}
