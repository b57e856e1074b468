package org.yichuang.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a verb prints with {@code --json}: {@code ok}, its figures, and whatever else belongs to it.
 */
public record Report(List<Figure> figures, Map<String, Object> more) {

  /**
   * One measured figure.
   *
   * @param goal the goal in words, such as {@code >= 8}; null when the figure has none
   * @param ok whether the goal was met; true without a goal
   */
  public record Figure(
      String name, @Nullable Number value, String unit, @Nullable String goal, boolean ok) {

    public static Figure of(String name, @Nullable Number value, String unit) {
      return new Figure(name, value, unit, null, true);
    }

    public static Figure atLeast(String name, double value, String unit, double goal) {
      return new Figure(name, value, unit, ">= " + plain(goal), value >= goal);
    }

    public static Figure below(String name, double value, String unit, double goal) {
      return new Figure(name, value, unit, "< " + plain(goal), value < goal);
    }

    private static String plain(double goal) {
      return java.math.BigDecimal.valueOf(goal).stripTrailingZeros().toPlainString();
    }
  }

  public static Report of(List<Figure> figures) {
    return new Report(figures, Map.of());
  }

  public boolean ok() {
    return figures.stream().allMatch(Figure::ok);
  }

  /** The object as it goes out: {@code ok} first, then {@code figures}, then the rest. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ok", ok());
    json.put("figures", figures);
    json.putAll(more);
    return json;
  }
}
