package org.yichuang.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yichuang.indicators.CaseLine.Place;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Slice;

/** The cases behind every figure, a page at a time or all of them. */
@Service
public class CaseLists {

  private static final int PIECE = 1_000;

  private final CaseListStore store;
  private final TallyStore tallies;
  private final Now now;

  CaseLists(CaseListStore store, TallyStore tallies, Now now) {
    this.store = store;
    this.tallies = tallies;
    this.now = now;
  }

  /** Which of the cases behind a figure. */
  public enum Part {
    /** The numerator. */
    N,
    /** The denominator. */
    M,
    /** In the denominator and not in the numerator. */
    REST,
    /** Fell due and unfinished: what the strict share adds. */
    OVERDUE;

    public static Optional<Part> parse(String written) {
      return java.util.Arrays.stream(values())
          .filter(p -> p.name().equals(written.toUpperCase(Locale.ROOT)))
          .findFirst();
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A question for cases. */
  public record Question(Indicator indicator, Part part, Period period, Cut cut) {}

  public Slice<CaseLine> page(Actor actor, Question question, @Nullable String after, int size) {
    List<CaseLine> rows = new ArrayList<>();
    read(Numbers.allowed(actor).centre(), question, Place.read(after), size + 1, rows::add);
    return Slice.cut(rows, size, CaseLine::key);
  }

  /** Hands on every case, piece by piece, so that no list is too long. */
  public void all(Actor actor, Question question, Consumer<CaseLine> to) {
    Centre centre = Numbers.allowed(actor).centre();
    Place place = Place.END;
    List<CaseLine> piece = new ArrayList<>();
    do {
      piece.clear();
      read(centre, question, place, PIECE, piece::add);
      piece.forEach(to);
      if (!piece.isEmpty()) {
        place = new Place(piece.getLast().day(), piece.getLast().id());
      }
    } while (piece.size() == PIECE);
  }

  private void read(Centre centre, Question q, Place before, int most, Consumer<CaseLine> to) {
    Indicator i = q.indicator();
    LocalDate until = until(q);
    Map<String, Object> params = tallies.params(centre, q.cut(), q.period().first(), until);
    params.put("counted", (q.part() == Part.N ? i.counted() : i.among()).bit());
    params.put("without", q.part() == Part.REST ? i.counted().bit() : 0);
    store.read(sql(q), params, before, most, to);
  }

  private LocalDate until(Question q) {
    LocalDate yesterday = now.today().minusDays(1);
    return q.part() == Part.OVERDUE && q.period().last().isAfter(yesterday)
        ? yesterday
        : q.period().last();
  }

  private static String sql(Question q) {
    return switch (q.part()) {
      case OVERDUE -> CaseListStore.OVERDUE;
      case N, M, REST ->
          q.indicator().kind() == Indicator.Kind.ACCEPTED
              ? CaseListStore.ACCEPTED
              : CaseListStore.DECIDED;
    };
  }

  /** Why people were not content with what was finished in the period. */
  public List<BadCauses.Cause> causes(Actor actor, Period period, Cut cut) {
    return store.causes(tallies.params(Numbers.allowed(actor).centre(), cut, period));
  }

  /** What came in on a day, in the order it came (R-W14: received when, promised when, to whom). */
  public Slice<CaseLine.Received> received(
      Actor actor, LocalDate day, @Nullable String after, int size) {
    Instant from = Instant.EPOCH;
    long id = 0;
    if (after != null && after.matches("[0-8]?[0-9]{1,18}\\.[0-8]?[0-9]{1,18}")) {
      int dot = after.indexOf('.');
      long micros = Long.parseLong(after.substring(0, dot));
      from = Instant.EPOCH.plus(micros, java.time.temporal.ChronoUnit.MICROS);
      id = Long.parseLong(after.substring(dot + 1));
    }
    return Slice.cut(
        store.received(Numbers.allowed(actor).centre(), day, from, id, size + 1),
        size,
        r ->
            java.time.temporal.ChronoUnit.MICROS.between(Instant.EPOCH, r.at())
                + "."
                + r.line().id());
  }
}
