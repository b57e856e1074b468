package org.yichuang.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a text file of unknown origin: UTF-8 with or without mark, UTF-16 with mark, else GBK.
 */
final class CsvText {

  private CsvText() {}

  static String decode(byte[] file) {
    if (file.length > 1 && (file[0] & 0xff) == 0xfe && (file[1] & 0xff) == 0xff) {
      return new String(file, StandardCharsets.UTF_16);
    }
    if (file.length > 1 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xfe) {
      return new String(file, StandardCharsets.UTF_16);
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException notUtf8) {
      text = new String(file, Charset.forName("GB18030"));
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
