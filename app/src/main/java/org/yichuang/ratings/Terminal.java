package org.yichuang.ratings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Text;

/**
 * A tablet that stands at a window, or a kiosk in the hall: the house's own, shared by many people.
 *
 * @param window where a tablet stands; null for a kiosk
 * @param pairedAt when its code was used; null while it waits
 */
public record Terminal(
    Centre centre,
    long id,
    Kind kind,
    @Nullable Integer window,
    Instant codeUntil,
    String madeBy,
    Instant madeAt,
    @Nullable Instant pairedAt,
    @Nullable Instant revokedAt) {

  /** What it is. */
  public enum Kind {
    TABLET("窗口评价器", "Window tablet"),
    KIOSK("自助终端", "Kiosk");

    private final Text label;

    Kind(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }

  public boolean live() {
    return pairedAt != null && revokedAt == null;
  }
}
