package org.yichuang.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A material as it was handed in.
 *
 * @param key the material's key in the guide
 * @param files its pictures or pages, ids of attachments
 * @param source the e-certificate's identifier, the shared register's name, or the earlier
 *     application; empty for paper
 * @param validUntil the last day it may be used; null if it does not say
 */
public record Presented(
    String key, How how, List<Long> files, String source, @Nullable LocalDate validUntil) {

  public Presented {
    files = List.copyOf(files);
  }

  public static Presented of(String key, How how) {
    return new Presented(key, how, List.of(), "", null);
  }

  public static Presented photos(String key, List<Long> files) {
    return new Presented(key, How.PHOTO, files, "", null);
  }

  Presented from(String source) {
    return new Presented(key, how, files, source, validUntil);
  }
}
