package org.yichuang.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yichuang.catalogue.Tree.Many;
import org.yichuang.catalogue.Tree.Mapping;
import org.yichuang.catalogue.Tree.Word;

/**
 * Fields, materials and questions that several guides use, so that the same key means the same
 * everywhere. A guide names one by its key, or by {@code use: key} with what it changes.
 */
record Shared(Mapping fields, Mapping materials, Mapping situations) {

  /** The guide's tree with everything shared written out. */
  Mapping expand(Mapping guide, List<Problem> problems) {
    Mapping expanded = expandList(guide, "materials", materials, problems);
    expanded = expandList(expanded, "situations", situations, problems);
    if (!(expanded.parts().get("form") instanceof Many pages)) {
      return expanded;
    }
    List<Tree> all = new ArrayList<>();
    for (Tree page : pages.parts()) {
      all.add(page instanceof Mapping m ? expandList(m, "fields", fields, problems) : page);
    }
    return expanded.with("form", new Many(pages.spot(), all));
  }

  Mapping expandSituations(Mapping theme, List<Problem> problems) {
    return expandList(theme, "situations", situations, problems);
  }

  private static Mapping expandList(
      Mapping owner, String name, Mapping library, List<Problem> problems) {
    if (!(owner.parts().get(name) instanceof Many many)) {
      return owner;
    }
    List<Tree> parts = new ArrayList<>();
    for (Tree part : many.parts()) {
      parts.add(one(part, name, library, problems));
    }
    return owner.with(name, new Many(many.spot(), parts));
  }

  private static Tree one(Tree part, String name, Mapping library, List<Problem> problems) {
    if (part instanceof Word word) {
      return find(word, name, library, problems).over(key(word));
    }
    if (part instanceof Mapping mapping && mapping.parts().get("use") instanceof Word word) {
      return mapping.without("use").over(find(word, name, library, problems).over(key(word)));
    }
    return part;
  }

  private static Mapping key(Word word) {
    return new Mapping(word.spot(), Map.of("key", word));
  }

  private static Mapping find(Word word, String name, Mapping library, List<Problem> problems) {
    if (library.parts().get(word.text()) instanceof Mapping found) {
      return found;
    }
    problems.add(
        Problem.at(
            word.spot(),
            name,
            "共用的 " + name + " 里没有“" + word.text() + "”。",
            "There is no “" + word.text() + "” among the shared " + name + "."));
    return new Mapping(word.spot(), Map.of());
  }
}
