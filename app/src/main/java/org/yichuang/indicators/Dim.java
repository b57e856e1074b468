package org.yichuang.indicators;

import java.util.Locale;
import org.yichuang.kernel.Text;

/**
 * What the numbers can be cut by. The desk is the window that a case records; a case taken in away
 * from the hall's windows is told by who took it in.
 */
public enum Dim {
  DEPARTMENT("部门", "Department"),
  ITEM("事项", "Item"),
  CHANNEL("渠道", "Channel"),
  DESK("窗口", "Window"),
  OFFICER("经办人", "Officer");

  /** Before the number of a window, among the values of {@link #DESK}. */
  public static final String WINDOW = "window-";

  private final Text label;

  Dim(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  public Text label() {
    return label;
  }

  /** As in addresses and in the tallies. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a value of this and one of the other are kept counted together. */
  boolean goesWith(Dim other) {
    return this == CHANNEL
        ? other == DEPARTMENT || other == ITEM
        : other == CHANNEL && (this == DEPARTMENT || this == ITEM);
  }
}
