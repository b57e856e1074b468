package org.yichuang.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Report.Figure;

/** What a log amounts to. */
final class LogFigures {

  private LogFigures() {}

  /** n of m with its share in per cent; null for an empty denominator, never 100. */
  record Share(long n, long m, @Nullable BigDecimal percent) {
    static Share of(long n, long m) {
      return new Share(n, m, m == 0 ? null : LogFigures.share(n, m));
    }
  }

  /** Starts of a month; growth over the same month a year before, null when that was 0. */
  record Month(String month, long starts, @Nullable BigDecimal growthPercent) {}

  static Report of(PastLog log, String outcome) {
    List<PastCase> cases = log.cases();
    Share onTime = onTime(cases);
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.of("cases", cases.size(), "cases"));
    figures.add(Figure.of("events", log.events(), "events"));
    figures.add(Figure.of("activities", distinct(cases, PastEvent::activity), "activities"));
    figures.add(Figure.of("variants", variants(cases), "variants"));
    figures.add(Figure.of("resources", distinct(cases, PastEvent::resource), "resources"));
    Long closed = log.knowsEnds() ? cases.stream().filter(c -> c.ended() != null).count() : null;
    figures.add(Figure.of("closed", closed, "cases"));
    figures.add(Figure.of("open", closed == null ? null : cases.size() - closed, "cases"));
    figures.add(Figure.of("closed by the deadline n", onTime.n(), "cases"));
    figures.add(Figure.of("closed by the deadline m", onTime.m(), "cases"));
    figures.add(Figure.of("closed by the deadline", onTime.percent(), "%"));
    figures.add(
        Figure.of(
            "contradictory dates",
            cases.stream().filter(c -> !c.contradictions().isEmpty()).count(),
            "cases"));
    figures.add(Figure.of("rows set aside", log.setAside(), "rows"));
    figures.add(Figure.of("times without offset", log.unzoned(), "rows"));
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("outcome", outcome);
    more.put("closedByDeadline", onTime);
    more.put("channels", channels(cases));
    more.put("months", months(cases));
    more.put("contradictions", contradictions(cases));
    return new Report(figures, more);
  }

  private static Share onTime(List<PastCase> cases) {
    List<Boolean> known =
        cases.stream().map(PastCase::onTime).filter(java.util.Objects::nonNull).toList();
    return Share.of(known.stream().filter(Boolean.TRUE::equals).count(), known.size());
  }

  private static long distinct(
      List<PastCase> cases, java.util.function.Function<PastEvent, String> of) {
    return cases.stream()
        .flatMap(c -> c.events().stream())
        .map(of)
        .filter(s -> !s.isEmpty())
        .distinct()
        .count();
  }

  private static long variants(List<PastCase> cases) {
    return cases.stream().map(PastCase::variant).distinct().count();
  }

  private static Map<String, Map<String, Object>> channels(List<PastCase> cases) {
    Map<String, Map<String, Object>> all = new TreeMap<>();
    Map<String, List<PastCase>> by =
        cases.stream().collect(Collectors.groupingBy(PastCase::channel));
    if (!by.keySet().equals(java.util.Set.of(""))) {
      by.forEach((channel, of) -> all.put(channel, channel(of)));
    }
    return all;
  }

  private static Map<String, Object> channel(List<PastCase> cases) {
    long closed = cases.stream().filter(c -> c.ended() != null).count();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("cases", cases.size());
    line.put("closed", closed);
    line.put("open", cases.size() - closed);
    line.put("closedByDeadline", onTime(cases));
    return line;
  }

  private static List<Month> months(List<PastCase> cases) {
    TreeMap<YearMonth, Long> starts =
        cases.stream()
            .collect(
                Collectors.groupingBy(
                    c -> YearMonth.from(c.started()), TreeMap::new, Collectors.counting()));
    return starts.entrySet().stream()
        .map(e ->
            new Month(
                e.getKey().toString(),
                e.getValue(),
                growth(e.getValue(), starts.getOrDefault(e.getKey().minusYears(1), 0L))))
        .toList();
  }

  private static @Nullable BigDecimal growth(long now, long before) {
    return before == 0 ? null : share(now - before, before);
  }

  private static BigDecimal share(long n, long m) {
    return BigDecimal.valueOf(n * 100).divide(BigDecimal.valueOf(m), 2, RoundingMode.HALF_UP);
  }

  private static Map<String, Long> contradictions(List<PastCase> cases) {
    return cases.stream()
        .flatMap(c -> c.contradictions().stream())
        .collect(Collectors.groupingBy(k -> k, TreeMap::new, Collectors.counting()));
  }
}
