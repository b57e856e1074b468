package org.yichuang.facilities;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;

/** Duty checks, courses and competitions. */
@Repository
class DutyStore {

  static final String NOTE =
      """
      insert into facilities.note (centre_id, id, kind, about, good, failed, words, by_name, at)
      values (:centre, :id, :kind, :about, :good, :failed, :words, :by, :now)
      """;

  static final String NOTES =
      """
      select * from facilities.note where centre_id = :centre
      order by (not good and fixed_at is null) desc, at desc limit 40
      """;

  static final String FIX =
      """
      update facilities.note set fixed_at = :now, fixed_by = :by
      where centre_id = :centre and id = :id and not good and fixed_at is null
      """;

  static final String TRAIN =
      """
      insert into facilities.training (centre_id, id, kind, title, day, hours, by_name, made_at)
      values (:centre, :id, :kind, :title, :day, :hours, :by, :now)
      """;

  static final String PART =
      """
      insert into facilities.part (centre_id, training_id, name, result)
      select :centre, :id, p.name, p.result
      from unnest(:names::text[], :results::text[]) as p (name, result)
      """;

  static final String TRAININGS =
      """
      select * from facilities.training where centre_id = :centre
      order by day desc, id desc limit 40
      """;

  static final String PARTS =
      """
      select * from facilities.part where centre_id = :centre and training_id = any(:ids)
      order by training_id, result desc, name
      """;

  private final JdbcClient jdbc;

  DutyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void note(Centre centre, Note n, OffsetDateTime now) {
    jdbc.sql(NOTE)
        .param("centre", centre.code())
        .param("id", n.id())
        .param("kind", n.kind().name())
        .param("about", n.about())
        .param("good", n.good())
        .param("failed", n.failed().toArray(String[]::new))
        .param("words", n.words())
        .param("by", n.by())
        .param("now", now)
        .update();
  }

  List<Note> notes(Centre centre) {
    return jdbc.sql(NOTES)
        .param("centre", centre.code())
        .query((row, i) -> {
          OffsetDateTime fixed = row.getObject("fixed_at", OffsetDateTime.class);
          return new Note(
              row.getLong("id"),
              Note.Kind.valueOf(row.getString("kind")),
              row.getString("about"),
              row.getBoolean("good"),
              List.of((String[]) row.getArray("failed").getArray()),
              row.getString("words"),
              row.getString("by_name"),
              row.getObject("at", OffsetDateTime.class).toInstant(),
              fixed == null ? null : fixed.toInstant());
        })
        .list();
  }

  boolean fix(Centre centre, long id, String by, OffsetDateTime now) {
    return jdbc.sql(FIX)
            .param("centre", centre.code())
            .param("id", id)
            .param("by", by)
            .param("now", now)
            .update()
        == 1;
  }

  void train(Centre centre, Training t, String by, OffsetDateTime now) {
    jdbc.sql(TRAIN)
        .param("centre", centre.code())
        .param("id", t.id())
        .param("kind", t.kind().name())
        .param("title", t.title())
        .param("day", t.day())
        .param("hours", t.hours())
        .param("by", by)
        .param("now", now)
        .update();
    jdbc.sql(PART)
        .param("centre", centre.code())
        .param("id", t.id())
        .param("names", t.parts().stream().map(Training.Part::name).toArray(String[]::new))
        .param("results", t.parts().stream().map(Training.Part::result).toArray(String[]::new))
        .update();
  }

  List<Training> trainings(Centre centre) {
    List<Training> bare =
        jdbc.sql(TRAININGS)
            .param("centre", centre.code())
            .query((row, i) ->
                new Training(
                    row.getLong("id"),
                    Training.Kind.valueOf(row.getString("kind")),
                    row.getString("title"),
                    row.getObject("day", LocalDate.class),
                    row.getBigDecimal("hours"),
                    List.of()))
            .list();
    Map<Long, List<Training.Part>> parts = parts(centre, bare);
    return bare.stream()
        .map(t ->
            new Training(
                t.id(),
                t.kind(),
                t.title(),
                t.day(),
                t.hours(),
                parts.getOrDefault(t.id(), List.of())))
        .toList();
  }

  private record Row(long training, Training.Part part) {}

  private Map<Long, List<Training.Part>> parts(Centre centre, List<Training> of) {
    return jdbc
        .sql(PARTS)
        .param("centre", centre.code())
        .param("ids", of.stream().map(Training::id).toArray(Long[]::new))
        .query((row, i) ->
            new Row(
                row.getLong("training_id"),
                new Training.Part(row.getString("name"), row.getString("result"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::training, Collectors.mapping(Row::part, Collectors.toList())));
  }
}
