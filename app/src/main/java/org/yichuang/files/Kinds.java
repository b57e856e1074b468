package org.yichuang.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells what a file is by its bytes, and whether its end is there. */
final class Kinds {

  private Kinds() {}

  static @Nullable MediaType of(byte[] bytes) {
    String head = text(bytes, 0, 16);
    if (head.startsWith("%PDF-")) {
      return MediaType.PDF;
    }
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return MediaType.PNG;
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return MediaType.JPEG;
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return MediaType.WEBP;
    }
    if (head.startsWith("ftyp", 4) && head.substring(8, 12).matches("hei[cx]|mif1|hevc|msf1")) {
      return MediaType.HEIC;
    }
    return isText(bytes) ? MediaType.TEXT : null;
  }

  /** Whether the file goes on to its end. */
  static boolean whole(MediaType type, byte[] bytes) {
    int size = bytes.length;
    return switch (type) {
      case PDF -> text(bytes, size - 1024, 1024).contains("%%EOF");
      case PNG -> size > 24 && text(bytes, size - 16, 16).contains("IEND");
      case JPEG -> text(bytes, size - 4096, 4096).contains("\u00ff\u00d9");
      case WEBP -> ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(4) <= size;
      case HEIC -> size > 64;
      case TEXT -> true;
    };
  }

  private static boolean isText(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return false;
    }
    String head = text.strip();
    String start = head.substring(0, Math.min(64, head.length())).toLowerCase(Locale.ROOT);
    boolean page =
        start.startsWith("<!doctype")
            || start.startsWith("<html")
            || start.startsWith("<svg")
            || start.startsWith("<?xml")
            || start.startsWith("<script");
    return !page && text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
  }

  private static String text(byte[] bytes, int from, int length) {
    int start = Math.max(0, from);
    int end = Math.min(bytes.length, Math.max(0, from + length));
    return end <= start ? "" : new String(bytes, start, end - start, ISO_8859_1);
  }
}
