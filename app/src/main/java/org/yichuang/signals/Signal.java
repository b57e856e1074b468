package org.yichuang.signals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Rating;

/**
 * A pattern that was found, with its reason and the ratings behind it. It drops nothing: a person
 * judges it.
 */
public record Signal(
    long id,
    String rule,
    Text name,
    Text reason,
    State state,
    Figures figures,
    Instant firstAt,
    Instant lastAt,
    @Nullable Instant judgedAt,
    @Nullable String judgedBy,
    @Nullable String judgedWords,
    int version,
    List<Line> lines) {

  public Signal {
    lines = List.copyOf(lines);
  }

  /** What was found or decided. */
  public enum State {
    OPEN("待判断", "To be judged"),
    FAKE("认定刷评", "Made up"),
    HARMLESS("没有问题", "Nothing wrong"),
    SHARED("公用设备或号码", "Shared by many");

    private final Text label;

    State(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    public Text label() {
      return label;
    }
  }

  /** What the reason counts. */
  public record Figures(int count, int people, int minutes, int share) {}

  /** One of the ratings behind it. */
  public record Line(
      long event,
      String label,
      String itemName,
      Grade grade,
      Rating.Via via,
      String servedName,
      Instant endedAt,
      Instant at) {}
}
