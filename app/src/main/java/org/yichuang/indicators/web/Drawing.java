package org.yichuang.indicators.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yichuang.figures.Rate;
import org.yichuang.indicators.BadCauses;
import org.yichuang.indicators.Figure;
import org.yichuang.indicators.Indicators;
import org.yichuang.indicators.Numbers;
import org.yichuang.kernel.Text;

/** Turns what the pages print as tables into charts. */
@Component("indicatorDrawing")
class Drawing {

  private static final int MOST_BARS = 15;

  private final MessageSource words;

  Drawing(MessageSource words) {
    this.words = words;
  }

  String volume(List<Numbers.Point> points) {
    return new Chart(
            "bar",
            word("indicators.unit.case"),
            keys(points),
            List.of(counts(points, "accepted"), counts(points, "finished")))
        .json();
  }

  String shares(List<Numbers.Point> points) {
    return new Chart(
            "line",
            "%",
            keys(points),
            List.of(shares(points, "ontime"), shares(points, "satisfied")))
        .json();
  }

  String rows(List<NumbersPages.Row> rows) {
    List<NumbersPages.Row> first = rows.subList(0, Math.min(MOST_BARS, rows.size()));
    return new Chart(
            "lying",
            word("indicators.unit.case"),
            first.stream().map(NumbersPages.Row::name).toList(),
            List.of(
                new Chart.Series(
                    name("finished"),
                    first.stream().map(r -> value(r.line().figures().get("finished"))).toList())))
        .json();
  }

  String stages(List<Numbers.Stage> stages) {
    return new Chart(
            "lying",
            word("indicators.unit.hour"),
            stages.stream().map(s -> stage(s.key())).toList(),
            List.of(
                new Chart.Series(
                    word("indicators.median"),
                    stages.stream().map(s -> hours(s.median())).toList()),
                new Chart.Series(
                    word("indicators.p95"), stages.stream().map(s -> hours(s.p95())).toList())))
        .json();
  }

  String causes(List<BadCauses.Cause> causes) {
    return new Chart(
            "lying",
            word("indicators.unit.time"),
            causes.stream().map(c -> cause(c.key())).toList(),
            List.of(
                new Chart.Series(
                    word("indicators.causes"),
                    causes.stream().map(c -> (@Nullable Double) (double) c.times()).toList())))
        .json();
  }

  String stage(String key) {
    return word("indicators.stage." + key.toLowerCase(Locale.ROOT));
  }

  public String cause(String key) {
    return key.isEmpty()
        ? word("indicators.cause.none")
        : told(org.yichuang.ratings.RatingReasons.label(key));
  }

  private String name(String indicator) {
    return told(Indicators.find(indicator).orElseThrow().name());
  }

  private String word(String key) {
    return words.getMessage(key, null, LocaleContextHolder.getLocale());
  }

  private static List<String> keys(List<Numbers.Point> points) {
    return points.stream().map(Numbers.Point::key).toList();
  }

  private Chart.Series counts(List<Numbers.Point> points, String indicator) {
    return series(points, indicator, Drawing::value);
  }

  private Chart.Series shares(List<Numbers.Point> points, String indicator) {
    return series(points, indicator, Drawing::percent);
  }

  private Chart.Series series(
      List<Numbers.Point> points,
      String indicator,
      Function<@Nullable Figure, @Nullable Double> value) {
    return new Chart.Series(
        name(indicator),
        points.stream().map(p -> value.apply(p.figures().get(indicator))).toList());
  }

  private static @Nullable Double value(@Nullable Figure figure) {
    Long value = figure == null ? null : figure.value();
    return value == null ? null : (double) value;
  }

  private static @Nullable Double percent(@Nullable Figure figure) {
    Rate rate = figure == null ? null : figure.rate();
    return rate == null || !rate.defined()
        ? null
        : Math.floor(rate.n() * 10_000.0 / Objects.requireNonNull(rate).m()) / 100;
  }

  private static @Nullable Double hours(long minutes) {
    return minutes < 0 ? null : Math.round(minutes / 6.0) / 10.0;
  }

  private static String told(Text text) {
    return text.in(LocaleContextHolder.getLocale());
  }
}
