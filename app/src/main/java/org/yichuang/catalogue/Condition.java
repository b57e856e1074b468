package org.yichuang.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A condition that officers write and read: {@code age(person.id) >= 65 and not (shop.kind ==
 * stall)}. A comparison with an unanswered field does not hold. Words: {@code and or not}, {@code
 * == != < <= > >=}, {@code field in [a, b]}, {@code field contains a}, {@code given field}, {@code
 * has material}, {@code promised material}, {@code complete}, {@code age(field)} in full years from
 * an ID number or a date.
 */
public final class Condition {

  /** Holds always; what an empty condition means. */
  public static final Condition ALWAYS = new Condition("", new Check.Always());

  private final String source;
  private final Check test;

  private Condition(String source, Check test) {
    this.source = source;
    this.test = test;
  }

  /**
   * Reads a condition.
   *
   * @throws IllegalArgumentException if it is not one, with a sentence that says where
   */
  public static Condition of(String source) {
    String text = source.strip();
    return text.isEmpty() ? ALWAYS : new Condition(text, ConditionParser.parse(text));
  }

  /** Holds if either does. */
  public Condition or(Condition other) {
    if (equals(ALWAYS) || other.equals(ALWAYS)) {
      return ALWAYS;
    }
    return equals(other) ? this : of("(" + source + ") or (" + other.source + ")");
  }

  /** Holds if both do. */
  public Condition and(Condition other) {
    if (equals(ALWAYS) || equals(other)) {
      return other;
    }
    return other.equals(ALWAYS) ? this : of("(" + source + ") and (" + other.source + ")");
  }

  public boolean holds(Facts facts) {
    return test.holds(facts);
  }

  /** The answers it asks for. */
  public Set<String> answers() {
    Set<String> keys = new LinkedHashSet<>();
    test.names(new Check.Names(keys, new LinkedHashSet<>()));
    return keys;
  }

  /** The materials it asks for. */
  public Set<String> materials() {
    Set<String> keys = new LinkedHashSet<>();
    test.names(new Check.Names(new LinkedHashSet<>(), keys));
    return keys;
  }

  @JsonValue
  @Override
  public String toString() {
    return source;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Condition that && that.source.equals(source);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(source);
  }
}
