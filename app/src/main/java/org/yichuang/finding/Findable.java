package org.yichuang.finding;

import java.util.List;

/**
 * Something that can be found.
 *
 * @param code as it is given in the catalogue
 * @param kind whether it is a service item or a life event
 * @param parent the name of the item above it, empty when it has none
 * @param words further everyday names that the catalogue itself knows
 */
public record Findable(
    String code, String name, String department, Kind kind, String parent, List<String> words) {

  /** What sort of thing a hit is. */
  public enum Kind {
    ITEM,
    THEME
  }

  public Findable {
    words = List.copyOf(words);
  }

  public static Findable item(String code, String name, String department, String parent) {
    return new Findable(code, name, department, Kind.ITEM, parent, List.of());
  }

  public static Findable theme(String code, String name, List<String> words) {
    return new Findable(code, name, "", Kind.THEME, "", words);
  }
}
