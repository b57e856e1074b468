package org.yichuang.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Rating;

/** What was found and how it was judged. */
@Repository
class SignalListStore {

  /**
   * Keeps a pattern once per rule and subject. A judged one opens again only when as many ratings
   * came on top as the rule wants; what was judged to be shared stays so.
   */
  static final String PUT =
      """
      insert into signals.signal as s (centre_id, signal_id, rule, subject, state, count, people,
        minutes, share, first_at, last_at, found_at)
      values (:centre, :id, :rule, :subject, 'OPEN', :count, :people, :minutes, :share, :first,
        :last, :now)
      on conflict (centre_id, rule, subject) do update
      set count = excluded.count, people = excluded.people, minutes = excluded.minutes,
        share = excluded.share, first_at = excluded.first_at, last_at = excluded.last_at,
        state = 'OPEN', version = s.version + 1
      where s.state <> 'SHARED' and excluded.last_at > s.last_at
        and (s.state = 'OPEN' or excluded.count >= s.judged_count + :least)
      returning signal_id
      """;

  static final String PUT_RATINGS =
      """
      insert into signals.signal_rating (centre_id, signal_id, event_id)
      select :centre, :id, e from unnest(cast(:events as bigint[])) e
      on conflict do nothing
      """;

  static final String LIST =
      """
      select * from signals.signal
      where centre_id = :centre and (state = 'OPEN') = :open
      order by coalesce(judged_at, last_at) desc, signal_id limit :most
      """;

  static final String LINES =
      """
      select l.signal_id, r.event_id, e.label, e.item_name, r.grade, r.channel, e.served_name,
        r.ended_at, r.at
      from signals.signal_rating l
      join ratings.rating r using (centre_id, event_id)
      join ratings.evaluable e using (centre_id, event_id)
      where l.centre_id = :centre and l.signal_id = :id
      order by r.at desc limit 200
      """;

  static final String JUDGE =
      """
      update signals.signal set state = :state, judged_at = :now, judged_by = :by,
        judged_name = :byName, judged_words = :words, judged_count = count, version = version + 1
      where centre_id = :centre and signal_id = :id and version = :version and state = 'OPEN'
      returning rule
      """;

  /** Whether somebody is himself what a pattern is about. */
  static final String CONCERNS =
      """
      select exists (select from signals.signal_rating l
        join ratings.rating r using (centre_id, event_id)
        where l.centre_id = :centre and l.signal_id = :id and r.served_by = :person)
      """;

  /** The ratings of a pattern that no open or confirmed one stands behind any more. */
  static final String CLEARED =
      """
      select l.event_id from signals.signal_rating l
      where l.centre_id = :centre and l.signal_id = :id and not exists (
        select from signals.signal_rating o join signals.signal s using (centre_id, signal_id)
        where o.centre_id = :centre and o.event_id = l.event_id and s.state in ('OPEN', 'FAKE'))
      """;

  static final String OPEN =
      "select count(*) from signals.signal where centre_id = :centre and state = 'OPEN'";

  private final JdbcClient jdbc;

  SignalListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private JdbcClient.StatementSpec sql(String sql, Centre centre) {
    return jdbc.sql(sql).param("centre", centre.code());
  }

  Optional<Long> put(
      Centre centre, long id, SignalRule rule, SignalStore.Found found, Instant now) {
    return sql(PUT, centre)
        .param("id", id)
        .param("rule", rule.key())
        .param("subject", found.subject())
        .param("count", found.figures().count())
        .param("people", found.figures().people())
        .param("minutes", found.figures().minutes())
        .param("share", found.figures().share())
        .param("first", Now.sql(found.first()))
        .param("last", Now.sql(found.last()))
        .param("least", rule.least())
        .param("now", Now.sql(now))
        .query(Long.class)
        .optional();
  }

  void putRatings(Centre centre, long id, List<Long> events) {
    sql(PUT_RATINGS, centre).param("id", id).param("events", events.toArray(Long[]::new)).update();
  }

  List<Signal> list(Centre centre, boolean open, int most, SignalRules rules) {
    return sql(LIST, centre)
        .param("open", open)
        .param("most", most)
        .query((row, i) -> signal(centre, row, rules))
        .list();
  }

  private Signal signal(Centre centre, ResultSet row, SignalRules rules) throws SQLException {
    String key = row.getString("rule");
    Optional<SignalRule> rule = rules.find(key);
    Signal.Figures figures =
        new Signal.Figures(
            row.getInt("count"), row.getInt("people"), row.getInt("minutes"), row.getInt("share"));
    return new Signal(
        row.getLong("signal_id"),
        key,
        rule.map(SignalRule::name).orElse(Text.of(key, key)),
        rule.map(r -> r.told(figures)).orElse(Text.of(key, key)),
        Signal.State.valueOf(row.getString("state")),
        figures,
        row.getObject("first_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_at", OffsetDateTime.class).toInstant(),
        moment(row.getObject("judged_at", OffsetDateTime.class)),
        row.getString("judged_name"),
        row.getString("judged_words"),
        row.getInt("version"),
        lines(centre, row.getLong("signal_id")));
  }

  private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private List<Signal.Line> lines(Centre centre, long id) {
    return sql(LINES, centre)
        .param("id", id)
        .query((row, i) ->
            new Signal.Line(
                row.getLong("event_id"),
                row.getString("label"),
                row.getString("item_name"),
                Grade.valueOf(row.getString("grade")),
                Rating.Via.valueOf(row.getString("channel")),
                row.getString("served_name"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  boolean judge(Actor by, long id, int version, Signal.State state, String words, Instant now) {
    return sql(JUDGE, by.centre())
        .param("state", state.name())
        .param("by", by.personId())
        .param("byName", by.name())
        .param("words", words)
        .param("now", Now.sql(now))
        .param("id", id)
        .param("version", version)
        .query(String.class)
        .optional()
        .isPresent();
  }

  boolean concerns(Centre centre, long id, long person) {
    return sql(CONCERNS, centre)
        .param("id", id)
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  List<Long> cleared(Centre centre, long id) {
    return sql(CLEARED, centre).param("id", id).query((row, i) -> row.getLong(1)).list();
  }

  long open(Centre centre) {
    return sql(OPEN, centre).query(Long.class).single();
  }
}
