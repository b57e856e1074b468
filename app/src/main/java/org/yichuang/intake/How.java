package org.yichuang.intake;

import org.yichuang.kernel.Text;

/** How a material is there. */
public enum How {
  ORIGINAL("已核原件", "Original seen", "o"),
  COPY("复印件", "Copy", "c"),
  PHOTO("照片或扫描件", "Photo or scan", "p"),
  CERTIFICATE("本窗口电子证照", "E-certificate of ours", ""),
  SHARED("数据共享取得", "By data sharing", ""),
  REUSED("沿用以前交的", "Handed in before", "u"),
  DEFERRED("容缺后补", "To follow", "d"),
  COMMITTED("承诺代替", "Promised", "k");

  private final Text label;
  private final String key;

  How(String zh, String en, String key) {
    this.label = Text.of(zh, en);
    this.key = key;
  }

  public Text label() {
    return label;
  }

  /** The key on the window's keyboard; empty if the office finds it by itself. */
  public String key() {
    return key;
  }

  /** Whether the office finds it by itself, so that nobody can just say so. */
  boolean found() {
    return this == CERTIFICATE || this == SHARED || this == REUSED;
  }

  /** Whether the material itself can be looked at, now. */
  public boolean present() {
    return this != DEFERRED && this != COMMITTED;
  }
}
