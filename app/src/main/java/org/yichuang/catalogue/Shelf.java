package org.yichuang.catalogue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.yichuang.catalogue.Tree.Mapping;
import org.yichuang.catalogue.Tree.Word;

/**
 * All guides, life events and departments as they stand in their files, read and checked together.
 *
 * @param trees each guide's tree with everything shared written out, by the guide's key
 */
record Shelf(
    Map<String, Department> departments,
    Map<String, Guide> guides,
    Map<String, Mapping> trees,
    Map<String, Theme> themes) {

  /**
   * Reads files by name, such as {@code hygiene-permit.yaml} or {@code themes/open-shop.yaml}.
   *
   * @throws GuideProblems with every mistake in every file
   */
  static Shelf read(Map<String, String> files) {
    List<Problem> problems = TreeReader.fresh();
    Map<String, Mapping> trees = new LinkedHashMap<>();
    files.forEach((name, yaml) -> {
      Mapping tree = TreeReader.read(name, yaml, problems);
      if (!tree.parts().isEmpty()) {
        trees.put(name, tree);
      }
    });
    Shelf shelf = new Reader(trees, problems).shelf();
    if (!problems.isEmpty()) {
      throw new GuideProblems(problems);
    }
    return shelf;
  }

  /** Reads an old version again from its stored JSON, as lenient as its content needs. */
  static Guide again(String json, int version) {
    List<Problem> problems = TreeReader.fresh();
    Mapping tree = TreeReader.read("version " + version, json, problems);
    return GuideReader.read(tree, version, java.util.Set.of(), problems);
  }

  private static final class Reader {
    private final Map<String, Mapping> files;
    private final List<Problem> problems;

    Reader(Map<String, Mapping> files, List<Problem> problems) {
      this.files = files;
      this.problems = problems;
    }

    Shelf shelf() {
      Map<String, Department> departments = departments();
      Shared shared =
          new Shared(
              file("shared/fields.yaml"),
              file("shared/materials.yaml"),
              file("shared/situations.yaml"));
      Map<String, Guide> guides = new LinkedHashMap<>();
      Map<String, Mapping> trees = new LinkedHashMap<>();
      Map<String, Theme> themes = new LinkedHashMap<>();
      files.forEach((name, tree) -> {
        if (!name.contains("/") && !name.equals("departments.yaml")) {
          Mapping whole = shared.expand(tree, problems);
          Guide guide =
              GuideReader.read(whole, 0, new LinkedHashSet<>(departments.keySet()), problems);
          named(name, tree, "key", guide.key());
          guides.put(guide.key(), guide);
          trees.put(guide.key(), whole);
        }
      });
      files.forEach((name, tree) -> {
        if (name.startsWith("themes/")) {
          Mapping whole = shared.expandSituations(tree, problems);
          Theme theme = ThemeReader.read(whole, guides, problems);
          named(name, tree, "theme", theme.code());
          themes.put(theme.code(), theme);
        }
      });
      sameItem(guides);
      return new Shelf(departments, guides, trees, themes);
    }

    private Mapping file(String name) {
      return files.getOrDefault(name, new Mapping(new Tree.Spot(name, 1), Map.of()));
    }

    private void named(String file, Mapping tree, String field, String key) {
      if (!key.isEmpty() && !file.replaceAll(".*/", "").equals(key + ".yaml")) {
        Tree part = tree.parts().getOrDefault(field, tree);
        problems.add(
            Problem.at(
                part.spot(),
                field,
                "文件名应当是 " + key + ".yaml。",
                "The file should be called " + key + ".yaml."));
      }
    }

    private void sameItem(Map<String, Guide> guides) {
      Map<String, String> owners = new LinkedHashMap<>();
      for (Guide guide : guides.values()) {
        String other = owners.putIfAbsent(guide.itemCode(), guide.key());
        if (other != null && files.get(guide.key() + ".yaml") instanceof Mapping tree) {
          problems.add(
              Problem.at(
                  tree.parts().getOrDefault("item", tree).spot(),
                  "item",
                  "这个事项已有指南“" + other + "”。",
                  "The item already has the guide “" + other + "”."));
        }
      }
    }

    private Map<String, Department> departments() {
      Map<String, Department> departments = new LinkedHashMap<>();
      Mapping tree = file("departments.yaml");
      for (var entry : tree.parts().entrySet()) {
        if (entry.getValue() instanceof Mapping mapping) {
          Mapping whole = mapping.with("code", new Word(mapping.spot(), entry.getKey()));
          Sheet sheet = new Sheet(whole, entry.getKey(), problems);
          Department department = department(sheet);
          sheet.close();
          departments.put(department.code(), department);
        } else {
          problems.add(
              Problem.at(
                  entry.getValue().spot(), entry.getKey(), "应当写明部门。", "A department is expected."));
        }
      }
      return departments;
    }

    private static Department department(Sheet s) {
      return new Department(
          s.key("code"),
          s.words("name"),
          s.text("seal"),
          s.text("uscc"),
          s.text("phone"),
          s.list("aliases"));
    }
  }
}
