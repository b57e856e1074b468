package org.yichuang.facilities;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.yichuang.kernel.Text;

/** The seven points of a 7S check of a workplace. */
public enum SevenS {
  SORT("整理", "Sort"),
  SET("整顿", "Set in order"),
  SHINE("清扫", "Shine"),
  STANDARD("清洁", "Standardise"),
  SELF("素养", "Discipline"),
  SAFETY("安全", "Safety"),
  SAVING("节约", "Saving");

  private final Text label;

  SevenS(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  public Text label() {
    return label;
  }

  /** Those of these names; names that are none are left out. */
  public static List<SevenS> named(Collection<String> names) {
    return Arrays.stream(values()).filter(s -> names.contains(s.name())).toList();
  }
}
