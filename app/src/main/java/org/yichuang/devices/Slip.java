package org.yichuang.devices;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a slip printer prints: a number as large as it can, lines below it, and a square to scan.
 */
public record Slip(String number, List<String> lines, String link) {

  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final int ESC = 0x1b;
  private static final int FS = 0x1c;
  private static final int GS = 0x1d;
  private static final int QR_DOTS = 6;

  public Slip {
    lines = List.copyOf(lines);
  }

  /** The same in the printers' language, ESC/POS. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    put(out, ESC, '@', FS, '&', ESC, 'a', 1, GS, '!', 0x33);
    line(out, number);
    put(out, GS, '!', 0);
    lines.forEach(l -> line(out, l));
    square(out, link.getBytes(StandardCharsets.UTF_8));
    put(out, ESC, 'd', 3, GS, 'V', 66, 0);
    return out.toByteArray();
  }

  private static void line(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(CHINESE));
    out.write('\n');
  }

  /** Model 2, its dots, error correction M, the text, print. */
  private static void square(ByteArrayOutputStream out, byte[] text) {
    int length = text.length + 3;
    put(out, GS, '(', 'k', 4, 0, '1', 'A', '2', 0);
    put(out, GS, '(', 'k', 3, 0, '1', 'C', QR_DOTS);
    put(out, GS, '(', 'k', 3, 0, '1', 'E', '1');
    put(out, GS, '(', 'k', length & 0xff, length >> 8, '1', 'P', '0');
    out.writeBytes(text);
    put(out, GS, '(', 'k', 3, 0, '1', 'Q', '0');
  }

  private static void put(ByteArrayOutputStream out, int... bytes) {
    for (int b : bytes) {
      out.write(b);
    }
  }
}
