package org.yichuang.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Now;

/**
 * What somebody thought of a case or a visit, and what became of it where it was bad.
 *
 * @param rectification the state of its putting right; null where there is none
 * @param second the grade given afterwards
 */
record Rated(
    @Nullable String grade,
    @Nullable String origin,
    boolean named,
    List<String> reasons,
    @Nullable String rectification,
    boolean calledBack,
    @Nullable Instant answered,
    @Nullable LocalDate due,
    @Nullable String second) {

  /** Of a {@code ratings.rating r} and a {@code ratings.rectification x}. */
  static final String COLUMNS =
      """
      r.grade, r.origin, coalesce(r.named, false) as named, r.reasons,
        x.state as rectification, x.called_back_at, x.answered_at, x.due, x.second_grade\
      """;

  private static final Set<String> MOVING = Set.of("OPEN", "CALLED_BACK", "ANSWERED", "APPEALED");
  private static final Set<String> CONTENT =
      Set.of("VERY_SATISFIED", "SATISFIED", "FAIRLY_SATISFIED");

  static Rated read(ResultSet row) throws SQLException {
    java.sql.Array reasons = row.getArray("reasons");
    return new Rated(
        row.getString("grade"),
        row.getString("origin"),
        row.getBoolean("named"),
        reasons == null ? List.of() : List.of((String[]) reasons.getArray()),
        row.getString("rectification"),
        row.getObject("called_back_at") != null,
        SourceStore.instant(row, "answered_at"),
        row.getObject("due", LocalDate.class),
        row.getString("second_grade"));
  }

  /** Writes itself into a fact. */
  void tell(Map<String, @Nullable Object> fact) {
    boolean bad = grade != null && !CONTENT.contains(grade);
    fact.put("grade", grade);
    fact.put("origin", origin);
    fact.put("named", named);
    fact.put("causes", bad ? reasons : List.of());
    fact.put("called_back", calledBack);
    fact.put("put_right", answered != null);
    fact.put("in_time", answered != null && due != null && !Now.dateOf(answered).isAfter(due));
    fact.put("second_good", second != null && CONTENT.contains(second));
    fact.put("settled", rectification == null || !MOVING.contains(rectification));
  }
}
