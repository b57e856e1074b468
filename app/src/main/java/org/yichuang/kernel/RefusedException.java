package org.yichuang.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** Carries refusals through a transaction, which it rolls back, to the page or the API. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;

  public RefusedException(Refusal refusal) {
    this(List.of(refusal));
  }

  public RefusedException(List<Refusal> refusals) {
    super(
        refusals.stream()
            .map(r -> r.code() + ": " + r.sentence().zh())
            .collect(Collectors.joining("; ")));
    this.refusals = List.copyOf(refusals);
  }

  public List<Refusal> refusals() {
    return refusals;
  }
}
