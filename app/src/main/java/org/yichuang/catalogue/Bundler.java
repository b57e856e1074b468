package org.yichuang.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Bundle.Link;
import org.yichuang.catalogue.Form.Page;
import org.yichuang.catalogue.Savings.Pair;

/** Narrows a life event to a case and merges what its items ask. */
final class Bundler {

  private final Theme theme;
  private final Map<String, Guide> guides;
  private final Facts facts;

  private Bundler(Theme theme, Map<String, Guide> guides, Facts facts) {
    this.theme = theme;
    this.guides = guides;
    this.facts = facts;
  }

  static Bundle bundle(Theme theme, Map<String, Guide> guides, Facts facts) {
    return new Bundler(theme, guides, facts).bundle();
  }

  /** The facts as the guide's own conditions see them: with the variant that is applied for. */
  private Facts facts(Guide guide) {
    return theme.parts().stream()
        .filter(p -> p.guide().equals(guide.key()))
        .findFirst()
        .map(p -> facts.with("variant", p.variant()))
        .orElse(facts);
  }

  private Bundle bundle() {
    List<Theme.Part> parts = theme.parts().stream().filter(p -> p.when().holds(facts)).toList();
    List<Link> links = links(parts);
    List<Guide> chosen = ordered(parts, links);
    Form form = form(chosen, links.isEmpty() ? List.of() : theme.known());
    List<Material> materials = materials(chosen, links);
    Savings savings = savings(chosen, links, form, materials);
    return new Bundle(theme, chosen, situations(chosen), form, materials, links, savings);
  }

  private static List<Link> links(List<Theme.Part> parts) {
    Set<String> present = parts.stream().map(Theme.Part::guide).collect(Collectors.toSet());
    List<Link> links = new ArrayList<>();
    for (Theme.Part part : parts) {
      for (Theme.Needs needs : part.after()) {
        if (present.contains(needs.guide())) {
          links.add(new Link(needs.guide(), part.guide(), needs.material()));
        }
      }
    }
    return links;
  }

  /** The guides, each after those it waits for; the loader has refused cycles. */
  private List<Guide> ordered(List<Theme.Part> parts, List<Link> links) {
    Map<String, Guide> done = new LinkedHashMap<>();
    while (done.size() < parts.size()) {
      int before = done.size();
      for (Theme.Part part : parts) {
        boolean ready =
            links.stream()
                .filter(l -> l.to().equals(part.guide()))
                .allMatch(l -> done.containsKey(l.from()));
        if (ready) {
          done.putIfAbsent(part.guide(), guide(part.guide()));
        }
      }
      if (done.size() == before) {
        throw new IllegalStateException("items wait for one another in a circle: " + theme.code());
      }
    }
    return List.copyOf(done.values());
  }

  private Guide guide(String key) {
    Guide guide = guides.get(key);
    if (guide == null) {
      throw new IllegalStateException("no guide " + key + " for life event " + theme.code());
    }
    return guide;
  }

  private List<Situation> situations(List<Guide> chosen) {
    Map<String, Situation> merged = new LinkedHashMap<>();
    theme.situations().forEach(s -> merged.put(s.key(), s));
    chosen.forEach(g -> g.situations().forEach(s -> merged.putIfAbsent(s.key(), s)));
    return merged.values().stream().filter(s -> s.when().holds(facts)).toList();
  }

  private Form form(List<Guide> chosen, List<String> known) {
    Map<String, Field> fields = new LinkedHashMap<>();
    Map<String, Page> pages = new LinkedHashMap<>();
    Map<String, List<String>> keys = new LinkedHashMap<>();
    for (Guide guide : chosen) {
      for (Page page : guide.form().pages()) {
        pages.putIfAbsent(page.key(), page);
        List<String> onPage = keys.computeIfAbsent(page.key(), k -> new ArrayList<>());
        for (Field field : ofVariant(guide, page)) {
          if (!known.contains(field.key())
              && fields.merge(field.key(), field, Bundler::merge) == field) {
            onPage.add(field.key());
          }
        }
      }
    }
    return new Form(
        pages.values().stream()
            .map(p -> new Page(p.key(), p.title(), pick(fields, keys.get(p.key()))))
            .filter(p -> !p.fields().isEmpty())
            .toList());
  }

