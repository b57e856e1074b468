package org.yichuang.codes;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as an SVG path.
 *
 * @param size its width in modules, without the quiet zone
 */
public record QrSquare(String path, int size) {

  /** The code of a text, level M. */
  public static QrSquare of(String text) {
    try {
      return drawn(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code: " + text, e);
    }
  }

  private static QrSquare drawn(ByteMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y) == 1) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return new QrSquare(path.toString(), modules.getWidth());
  }

  /** A picture of its own, with the quiet zone that readers want. */
  public String svg() {
    int whole = size + 8;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-4 -4 "
        + whole
        + " "
        + whole
        + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M-4-4h"
        + whole
        + "v"
        + whole
        + "h-"
        + whole
        + "z\"/><path d=\""
        + path
        + "\"/></svg>";
  }
}
