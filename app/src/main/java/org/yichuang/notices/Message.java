package org.yichuang.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/**
 * A message as the inbox or the outbox shows it.
 *
 * @param to the person's name, masked in the outbox
 * @param masked the address, masked
 * @param path where it can be looked at
 */
public record Message(
    long id,
    Way way,
    Text title,
    Text text,
    String to,
    String masked,
    State state,
    int attempts,
    @Nullable String error,
    Instant madeAt,
    Instant wakeAt,
    @Nullable Instant sentAt,
    @Nullable Instant readAt,
    @Nullable String path) {

  /** Where a message stands. */
  public enum State {
    WAITING("等待发送", "Waiting"),
    SENT("已发出", "Sent"),
    FAILED("没有发出", "Not sent");

    private final Text label;

    State(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }
}
