package org.yichuang.certificates;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/** What a check of a certificate found. */
public sealed interface Verification {

  /** In force, signed by us, unchanged. */
  record Valid(Shown shown, boolean deemedRenewed) implements Verification {}

  /** Genuine, but its term is over or has not begun. */
  record Expired(Shown shown) implements Verification {}

  /**
   * Genuine, but no longer in force.
   *
   * @param how revoked, replaced or cancelled
   * @param replacedBy the identifier that stands in its place
   */
  record Revoked(
      Shown shown,
      CertificateState how,
      @Nullable Instant at,
      @Nullable String why,
      @Nullable String article,
      @Nullable String replacedBy)
      implements Verification {}

  /**
   * Not what was issued.
   *
   * @param what each thing that differs, in words
   * @param shown what the register says under that number; null if nothing
   */
  record Altered(List<Text> what, @Nullable Shown shown) implements Verification {}

  /** Nothing of ours. */
  record Unknown(Text why) implements Verification {}

  /** The register's side of it, if there is one. */
  default @Nullable Shown facts() {
    return switch (this) {
      case Valid v -> v.shown();
      case Expired e -> e.shown();
      case Revoked r -> r.shown();
      case Altered a -> a.shown();
      case Unknown u -> null;
    };
  }

  /** {@code valid}, {@code expired}, {@code revoked}, {@code altered} or {@code unknown}. */
  default String result() {
    return switch (this) {
      case Valid v -> "valid";
      case Expired e -> "expired";
      case Revoked r -> "revoked";
      case Altered a -> "altered";
      case Unknown u -> "unknown";
    };
  }
}
