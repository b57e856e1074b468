package org.yichuang.catalogue;

import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/**
 * A service item (政务服务事项) of the catalogue.
 *
 * @param code the item's code exactly as its owner gave it
 * @param key the short Latin name of its guide, such as {@code hygiene-permit}; null without one
 * @param name in Chinese, and in English where its guide gives a name
 * @param category the heading it stands under; empty if its list gives none
 * @param department the department's code in the house, or its given code when the house knows no
 *     such department
 * @param departmentName as people call it
 * @param division twelve digits as given, or empty
 * @param guided whether a guide exists, so that one can apply here
 */
public record ServiceItem(
    String code,
    @Nullable String key,
    Text name,
    String category,
    String department,
    Text departmentName,
    ItemType type,
    Level level,
    String division,
    boolean guided) {

  /** The name by which pages address the item: its key if it has one, else its code. */
  public String address() {
    return key == null ? code : key;
  }
}
