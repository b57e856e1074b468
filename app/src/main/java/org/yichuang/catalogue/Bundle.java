package org.yichuang.catalogue;

import java.util.List;

/**
 * A life event narrowed to one person's case: the items that are left, one form, one set of
 * materials, and what applying together saves.
 *
 * @param guides in an order in which each comes after what it needs
 * @param situations the questions of the event and of its items, each once
 * @param form the union of the items' fields by key
 * @param materials the union by key; what another item of the bundle issues is not brought
 * @param links which result serves which item as a material
 */
public record Bundle(
    Theme theme,
    List<Guide> guides,
    List<Situation> situations,
    Form form,
    List<Material> materials,
    List<Link> links,
    Savings savings) {

  /** One dependency: the result of {@code from} is the material of {@code to}. */
  public record Link(String from, String to, String material) {}

  /** The items whose results an item needs before it can begin. */
  public List<String> waitsFor(String guide) {
    return links.stream().filter(l -> l.to().equals(guide)).map(Link::from).distinct().toList();
  }

  public Bundle {
    guides = List.copyOf(guides);
    situations = List.copyOf(situations);
    materials = List.copyOf(materials);
    links = List.copyOf(links);
  }
}
