package org.yichuang.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.DayKind;
import org.yichuang.catalogue.Tree.Mapping;

/** Reads one life event and checks it against the guides that it names. */
final class ThemeReader {

  private final Map<String, Guide> guides;
  private final GuideChecks checks = new GuideChecks(Set.of());

  private ThemeReader(Map<String, Guide> guides) {
    this.guides = guides;
  }

  static Theme read(Mapping tree, Map<String, Guide> guides, List<Problem> problems) {
    Sheet sheet = new Sheet(tree, "", problems);
    Theme theme = new ThemeReader(guides).theme(sheet);
    sheet.close();
    return theme;
  }

  private Theme theme(Sheet s) {
    Theme theme =
        new Theme(
            s.key("theme"),
            s.words("title"),
            s.words("summary"),
            s.text("mark"),
            s.number("order", 100),
            s.sheets("situations", q -> GuideReader.situation(q, checks)),
            s.sheets("items", this::part),
            s.limit("ceiling"),
            s.list("known"),
            s.list("keywords"));
    checks.names();
    if (theme.parts().size() < 2) {
      s.problem("items", "一件事至少包含两个事项。", "A life event joins at least two items.");
    }
    together(s, theme);
    told(s, theme);
    String circle = Bundler.circle(theme);
    if (circle != null) {
      s.problem(
          "items",
          "“" + circle + "”等待的事项不在其中，或互相等待成圈。",
          "“" + circle + "” waits for an item that is not here, or in a circle.");
    }
    return theme;
  }

  private Theme.Part part(Sheet s) {
    String key = s.text("guide");
    Guide guide = guides.get(key);
    if (guide == null) {
      s.problem("guide", "没有名为“" + key + "”的指南。", "There is no guide “" + key + "”.");
    } else {
      guide.situations().forEach(q -> checks.answer(q.key()));
      if (guide.promised().kind() != DayKind.WORKING) {
        s.problem("guide", "联办事项的承诺时限应当用工作日。", "Joined items promise in working days.");
      }
    }
    Condition when = s.condition("when");
    checks.later(s, "when", when);
    return new Theme.Part(key, variant(s, guide), when, s.sheets("after", n -> needs(n, guide)));
  }

  /** The variant that is named, or the guide's first. */
  private static String variant(Sheet s, @Nullable Guide guide) {
    String named = s.textOr("variant");
    if (guide == null || guide.variants().isEmpty()) {
      return "";
    }
    if (named == null) {
      return guide.variants().getFirst().key();
    }
    if (guide.variants().stream().noneMatch(v -> v.key().equals(named))) {
      s.problem(
          "variant",
          "“" + guide.key() + "”没有办理项“" + named + "”。",
          "“" + guide.key() + "” has no variant “" + named + "”.");
    }
    return named;
  }

  private Theme.Needs needs(Sheet s, @Nullable Guide waiting) {
    Theme.Needs needs = new Theme.Needs(s.text("guide"), s.text("material"));
    if (waiting == null) {
      return needs;
    }
    Guide first = guides.get(needs.guide());
    Material material =
        waiting.materials().stream()
            .filter(m -> m.key().equals(needs.material()))
            .findFirst()
            .orElse(null);
    if (material == null) {
      s.problem(
          "material",
          "“" + waiting.key() + "”没有材料“" + needs.material() + "”。",
          "“" + waiting.key() + "” has no material “" + needs.material() + "”.");
    } else if (first != null && !issues(first, material)) {
      s.problem(
          "material",
          "“" + needs.guide() + "”的结果不是这份材料。",
          "The result of “" + needs.guide() + "” is not this material.");
    }
    return needs;
  }

  private static boolean issues(Guide guide, Material material) {
    return material.obtain() != null
        && guide.result().certificateType().equals(material.obtain().certificate());
  }

  /** Fields and pages with one key must mean one thing, since they are asked once. */
  private void together(Sheet s, Theme theme) {
    Map<String, Field> seen = new HashMap<>();
    Set<String> told = new HashSet<>();
    for (Theme.Part part : theme.parts()) {
      Guide guide = guides.get(part.guide());
      if (guide == null) {
        continue;
      }
      guide
          .form()
          .fields()
          .forEach(field -> {
            Field first = seen.putIfAbsent(field.key(), field);
            if (first != null && !alike(first, field) && told.add(field.key())) {
              s.problem(
                  "items",
                  "字段“" + field.key() + "”在各指南里含义不同，不能只问一次。",
                  "The field “" + field.key() + "” differs between the guides.");
            }
          });
    }
  }

  /** What nobody is asked must stand in a result of the event. */
  private void told(Sheet s, Theme theme) {
    Set<String> told = new HashSet<>();
    theme.parts().stream()
        .map(part -> guides.get(part.guide()))
        .filter(java.util.Objects::nonNull)
        .forEach(guide -> told.add(String.valueOf(guide.result().tells())));
    theme.known().stream()
        .filter(key -> !told.contains(key))
        .forEach(key ->
            s.problem("known", "没有哪个结果（tells）会给出“" + key + "”。", "No result tells “" + key + "”."));
  }

  private static boolean alike(Field a, Field b) {
    return a.type() == b.type() && a.choices().equals(b.choices()) && a.label().equals(b.label());
  }
}
