package org.yichuang.certificates;

import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The small form of a certificate, at the size of an identity card (85.6 × 54 mm). */
final class Cards {

  static final PDRectangle SIZE = new PDRectangle(242.65f, 153.07f);

  private static final float LEFT = 14;
  private static final float RIGHT = SIZE.getWidth() - 14;
  private static final float CODE = 50;

  private Cards() {}

  static void draw(Ink ink, CertificateRecord record, String link) {
    ink.draw(p -> {
      p.setStrokingColor(Ink.TEAL);
      p.setLineWidth(0.8f);
      p.addRect(6, 6, SIZE.getWidth() - 12, SIZE.getHeight() - 12);
      p.stroke();
    });
    ink.title(record.title().zh(), SIZE.getWidth() / 2, 128, 13, 3, 170);
    ink.centred(record.title().en(), SIZE.getWidth() / 2, 118, 5, Ink.SOFT);
    lines(ink, record);
    QrDrawing.draw(ink, link, RIGHT - CODE, 64, CODE);
    String number = SealDrawing.number(record.centre(), record.issuer().uscc());
    ink.right(record.issuer().name().zh(), RIGHT, 36, 6.5f, Ink.INK);
    ink.right(Sheets.day(record.issued()), RIGHT, 26, 6.5f, Ink.INK);
    SealDrawing.draw(
        ink, SealDrawing.CERTIFICATES, record.issuer().name().zh(), number, RIGHT - 34, 33, 21);
    ink.text(record.identifier(), LEFT, 12, 3.7f, Ink.SOFT);
  }

  private static void lines(Ink ink, CertificateRecord record) {
    float y = 104;
    y = line(ink, "持证人", record.holder().shown(), y);
    String id = record.holder().id();
    if (record.holder().organisation() == null && id != null) {
      y = line(ink, "证件号码", id, y);
    }
    for (CertificateRecord.Line l : record.lines()) {
      String value = l.value().zh();
      if (!value.equals(record.holder().shown()) && !value.equals(id) && y > 34) {
        y = line(ink, l.label().zh(), value, y);
      }
    }
    y = line(ink, "证号", record.number(), y);
    line(ink, "有效期", Sheets.term(record), y);
  }

  private static float line(Ink ink, String label, String value, float y) {
    List<String> wrapped = ink.wrap(value, 6.5f, RIGHT - CODE - LEFT - 44);
    ink.text(label, LEFT, y, 5.8f, Ink.SOFT);
    for (int i = 0; i < wrapped.size(); i++) {
      ink.text(wrapped.get(i), LEFT + 36, y - i * 8.5f, 6.5f, Ink.INK);
    }
    return y - 10.5f - (wrapped.size() - 1) * 8.5f;
  }
}
