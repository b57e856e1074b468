package org.yichuang.certificates;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Draws words and lines on one page; lengths are points, y grows upwards. */
final class Ink {

  static final Color INK = new Color(0x21, 0x1e, 0x1a);
  static final Color SOFT = new Color(0x5c, 0x55, 0x4b);
  static final Color LINE = new Color(0xd9, 0xcf, 0xbd);
  static final Color TEAL = new Color(0x0d, 0x67, 0x63);
  static final Color SEAL = new Color(0xc4, 0x2a, 0x1a);

  /** Stands for a character that the font does not have. */
  private static final String MISSING = "〓";

  private final PDPageContentStream page;
  private final PDFont font;
  private final CmapLookup glyphs;

  Ink(PDPageContentStream page, PDFont font, CmapLookup glyphs) {
    this.page = page;
    this.font = font;
    this.glyphs = glyphs;
  }

  /** A piece of drawing that may fail to be written. */
  interface Strokes {
    void on(PDPageContentStream page) throws IOException;
  }

  void draw(Strokes strokes) {
    try {
      page.saveGraphicsState();
      strokes.on(page);
      page.restoreGraphicsState();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  float width(String text, float size) {
    try {
      return font.getStringWidth(printable(text)) * size / 1000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void text(String text, float x, float y, float size, Color color) {
    show(text, Matrix.getTranslateInstance(x, y), size, color, 0, 0);
  }

  void right(String text, float x, float y, float size, Color color) {
    text(text, x - width(text, size), y, size, color);
  }

  void centred(String text, float x, float y, float size, Color color) {
    text(text, x - width(text, size) / 2, y, size, color);
  }

  /** Heavy and wide, for titles. */
  void heading(String text, float x, float y, float size, float spacing, Color color) {
    int gaps = Math.max(0, text.codePointCount(0, text.length()) - 1);
    float width = width(text, size) + gaps * spacing;
    show(text, Matrix.getTranslateInstance(x - width / 2, y), size, color, spacing, size / 38);
  }

  /** A heading that shrinks until it fits. */
  void title(String text, float x, float y, float size, float spacing, float room) {
    int gaps = Math.max(0, text.codePointCount(0, text.length()) - 1);
    float fit = Math.min(1, room / (width(text, size) + gaps * spacing));
    heading(text, x, y, size * fit, spacing * fit, INK);
  }

  void show(String text, Matrix at, float size, Color color, float spacing, float weight) {
    if (text.isEmpty()) {
      return;
    }
    draw(p -> {
      p.beginText();
      p.setFont(font, size);
      p.setNonStrokingColor(color);
      p.setCharacterSpacing(spacing);
      if (weight > 0) {
        p.setRenderingMode(RenderingMode.FILL_STROKE);
        p.setStrokingColor(color);
        p.setLineWidth(weight);
      }
      p.setTextMatrix(at);
      p.showText(printable(text));
      p.endText();
    });
  }

  void line(float x1, float y1, float x2, float y2, float width, Color color) {
    draw(p -> {
      p.setStrokingColor(color);
      p.setLineWidth(width);
      p.moveTo(x1, y1);
      p.lineTo(x2, y2);
      p.stroke();
    });
  }

  /** Cuts a text into lines that fit; between Chinese characters anywhere, else between words. */
  List<String> wrap(String text, float size, float width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : text.split("(?<=[\\p{IsHan}\\p{P} ])|(?=[\\p{IsHan}])", -1)) {
      boolean closing = piece.length() == 1 && "，。；：！？）》”、,.;:)".contains(piece);
      if (!line.isEmpty() && !closing && width(line + piece.stripTrailing(), size) > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        piece = piece.stripLeading();
      }
      line.append(piece);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  private String printable(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isISOControl(c))
        .forEach(c -> {
          if (glyphs.getGlyphId(c) == 0) {
            out.append(MISSING);
          } else {
            out.appendCodePoint(c);
          }
        });
    return out.toString();
  }
}
