package org.yichuang.kernel;

import java.util.List;
import java.util.function.Function;

/** An expected result: done with its value, or refused with every reason at once. */
public sealed interface Outcome<T> {

  record Done<T>(T value) implements Outcome<T> {}

  record Refused<T>(List<Refusal> refusals) implements Outcome<T> {
    public Refused {
      if (refusals.isEmpty()) {
        throw new IllegalArgumentException("a refusal needs a reason");
      }
      refusals = List.copyOf(refusals);
    }
  }

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(Refusal refusal) {
    return new Refused<>(List.of(refusal));
  }

  static <T> Outcome<T> refused(List<Refusal> refusals) {
    return new Refused<>(refusals);
  }

  default <R> Outcome<R> map(Function<? super T, ? extends R> to) {
    return switch (this) {
      case Done<T>(T value) -> new Done<>(to.apply(value));
      case Refused<T>(List<Refusal> refusals) -> new Refused<>(refusals);
    };
  }

  default <R> Outcome<R> then(Function<? super T, Outcome<R>> to) {
    return switch (this) {
      case Done<T>(T value) -> to.apply(value);
      case Refused<T>(List<Refusal> refusals) -> new Refused<>(refusals);
    };
  }

  default boolean isDone() {
    return this instanceof Done<T>;
  }

  /** The value, or a {@link RefusedException} that the pages and the API turn into their error. */
  default T orThrow() {
    return switch (this) {
      case Done<T>(T value) -> value;
      case Refused<T>(List<Refusal> refusals) -> throw new RefusedException(refusals);
    };
  }

  default List<Refusal> refusals() {
    return this instanceof Refused<T>(List<Refusal> refusals) ? refusals : List.of();
  }
}
