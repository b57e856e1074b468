package org.yichuang.ratings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Slice;

/**
 * What people said, for those who answer for it: a head sees the department's, a supervisor all,
 * and nobody who rated. Ratings of one's own work are left out.
 */
@Service
public class RatingLists {

  private final ListStore store;
  private final Now now;

  RatingLists(ListStore store, Now now) {
    this.store = store;
    this.now = now;
  }

  /**
   * One rating as staff see it.
   *
   * @param enteredBy who typed it in, where it came on paper or by phone
   * @param marked whether a pattern that is open or was judged to be made up stands behind it
   */
  public record Line(
      long event,
      Evaluable.Kind kind,
      String label,
      String itemName,
      @Nullable Integer window,
      String department,
      Grade grade,
      Rating.Origin origin,
      Rating.Via via,
      List<String> reasons,
      String words,
      boolean named,
      @Nullable String enteredBy,
      boolean marked,
      Instant at) {

    public Line {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A channel's ratings of the last year.
   *
   * @param grades how many of each grade; those that a rule gave stand in a row of their own
   */
  public record Row(Rating.Via via, Map<Grade, Long> grades, long all, long good) {}

  public Outcome<Slice<Line>> page(
      Actor actor, String via, String grade, @Nullable String after, int size) {
    Outcome<Actor> may = actor.must(Role.HEAD, Role.SUPERVISOR, Role.LEADER);
    return may.map(a -> {
      String[] key =
          after != null && after.matches("[0-9]{1,18}-[0-9]{1,18}")
              ? after.split("-")
              : new String[] {"", ""};
      Instant before =
          key[0].isEmpty()
              ? now.instant().plusSeconds(60)
              : Instant.ofEpochSecond(0, 1_000 * Long.parseLong(key[0]));
      long event = key[1].isEmpty() ? Long.MAX_VALUE : Long.parseLong(key[1]);
      var filter =
          new ListStore.Filter(
              departments(a),
              known(Rating.Via.values(), via),
              known(Grade.values(), grade),
              a.personId());
      return Slice.cut(
          store.page(a.centre(), filter, before, event, size + 1), size, RatingLists::key);
    });
  }

  private static String key(Line line) {
    long micros = line.at().getEpochSecond() * 1_000_000 + line.at().getNano() / 1_000;
    return micros + "-" + line.event();
  }

  private static <E extends Enum<E>> String known(E[] all, String name) {
    return Arrays.stream(all).anyMatch(e -> e.name().equals(name)) ? name : "";
  }

  private static String @Nullable [] departments(Actor actor) {
    return actor.isAny(Role.SUPERVISOR, Role.LEADER)
        ? null
        : actor.departments(Role.HEAD).toArray(String[]::new);
  }

  /** Marks ratings as ones that may be made up, or takes the mark away; nothing else changes. */
  public void mark(Centre centre, List<Long> events, boolean marked) {
    store.mark(centre, events, marked);
  }

  /** The last year's ratings, a row per channel. */
  public List<Row> channels(Actor actor) {
    Instant since = now.today().minusYears(1).atStartOfDay(Now.ZONE).toInstant();
    List<ListStore.Count> counts = store.counts(actor.centre(), departments(actor), since);
    List<Row> rows = new ArrayList<>();
    for (Rating.Via via : Rating.Via.values()) {
      Map<Grade, Long> grades = new EnumMap<>(Grade.class);
      counts.stream()
          .filter(c -> c.via() == via)
          .forEach(c -> grades.merge(c.grade(), c.n(), Long::sum));
      long all = grades.values().stream().mapToLong(n -> n).sum();
      long bad =
          grades.entrySet().stream()
              .filter(e -> e.getKey().bad())
              .mapToLong(Map.Entry::getValue)
              .sum();
      if (all > 0) {
        rows.add(new Row(via, grades, all, all - bad));
      }
    }
    return rows;
  }
}
