package org.yichuang.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Role;

/** Answers what the board asks, from the tallies. For supervisors and leaders of the centre. */
@Service
public class Numbers {

  private final TallyStore tallies;
  private final HappeningStore happenings;
  private final Now now;

  Numbers(TallyStore tallies, HappeningStore happenings, Now now) {
    this.tallies = tallies;
    this.happenings = happenings;
    this.now = now;
  }

  /** One figure beside the same period of last year and the period before. */
  public record Compared(Figure now, Figure yearBefore, Figure previous) {
    public String overYear() {
      return now.over(yearBefore);
    }

    public String overPrevious() {
      return now.over(previous);
    }
  }

  /** A point of the trend. */
  public record Point(String key, Map<String, Figure> figures) {}

  /** A value of a dimension with its figures. */
  public record Line(String value, Map<String, Figure> figures) {}

  /** How long one stage takes, in minutes by the wall clock; -1 where unknown. */
  public record Stage(String key, long cases, long median, long p95) {}

  /** The actor, or a refusal: boards are for supervisors and leaders. */
  public static Actor allowed(Actor actor) {
    return actor.must(Role.SUPERVISOR, Role.LEADER).orThrow();
  }

  /** Every one of the indicators in the period, compared. */
  public List<Compared> compared(Actor actor, List<Indicator> indicators, Period period, Cut cut) {
    Map<String, Figure> current = figures(actor, indicators, period, cut);
    Map<String, Figure> year = figures(actor, indicators, period.yearBefore(), cut);
    Map<String, Figure> before = figures(actor, indicators, period.previous(), cut);
    List<Compared> all = new ArrayList<>();
    for (Indicator i : indicators) {
      all.add(new Compared(at(current, i), at(year, i), at(before, i)));
    }
    return all;
  }

  private static Figure at(Map<String, Figure> figures, Indicator i) {
    return figures.getOrDefault(i.key(), Figure.none(i));
  }

