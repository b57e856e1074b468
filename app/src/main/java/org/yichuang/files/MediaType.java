package org.yichuang.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file the office takes. */
public enum MediaType {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg", "jfif"),
  WEBP("image/webp", "webp"),
  HEIC("image/heic", "heic", "heif"),
  TEXT("text/plain", "txt");

  private final String name;
  private final List<String> endings;

  MediaType(String name, String... endings) {
    this.name = name;
    this.endings = List.of(endings);
  }

  @Override
  public String toString() {
    return name;
  }

  /** Whether every browser can show it within a page. */
  public boolean isPicture() {
    return this == PNG || this == JPEG || this == WEBP;
  }

  static MediaType of(String name) {
    return Arrays.stream(values()).filter(t -> t.name.equals(name)).findFirst().orElseThrow();
  }

  /** The kind that a file's name claims, if it claims one that we know. */
  static Optional<MediaType> claimedBy(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String ending = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(t -> t.endings.contains(ending)).findFirst();
  }

  /** Whether the name ends like some kind of file, known or not. */
  static boolean claimsAny(String fileName) {
    return fileName.matches("(?s).*\\.[A-Za-z0-9]{1,8}");
  }
}
