package org.yichuang.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands in a guide's file, with the place of every piece. */
sealed interface Tree {

  Spot spot();

  /** The tree as one line of JSON, keys in the order of the file: what is hashed and stored. */
  String json();

  /** A place in a file; lines count from 1. */
  record Spot(String file, int line) {}

  record Word(Spot spot, String text) implements Tree {
    @Override
    public String json() {
      return quoted(text);
    }
  }

  record Many(Spot spot, List<Tree> parts) implements Tree {
    @Override
    public String json() {
      return parts.stream().map(Tree::json).collect(Collectors.joining(",", "[", "]"));
    }
  }

  record Mapping(Spot spot, Map<String, Tree> parts) implements Tree {
    @Override
    public String json() {
      return parts.entrySet().stream()
          .map(e -> quoted(e.getKey()) + ":" + e.getValue().json())
          .collect(Collectors.joining(",", "{", "}"));
    }

    /** This mapping laid over another: what is here wins. */
    Mapping over(Mapping below) {
      Map<String, Tree> merged = new LinkedHashMap<>(below.parts);
      merged.putAll(parts);
      return new Mapping(spot, merged);
    }

    Mapping without(String key) {
      Map<String, Tree> rest = new LinkedHashMap<>(parts);
      rest.remove(key);
      return new Mapping(spot, rest);
    }

    Mapping with(String key, Tree value) {
      Map<String, Tree> more = new LinkedHashMap<>(parts);
      more.put(key, value);
      return new Mapping(spot, more);
    }
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
