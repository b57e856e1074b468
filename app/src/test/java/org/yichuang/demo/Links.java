package org.yichuang.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Finds for each pattern an address and somebody who may open it, by following what pages lead to.
 */
class Links {

  private static final Pattern HREF = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
  private static final int OK = 200;

  private final BiFunction<PageTown.Walker, String, Seen> visit;
  private final Map<String, PageTown.Walker> walkers;
  private final Map<String, Found> found = new LinkedHashMap<>();
  private final Map<String, PathPattern> wanted = new TreeMap<>();
  private final Deque<Found> open = new ArrayDeque<>();
  private final Deque<Found> later = new ArrayDeque<>();
  private final Set<String> tried = new HashSet<>();

  /** What came back. */
  record Seen(int status, String type, String text) {}

  /** A page with its address and its reader. */
  record Found(String pattern, String walker, String path) {}

  Links(BiFunction<PageTown.Walker, String, Seen> visit, Map<String, PageTown.Walker> walkers) {
    this.visit = visit;
    this.walkers = walkers;
  }

  List<Found> find(List<String> patterns, List<PageTown.Sample> samples) {
    patterns.forEach(p -> wanted.put(p, PathPatternParser.defaultInstance.parse(p)));
    samples.forEach(s -> led(s.walker(), s.path()).ifPresent(this::attempt));
    patterns.stream().filter(p -> !p.contains("{")).forEach(this::plain);
    while (!wanted.isEmpty() && !(open.isEmpty() && later.isEmpty())) {
      attempt(open.isEmpty() ? later.poll() : open.poll());
    }
    return new ArrayList<>(found.values());
  }

  /** Patterns that nothing leads to. */
  Map<String, String> missed() {
    Map<String, String> missed = new TreeMap<>();
    wanted.keySet().forEach(p -> missed.put(p, "no page leads there"));
    return missed;
  }

  /**
   * The first who may open it does; what others see there is looked at while something is missed.
   */
  private void plain(String pattern) {
    for (String walker : walkers.keySet()) {
      Found candidate = new Found(pattern, walker, pattern);
      if (found.containsKey(pattern)) {
        later.add(candidate);
      } else {
        attempt(candidate);
      }
    }
  }

  private void attempt(Found candidate) {
    if (!tried.add(candidate.walker() + " " + candidate.path())) {
      return;
    }
    Seen seen = visit.apply(walker(candidate.walker()), candidate.path());
    if (seen.status() != OK || !seen.type().startsWith("text/html")) {
      return;
    }
    found.putIfAbsent(candidate.pattern(), candidate);
    wanted.remove(candidate.pattern());
    Matcher links = HREF.matcher(seen.text());
    while (links.find()) {
      String path = links.group(1).replace("&amp;", "&");
      led(candidate.walker(), path).ifPresent(open::add);
    }
  }

  /** The page with variables that an address leads to, if it is still missed. */
  private Optional<Found> led(String walker, String path) {
    PathContainer plain = PathContainer.parsePath(path.replaceFirst("\\?.*", ""));
    return wanted.values().stream()
        .filter(p -> p.getPatternString().contains("{") && p.matches(plain))
        .sorted()
        .findFirst()
        .map(p -> new Found(p.getPatternString(), walker, path));
  }

  private PageTown.Walker walker(String name) {
    return java.util.Objects.requireNonNull(walkers.get(name), name);
  }
}
