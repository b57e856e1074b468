package org.yichuang.catalogue;

import org.yichuang.kernel.Text;

/**
 * A mistake in a guide's file.
 *
 * @param field the way to it, such as {@code materials[2].defer}
 */
public record Problem(String file, int line, String field, Text sentence) {

  static Problem at(Tree.Spot spot, String field, String zh, String en) {
    return new Problem(spot.file(), spot.line(), field, Text.of(zh, en));
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + field + ": " + sentence.zh() + " " + sentence.en();
  }
}
