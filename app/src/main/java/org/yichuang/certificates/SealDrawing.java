package org.yichuang.certificates;

import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * The round red seal: the authority's name around a star, its use below, its number at the foot.
 */
final class SealDrawing {

  static final String CERTIFICATES = "电子证照专用章";
  private static final double KAPPA = 0.5522847498;

  private SealDrawing() {}

  /** The seal's number: the centre's division code and seven digits of the authority's code. */
  static String number(String centre, String uscc) {
    String digits = uscc.replaceAll("[^0-9]", "");
    String tail = digits.length() < 7 ? digits : digits.substring(digits.length() - 7);
    return centre + String.format(Locale.ROOT, "%7s", tail).replace(' ', '0');
  }

  static void draw(
      Ink ink, String use, String name, String number, float x, float y, float radius) {
    PDExtendedGraphicsState over = new PDExtendedGraphicsState();
    over.setBlendMode(BlendMode.MULTIPLY);
    ink.draw(p -> {
      p.setGraphicsStateParameters(over);
      p.setStrokingColor(Ink.SEAL);
      p.setNonStrokingColor(Ink.SEAL);
      p.setLineWidth(radius * 0.055f);
      circle(p, x, y, radius);
      p.stroke();
      star(p, x, y + radius * 0.04f, radius * 0.3f);
      p.fill();
    });
    arc(ink, name, x, y, radius);
    ink.heading(use, x, y - radius * 0.5f, radius * 0.15f, radius * 0.015f, Ink.SEAL);
    foot(ink, number, x, y, radius);
  }

  /** The name, clockwise over the top; the longer it is, the narrower its characters. */
  private static void arc(Ink ink, String name, float x, float y, float radius) {
    int[] chars = name.codePoints().toArray();
    float size = radius * 0.27f;
    float track = radius * 0.67f;
    double sweep = Math.min(Math.toRadians(256), chars.length * 1.28 * size / track);
    double step = chars.length < 2 ? 0 : sweep / (chars.length - 1);
    float narrow = (float) Math.min(1, step == 0 ? 1 : step * track / (size * 1.08));
    for (int i = 0; i < chars.length; i++) {
      glyph(ink, Character.toString(chars[i]), x, y, track, -sweep / 2 + i * step, size, narrow);
    }
  }

  private static void glyph(
      Ink ink, String c, float x, float y, float track, double turn, float size, float narrow) {
    Matrix at = Matrix.getTranslateInstance(x, y);
    at.concatenate(Matrix.getRotateInstance(-turn, 0, 0));
    at.concatenate(Matrix.getScaleInstance(narrow, 1));
    at.concatenate(Matrix.getTranslateInstance(-ink.width(c, size) / 2, track));
    ink.show(c, at, size, Ink.SEAL, 0, size / 45);
  }

  /** The number, counter-clockwise along the foot, readable from below. */
  private static void foot(Ink ink, String number, float x, float y, float radius) {
    float size = radius * 0.105f;
    float track = radius * 0.89f;
    double step = size * 0.72 / track;
    for (int i = 0; i < number.length(); i++) {
      double turn = (i - (number.length() - 1) / 2.0) * step;
      String c = number.substring(i, i + 1);
      Matrix at = Matrix.getTranslateInstance(x, y);
      at.concatenate(Matrix.getRotateInstance(turn, 0, 0));
      at.concatenate(Matrix.getTranslateInstance(-ink.width(c, size) / 2, -track));
      ink.show(c, at, size, Ink.SEAL, 0, 0);
    }
  }

  private static void star(PDPageContentStream p, float x, float y, float radius)
      throws java.io.IOException {
    for (int i = 0; i < 10; i++) {
      double r = i % 2 == 0 ? radius : radius * 0.382;
      double turn = Math.PI / 2 + i * Math.PI / 5;
      float px = (float) (x + r * Math.cos(turn));
      float py = (float) (y + r * Math.sin(turn));
      if (i == 0) {
        p.moveTo(px, py);
      } else {
        p.lineTo(px, py);
      }
    }
    p.closePath();
  }

  static void circle(PDPageContentStream p, float x, float y, float r) throws java.io.IOException {
    float k = (float) (KAPPA * r);
    p.moveTo(x - r, y);
    p.curveTo(x - r, y + k, x - k, y + r, x, y + r);
    p.curveTo(x + k, y + r, x + r, y + k, x + r, y);
    p.curveTo(x + r, y - k, x + k, y - r, x, y - r);
    p.curveTo(x - k, y - r, x - r, y - k, x - r, y);
    p.closePath();
  }
}
