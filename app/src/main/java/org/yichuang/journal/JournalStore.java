package org.yichuang.journal;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

@Repository
class JournalStore {

  static final String HEAD =
      """
      select seq, hash from journal.entry
      where centre_id = :centre and subject = :subject
      order by seq desc limit 1
      """;

  static final String APPEND =
      """
      insert into journal.entry
        (centre_id, subject, seq, at, actor_id, actor_name, kind, body, hash)
      values (:centre, :subject, :seq, :at, :actorId, :actorName, :kind, :body::json, :hash)
      """;

  static final String CHAIN =
      """
      select centre_id, subject, seq, at, actor_id, actor_name, kind, body, hash, tx::text as tx
      from journal.entry
      where centre_id = :centre and subject = :subject
      order by seq
      """;

  static final String AFTER =
      """
      select centre_id, subject, seq, at, actor_id, actor_name, kind, body, hash, tx::text as tx
      from journal.entry
      where (centre_id, subject, seq) > (:centre::char(6), :subject, :seq)
      order by centre_id, subject, seq limit :size
      """;

  static final String BETWEEN =
      """
      select centre_id, subject, seq, at, actor_id, actor_name, kind, body, hash, tx::text as tx
      from journal.entry
      where (tx, subject, seq) > (:tx::xid8, :subject, :seq)
        and (tx, subject, seq) <= (:toTx::xid8, :toSubject, :toSeq)
      order by entry.tx, subject, seq
      """;

  static final String SEALS =
      """
      select no, tx::text as tx, subject, seq, entries, hash from journal.seal
      where no > :no order by no limit :size
      """;

  static final String SEALED_AT =
      """
      select exists (select 1 from journal.seal
        where tx = :tx::xid8 and subject = :subject and seq = :seq)
      """;

  static final String PLACE_NOW =
      "select tx::text as tx, subject, seq from journal.listener where name = :name";

  static final String ENLIST =
      "insert into journal.listener (name) values (:name) on conflict do nothing";

  /** One probe of the index entry_feed for each listener. */
  static final String BEHIND =
      """
      select l.name from journal.listener l
      where exists (select 1 from journal.entry e
        where (e.tx, e.subject, e.seq) > (l.tx, l.subject, l.seq)
          and e.tx < pg_snapshot_xmin(pg_current_snapshot()))
      """;

  static final String PLACE =
      """
      select tx::text as tx, subject, seq from journal.listener
      where name = :name for update skip locked
      """;

  // entry.tx and not tx, which would be the text of that name: '10000' before '9998'.
  static final String NEXT =
      """
      select centre_id, subject, seq, at, actor_id, actor_name, kind, body, hash, tx::text as tx
      from journal.entry
      where (tx, subject, seq) > (:tx::xid8, :subject, :seq)
        and tx < pg_snapshot_xmin(pg_current_snapshot())
      order by entry.tx, subject, seq limit :size
      """;

  static final String MOVE =
      """
      update journal.listener set tx = :tx::xid8, subject = :subject, seq = :seq
      where name = :name
      """;

  static final String LAST_SEAL =
      """
      select no, hash, entries, tx::text as tx, subject, seq
      from journal.seal order by no desc limit 1
      """;

  static final String SEAL =
      """
      insert into journal.seal (no, at, tx, subject, seq, entries, hash)
      values (:no, :now, :tx::xid8, :subject, :seq, :entries, :hash)
      """;

  static final RowMapper<Entry> ENTRY =
      (row, i) ->
          new Entry(
              Centre.of(row.getString("centre_id")),
              row.getLong("subject"),
              row.getInt("seq"),
              row.getObject("at", OffsetDateTime.class).toInstant(),
              row.getLong("actor_id"),
              row.getString("actor_name"),
              row.getString("kind"),
              row.getString("body"),
              row.getBytes("hash"),
              row.getString("tx"));

  private final JdbcClient jdbc;

  JournalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Head(int seq, byte[] hash) {}

  record Place(String tx, long subject, int seq) {

    static final Place START = new Place("0", 0, 0);

    static Place of(Entry e) {
      return new Place(e.tx(), e.subject(), e.seq());
    }

    /** Whether an entry comes after it in feed order. */
    boolean before(Entry e) {
      return Comparator.comparing((Place p) -> Long.parseUnsignedLong(p.tx))
              .thenComparing(Place::subject)
              .thenComparing(Place::seq)
              .compare(this, of(e))
          < 0;
    }
  }

