package org.yichuang.certificates;

import java.awt.Color;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The frame: two rules with a woven band between them. */
final class Frames {

  private static final float OUTER = 34;
  private static final float BAND = 15;
  private static final float WAVE = 21;
  private static final int STRANDS = 5;
  private static final Color STRAND = new Color(0x8d, 0xb8, 0xb3);

  private Frames() {}

  static void draw(Ink ink, PDRectangle page) {
    float w = page.getWidth();
    float h = page.getHeight();
    rule(ink, w, h, OUTER, 1.6f);
    rule(ink, w, h, OUTER + BAND, 0.6f);
    float middle = OUTER + BAND / 2;
    for (int s = 0; s < STRANDS; s++) {
      double phase = s * Math.PI / STRANDS;
      side(ink, middle, middle, w - middle, middle, phase);
      side(ink, middle, h - middle, w - middle, h - middle, phase);
      side(ink, middle, middle, middle, h - middle, phase);
      side(ink, w - middle, middle, w - middle, h - middle, phase);
    }
  }

  private static void rule(Ink ink, float w, float h, float inset, float width) {
    ink.draw(p -> {
      p.setStrokingColor(Ink.TEAL);
      p.setLineWidth(width);
      p.addRect(inset, inset, w - 2 * inset, h - 2 * inset);
      p.stroke();
    });
  }

  /** One strand of the band: a wave of whole periods along a side. */
  private static void side(Ink ink, float x1, float y1, float x2, float y2, double phase) {
    float length = Math.abs(x2 - x1) + Math.abs(y2 - y1);
    boolean flat = y1 == y2;
    int waves = Math.round(length / WAVE);
    int points = waves * 8;
    ink.draw(p -> {
      p.setStrokingColor(STRAND);
      p.setLineWidth(0.35f);
      for (int i = 0; i <= points; i++) {
        float along = length * i / points;
        float off = (float) (Math.sin(2 * Math.PI * waves * i / points + phase * 2) * BAND * 0.42);
        float x = flat ? x1 + along : x1 + off;
        float y = flat ? y1 + off : y1 + along;
        if (i == 0) {
          p.moveTo(x, y);
        } else {
          p.lineTo(x, y);
        }
      }
      p.stroke();
    });
  }
}
