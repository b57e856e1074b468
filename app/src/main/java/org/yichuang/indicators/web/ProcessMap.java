package org.yichuang.indicators.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.yichuang.history.History;

/**
 * A process map laid out for SVG: activities from top to bottom by how early they come, an arrow
 * for each following, the thicker the more often.
 */
record ProcessMap(int width, int height, List<Node> nodes, List<Edge> edges) {

  private static final int MOST = 40;
  private static final int WIDE = 720;
  private static final int BOX = 210;
  private static final int TALL = 34;
  private static final int STEP = 78;

  /** A box with its word. */
  record Node(String name, int x, int y, int width, int height) {
    public int middle() {
      return x + width / 2;
    }

    public int base() {
      return y + height / 2 + 5;
    }
  }

  /** An arrow with its label. */
  record Edge(String path, double thickness, String label, int x, int y) {}

  static ProcessMap of(List<History.Handover> all, UnaryOperator<String> words) {
    List<History.Handover> shown = all.subList(0, Math.min(MOST, all.size()));
    Map<String, Node> nodes = nodes(shown, words);
    long most = shown.stream().mapToLong(History.Handover::times).max().orElse(1);
    List<Edge> edges = new ArrayList<>();
    int lane = 0;
    for (History.Handover h : shown) {
      Node from = nodes.get(h.from());
      Node to = nodes.get(h.to());
      if (from != null && to != null) {
        boolean down = to.y() == from.y() + STEP;
        edges.add(edge(h, from, to, most, down ? 0 : 1 + lane++ % 5));
      }
    }
    return new ProcessMap(WIDE, nodes.size() * STEP + 10, List.copyOf(nodes.values()), edges);
  }

  private static Map<String, Node> nodes(
      List<History.Handover> shown, UnaryOperator<String> words) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    int y = 8;
    for (String name : order(shown)) {
      nodes.put(name, new Node(words.apply(name), (WIDE - BOX) / 2, y, BOX, TALL));
      y += STEP;
    }
    return nodes;
  }

  /** Sources first, then always what follows most often, so that the usual way reads downwards. */
  private static Set<String> order(List<History.Handover> shown) {
    Set<String> left = new LinkedHashSet<>();
    shown.forEach(h -> {
      left.add(h.from());
      left.add(h.to());
    });
    Set<String> placed = new LinkedHashSet<>();
    String next = left.stream().min(Comparator.comparingLong(n -> inflow(shown, n))).orElse(null);
    while (next != null) {
      placed.add(next);
      left.remove(next);
      String from = next;
      next =
          shown.stream()
              .filter(h -> h.from().equals(from) && left.contains(h.to()))
              .max(Comparator.comparingLong(History.Handover::times))
              .map(History.Handover::to)
              .orElse(left.isEmpty() ? null : left.iterator().next());
    }
    return placed;
  }

  private static long inflow(List<History.Handover> shown, String name) {
    return shown.stream()
        .filter(h -> h.to().equals(name) && !h.from().equals(name))
        .mapToLong(History.Handover::times)
        .sum();
  }

  private static Edge edge(History.Handover h, Node from, Node to, long most, int lane) {
    double thickness = 1 + 4.0 * h.times() / most;
    String label = h.times() + " · " + time(h.hours());
    if (lane == 0) {
      int x = from.middle();
      return new Edge(
          "M%d,%d L%d,%d".formatted(x, from.y() + TALL, x, to.y() - 3),
          thickness,
          label,
          x + 8,
          (from.y() + TALL + to.y()) / 2 + 4);
    }
    boolean down = to.y() > from.y();
    int side = down ? from.x() + BOX : from.x();
    int bend = down ? side + lane * 34 : side - lane * 34;
    int y1 = from.y() + TALL / 2;
    int y2 = from.equals(to) ? y1 + 12 : to.y() + TALL / 2;
    return new Edge(
        "M%d,%d C%d,%d %d,%d %d,%d".formatted(side, y1, bend, y1, bend, y2, side, y2),
        thickness,
        label,
        down ? bend - 12 : bend - 20,
        (y1 + y2) / 2);
  }

  /** Hours below two days, else days; the unit letter is the same in both languages. */
  static String time(double hours) {
    return hours < 48
        ? String.format(Locale.ROOT, "%.1f h", hours)
        : String.format(Locale.ROOT, "%.1f d", hours / 24);
  }
}