  /** The page's fields without those that another variant asks. */
  private List<Field> ofVariant(Guide guide, Page page) {
    Set<String> variantOnly = Set.of("variant");
    return page.fields().stream()
        .filter(f -> !f.when().answers().equals(variantOnly) || f.when().holds(facts(guide)))
        .toList();
  }

  private static List<Field> pick(Map<String, Field> fields, @Nullable List<String> keys) {
    return keys == null
        ? List.of()
        : keys.stream().flatMap(k -> java.util.stream.Stream.ofNullable(fields.get(k))).toList();
  }

  private static Field merge(Field first, Field second) {
    return new Field(
        first.key(),
        first.type(),
        first.label(),
        first.hint(),
        first.required() || second.required(),
        first.pattern() == null ? second.pattern() : first.pattern(),
        larger(first.min(), second.min()),
        smaller(first.max(), second.max()),
        first.choices(),
        first.when().or(second.when()),
        first.prefill() == null ? second.prefill() : first.prefill(),
        first.personal() || second.personal());
  }

  private static java.math.@Nullable BigDecimal larger(
      java.math.@Nullable BigDecimal a, java.math.@Nullable BigDecimal b) {
    return a == null ? b : b == null ? a : a.max(b);
  }

  private static java.math.@Nullable BigDecimal smaller(
      java.math.@Nullable BigDecimal a, java.math.@Nullable BigDecimal b) {
    return a == null ? b : b == null ? a : a.min(b);
  }

  private List<Material> materials(List<Guide> chosen, List<Link> links) {
    Map<String, Material> merged = new LinkedHashMap<>();
    for (Guide guide : chosen) {
      for (Material material : guide.needed(facts(guide))) {
        boolean issuedHere =
            links.stream()
                .anyMatch(l -> l.to().equals(guide.key()) && l.material().equals(material.key()));
        if (!issuedHere) {
          merged.merge(material.key(), material, Bundler::stricter);
        }
      }
    }
    return List.copyOf(merged.values());
  }

  /** One paper that satisfies both: the more copies, and put off or promised only if both allow. */
  private static Material stricter(Material first, Material second) {
    return new Material(
        first.key(),
        first.name(),
        first.hint(),
        Math.max(first.originals(), second.originals()),
        Math.max(first.copies(), second.copies()),
        first.required() || second.required(),
        first.main() || second.main(),
        first.when().or(second.when()),
        second.deferral() == null ? null : first.deferral(),
        second.commitment() == null ? null : first.commitment(),
        second.obtain() == null ? null : first.obtain());
  }

  private Savings savings(
      List<Guide> chosen, List<Link> links, Form form, List<Material> materials) {
    int fieldsApart =
        chosen.stream().mapToInt(g -> asked(g.form().fields().toList(), facts(g))).sum();
    int materialsApart = chosen.stream().mapToInt(g -> g.brought(facts(g)).size()).sum();
    int together = (int) materials.stream().filter(m -> m.obtain() == null).count();
    return new Savings(
        new Pair(fieldsApart, asked(form.fields().toList(), facts)),
        new Pair(materialsApart, together),
        new Pair(
            chosen.stream().mapToInt(Guide::visits).sum(),
            chosen.stream().mapToInt(Guide::visits).max().orElse(0)),
        new Pair(chosen.stream().mapToInt(g -> g.promised().days()).sum(), longest(chosen, links)));
  }

  private static int asked(Collection<Field> fields, Facts facts) {
    return (int) fields.stream().filter(f -> f.when().holds(facts)).count();
  }

  /** The days of the longest chain; the guides come in an order that respects the links. */
  private static int longest(List<Guide> chosen, List<Link> links) {
    Map<String, Integer> ends = new HashMap<>();
    for (Guide guide : chosen) {
      int start =
          links.stream()
              .filter(l -> l.to().equals(guide.key()))
              .mapToInt(l -> ends.getOrDefault(l.from(), 0))
              .max()
              .orElse(0);
      ends.put(guide.key(), start + guide.promised().days());
    }
    return ends.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The first part that waits for itself through others, or null. */
  static @Nullable String circle(Theme theme) {
    Set<String> done = new HashSet<>();
    List<Theme.Part> left = new ArrayList<>(theme.parts());
    while (left.removeIf(
        p -> p.after().stream().allMatch(n -> done.contains(n.guide())) && done.add(p.guide()))) {}
    return left.isEmpty() ? null : left.getFirst().guide();
  }
}
