package org.yichuang.certificates;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as vector squares. */
final class QrDrawing {

  private QrDrawing() {}

  /** Draws the code with its lower left corner at (x, y); the quiet zone is the paper around it. */
  static void draw(Ink ink, String content, float x, float y, float side) {
    BitMatrix code = code(content);
    float unit = side / code.getWidth();
    ink.draw(p -> {
      p.setNonStrokingColor(Ink.INK);
      for (int row = 0; row < code.getHeight(); row++) {
        for (int from = 0; from < code.getWidth(); from++) {
          int to = from;
          while (to < code.getWidth() && code.get(to, row)) {
            to++;
          }
          if (to > from) {
            p.addRect(x + from * unit, y + side - (row + 1) * unit, (to - from) * unit, unit);
            from = to;
          }
        }
      }
      p.fill();
    });
  }

  private static BitMatrix code(String content) {
    try {
      return new QRCodeWriter()
          .encode(
              content,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.MARGIN,
                  0));
    } catch (WriterException e) {
      throw new IllegalStateException("no QR code for " + content, e);
    }
  }
}
