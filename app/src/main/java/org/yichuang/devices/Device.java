package org.yichuang.devices;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/**
 * A printer or a screen of the hall.
 *
 * @param key what it is called in addresses
 * @param address host and port of a printer; empty for a screen
 * @param trouble what the last try to reach it showed
 * @param seenAt when it last answered; null if it never has
 */
public record Device(
    String key, Kind kind, String name, String address, Trouble trouble, @Nullable Instant seenAt) {

  /** How long nothing may be heard before it counts as offline. */
  public static final Duration PATIENCE = Duration.ofSeconds(45);

  /** What it is. */
  public enum Kind {
    PRINTER(Text.of("小票打印机", "slip printer")),
    SCREEN(Text.of("叫号屏", "screen"));

    private final Text label;

    Kind(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }

  /** Why it cannot do its work. */
  public enum Trouble {
    NONE(Text.of("正常", "works")),
    SILENT(Text.of("没有回应", "does not answer")),
    NOT_READY(Text.of("没有就绪（盖子开着或出错）", "is not ready (cover open or an error)")),
    NO_PAPER(Text.of("没有纸了", "is out of paper"));

    private final Text label;

    Trouble(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }

  /** What is wrong with it at a moment: silence for too long is trouble too. */
  public Trouble troubleAt(Instant now) {
    boolean old = seenAt == null || seenAt.plus(PATIENCE).isBefore(now);
    return trouble == Trouble.NONE && old ? Trouble.SILENT : trouble;
  }

  public boolean worksAt(Instant now) {
    return troubleAt(now) == Trouble.NONE;
  }
}