  record Seal(long no, byte[] hash) {}

  /** A seal with what it was put over: so many entries, the last of them at a place. */
  record Sealed(long no, Place upTo, long entries, byte[] hash) {}

  Head head(Centre centre, long subject) {
    return jdbc.sql(HEAD)
        .param("centre", centre.code())
        .param("subject", subject)
        .query((row, i) -> new Head(row.getInt("seq"), row.getBytes("hash")))
        .optional()
        .orElse(new Head(0, Chain.START));
  }

  void append(Entry e) {
    jdbc.sql(APPEND)
        .param("centre", e.centre().code())
        .param("subject", e.subject())
        .param("seq", e.seq())
        .param("at", Now.sql(e.at()))
        .param("actorId", e.actorId())
        .param("actorName", e.actorName())
        .param("kind", e.kind())
        .param("body", e.body())
        .param("hash", e.hash())
        .update();
  }

  List<Entry> chain(Centre centre, long subject) {
    return jdbc.sql(CHAIN)
        .param("centre", centre.code())
        .param("subject", subject)
        .query(ENTRY)
        .list();
  }

  /** Entries of all chains by centre, subject and seq. */
  List<Entry> after(String centre, long subject, int seq, int size) {
    return jdbc.sql(AFTER)
        .param("centre", centre)
        .param("subject", subject)
        .param("seq", seq)
        .param("size", size)
        .query(ENTRY)
        .list();
  }

  /** Entries in feed order, after one place up to another. */
  List<Entry> between(Place from, Place to) {
    return jdbc.sql(BETWEEN)
        .param("tx", from.tx())
        .param("subject", from.subject())
        .param("seq", from.seq())
        .param("toTx", to.tx())
        .param("toSubject", to.subject())
        .param("toSeq", to.seq())
        .query(ENTRY)
        .list();
  }

  List<Sealed> seals(long after, int size) {
    return jdbc.sql(SEALS)
        .param("no", after)
        .param("size", size)
        .query((row, i) ->
            new Sealed(
                row.getLong("no"), placeIn(row), row.getLong("entries"), row.getBytes("hash")))
        .list();
  }

  /** A listener's place as it is now, without holding it. */
  java.util.Optional<Place> placeNow(String name) {
    return jdbc.sql(PLACE_NOW).param("name", name).query((row, i) -> placeIn(row)).optional();
  }

  boolean sealedAt(Place place) {
    return jdbc.sql(SEALED_AT)
        .param("tx", place.tx())
        .param("subject", place.subject())
        .param("seq", place.seq())
        .query(Boolean.class)
        .single();
  }

  private static Place placeIn(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Place(row.getString("tx"), row.getLong("subject"), row.getInt("seq"));
  }

  void enlist(String name) {
    jdbc.sql(ENLIST).param("name", name).update();
  }

  /** The listeners for whom something new is there. */
  Set<String> behind() {
    return Set.copyOf(jdbc.sql(BEHIND).query(String.class).list());
  }

  java.util.Optional<Place> place(String name) {
    return jdbc.sql(PLACE).param("name", name).query((row, i) -> placeIn(row)).optional();
  }

  List<Entry> next(Place from, int size) {
    return jdbc.sql(NEXT)
        .param("tx", from.tx())
        .param("subject", from.subject())
        .param("seq", from.seq())
        .param("size", size)
        .query(ENTRY)
        .list();
  }

  void move(String name, Place to) {
    jdbc.sql(MOVE)
        .param("name", name)
        .param("tx", to.tx())
        .param("subject", to.subject())
        .param("seq", to.seq())
        .update();
  }

  Sealed lastSeal() {
    return jdbc.sql(LAST_SEAL)
        .query((row, i) ->
            new Sealed(
                row.getLong("no"), placeIn(row), row.getLong("entries"), row.getBytes("hash")))
        .optional()
        .orElse(new Sealed(0, Place.START, 0, Chain.START));
  }

  void seal(Seal seal, Place upTo, long entries, OffsetDateTime now) {
    jdbc.sql(SEAL)
        .param("no", seal.no())
        .param("now", now)
        .param("tx", upTo.tx())
        .param("subject", upTo.subject())
        .param("seq", upTo.seq())
        .param("entries", entries)
        .param("hash", seal.hash())
        .update();
  }
}