  /** The indicators' figures in the period. */
  public Map<String, Figure> figures(
      Actor actor, List<Indicator> indicators, Period period, Cut cut) {
    Centre centre = allowed(actor).centre();
    Counts counts = tallies.sum(centre, cut, period);
    Map<String, Steps> steps = new LinkedHashMap<>();
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Indicator i : indicators) {
      figures.put(
          i.key(),
          switch (i.kind()) {
            case STRICT_SHARE ->
                strict(i, counts, tallies.overdue(centre, cut, period, now.today()));
            case MEDIAN, P95 ->
                lasting(
                    i,
                    steps.computeIfAbsent(
                        i.source(), part -> tallies.steps(centre, cut, part, period)));
            case HAPPENED ->
                cut.isAll()
                    ? Figure.count(
                        i, happenings.count(centre, i.source(), period.first(), period.last()))
                    : Figure.none(i);
            default -> counted(i, counts);
          });
    }
    return figures;
  }

  /** How often something other than a case has happened up to a day, since the first record. */
  public long happenedUntil(Actor actor, Indicator indicator, LocalDate day) {
    return happenings.count(allowed(actor).centre(), indicator.source(), LocalDate.EPOCH, day);
  }

  private static Figure strict(Indicator i, Counts counts, long overdue) {
    return Figure.share(i, counts.count(i.counted()), counts.count(i.among()) + overdue);
  }

  private static Figure lasting(Indicator i, Steps steps) {
    OptionalLong minutes = steps.percentile(i.kind() == Indicator.Kind.MEDIAN ? 50 : 95);
    return minutes.isPresent() ? Figure.count(i, minutes.getAsLong()) : Figure.none(i);
  }

  /** What the counts alone say. */
  static Figure counted(Indicator i, Counts counts) {
    return switch (i.kind()) {
      case ACCEPTED -> Figure.count(i, counts.accepted());
      case FINISHED -> Figure.count(i, counts.finished());
      case COMPRESSION ->
          Figure.share(i, Math.max(0, counts.statutory() - counts.promised()), counts.statutory());
      case SHARE, STRICT_SHARE ->
          Figure.share(i, counts.count(i.counted()), counts.count(i.among()));
      case MEAN ->
          counts.timed() == 0
              ? Figure.none(i)
              : Figure.count(
                  i, (2 * counts.minutes(i.source()) + counts.timed()) / (2 * counts.timed()));
      default -> Figure.none(i);
    };
  }

  /** The days of a month, where days are kept: for the whole and for departments. */
  public List<Point> days(Actor actor, List<Indicator> indicators, Period month, Cut cut) {
    Centre centre = allowed(actor).centre();
    if (month.months() != 1 || cut.values().keySet().stream().anyMatch(d -> d != Dim.DEPARTMENT)) {
      return List.of();
    }
    Map<String, Counts> days = tallies.byDay(centre, cut, month.first(), month.last());
    return month
        .first()
        .datesUntil(month.last().plusDays(1))
        .map(d ->
            new Point(
                d.toString(), figures(indicators, days.getOrDefault(d.toString(), new Counts()))))
        .toList();
  }

  /** By month; at least thirteen months end with the period. */
  public List<Point> trend(Actor actor, List<Indicator> indicators, Period period, Cut cut) {
    Centre centre = allowed(actor).centre();
    YearMonth last = YearMonth.from(period.last());
    LocalDate from = last.minusMonths(Math.max(12, period.months() - 1L)).atDay(1);
    Map<String, Counts> months = tallies.byMonth(centre, cut, from, period.last());
    List<Point> points = new ArrayList<>();
    for (YearMonth m = YearMonth.from(from); !m.isAfter(last); m = m.plusMonths(1)) {
      points.add(
          new Point(
              m.toString(),
              figures(indicators, months.getOrDefault(m.atDay(1).toString(), new Counts()))));
    }
    return points;
  }

  /**
   * The part of the office that a cut's lines stand in: a department's items and officers, a
   * department's or item's channels, else the whole.
   */
  public static Cut around(Dim dim, Cut cut) {
    Cut around = Cut.ALL;
    for (Map.Entry<Dim, String> e : cut.values().entrySet()) {
      boolean parent = e.getKey() == Dim.DEPARTMENT && (dim == Dim.ITEM || dim == Dim.OFFICER);
      if (parent || dim.goesWith(e.getKey())) {
        around = new Cut(merged(around, e));
      }
    }
    return around;
  }

  private static Map<Dim, String> merged(Cut cut, Map.Entry<Dim, String> more) {
    Map<Dim, String> all = new LinkedHashMap<>(cut.values());
    all.put(more.getKey(), more.getValue());
    return all;
  }

  /** The values of a dimension within {@link #around}, the busiest first. */
  public List<Line> lines(
      Actor actor, List<Indicator> indicators, Period period, Dim dim, Cut cut) {
    Centre centre = allowed(actor).centre();
    Cut around = around(dim, cut);
    String below = dim == Dim.ITEM || dim == Dim.OFFICER ? around.value(Dim.DEPARTMENT) : "";
    return tallies.byValue(centre, dim, around, below, period).entrySet().stream()
        .filter(e -> e.getValue().finished() + e.getValue().accepted() > 0)
        .sorted(
            java.util.Comparator.comparingLong(
                    (Map.Entry<String, Counts> e) -> -e.getValue().finished())
                .thenComparing(Map.Entry::getKey))
        .map(e -> new Line(e.getKey(), figures(indicators, e.getValue())))
        .toList();
  }

  private static Map<String, Figure> figures(List<Indicator> indicators, Counts counts) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    indicators.forEach(i -> figures.put(i.key(), counted(i, counts)));
    return figures;
  }

  /** Where the time goes: each stage of the cases finished in the period. */
  public List<Stage> stages(Actor actor, Period period, Cut cut) {
    Centre centre = allowed(actor).centre();
    return List.of("ACCEPTING", "DECIDING", "HANDING").stream()
        .map(part -> {
          Steps steps = tallies.steps(centre, cut, part, period);
          return new Stage(
              part,
              steps.cases(),
              steps.percentile(50).orElse(-1),
              steps.percentile(95).orElse(-1));
        })
        .toList();
  }

  /** What the values of a dimension are called; departments and channels are named elsewhere. */
  public Map<String, String> names(Actor actor, Dim dim) {
    return tallies.names(actor.centre(), dim);
  }

  /** The month that holds today. */
  public Period current(int months) {
    return Period.containing(now.today(), months);
  }

  /** The month of a week ago: one that has just begun says nothing yet. */
  public Period telling() {
    return Period.containing(now.today().minusWeeks(1), 1);
  }
}
