package org.yichuang.certificates;

import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.yichuang.kernel.Text;

/** The large form of a certificate: A4 upright, frame, title, facts, sentence, seal, code. */
final class Sheets {

  static final PDRectangle SIZE = PDRectangle.A4;

  private static final float MIDDLE = SIZE.getWidth() / 2;
  private static final float LEFT = 84;
  private static final float RIGHT = SIZE.getWidth() - 84;
  private static final float VALUES = LEFT + 130;

  private final Ink ink;
  private final CertificateRecord record;
  private float y = 628;

  private Sheets(Ink ink, CertificateRecord record) {
    this.ink = ink;
    this.record = record;
  }

  static void draw(Ink ink, CertificateRecord record, String link, String mark) {
    Sheets sheet = new Sheets(ink, record);
    Frames.draw(ink, SIZE);
    sheet.head();
    sheet.facts();
    sheet.sentence();
    sheet.signature();
    sheet.code(link, mark);
  }

  private void head() {
    ink.title(record.title().zh(), MIDDLE, 712, 36, 12, RIGHT - LEFT);
    ink.centred(record.title().en(), MIDDLE, 688, 11.5f, Ink.SOFT);
    ink.centred("证号  " + record.number(), MIDDLE, 658, 11.5f, Ink.INK);
  }

  private void facts() {
    CertificateRecord.Holder holder = record.holder();
    if (holder.organisation() != null) {
      row(Text.of("持证单位", "Holder"), holder.organisation());
      row(Text.of("统一社会信用代码", "Credit code"), plain(holder.uscc()));
    } else {
      row(Text.of("持证人", "Holder"), holder.name());
      row(Text.of("身份证件号码", "ID number"), plain(holder.id()));
    }
    record.lines().stream()
        .filter(l -> !repeats(l.value().zh()))
        .forEach(l -> row(l.label(), l.value().zh()));
    row(Text.of("有效期限", "Valid"), term(record));
  }

  /** Whether a line only says the holder again. */
  private boolean repeats(String value) {
    CertificateRecord.Holder h = record.holder();
    return value.equals(h.shown()) || value.equals(h.uscc()) || value.equals(h.id());
  }

  private void row(Text label, String value) {
    if (value.isBlank()) {
      return;
    }
    List<String> lines = ink.wrap(value, 14, RIGHT - VALUES);
    ink.text(label.zh(), LEFT, y, Math.min(12, 1440 / ink.width(label.zh(), 12)), Ink.SOFT);
    ink.text(label.en(), LEFT, y - 11, 7.5f, Ink.SOFT);
    for (int i = 0; i < lines.size(); i++) {
      ink.text(lines.get(i), VALUES, y - i * 19, 14, Ink.INK);
    }
    y -= Math.max(0, lines.size() - 1) * 19 + 18;
    ink.line(LEFT, y, RIGHT, y, 0.5f, Ink.LINE);
    y -= 22;
  }

  private void sentence() {
    y -= 8;
    String zh = record.body().zh();
    for (String line : ink.wrap("　　" + closed(zh), 14, RIGHT - LEFT)) {
      ink.text(line, LEFT, y, 14, Ink.INK);
      y -= 25;
    }
    for (String line : ink.wrap(record.body().en(), 8.5f, RIGHT - LEFT)) {
      ink.text(line, LEFT, y, 8.5f, Ink.SOFT);
      y -= 12;
    }
  }

  private void signature() {
    float x = RIGHT - 74;
    ink.text(
        record.issuer().name().zh(),
        Math.min(
            x - ink.width(record.issuer().name().zh(), 14) / 2,
            RIGHT - ink.width(record.issuer().name().zh(), 14)),
        196,
        14,
        Ink.INK);
    ink.centred(day(record.issued()), x, 172, 13, Ink.INK);
    String number = SealDrawing.number(record.centre(), record.issuer().uscc());
    SealDrawing.draw(
        ink, SealDrawing.CERTIFICATES, record.issuer().name().zh(), number, x, 190, 57);
  }

  private void code(String link, String mark) {
    QrDrawing.draw(ink, link, LEFT, 138, 92);
    ink.text("扫码查验真伪", LEFT + 104, 218, 9.5f, Ink.SOFT);
    ink.text("Scan to check", LEFT + 104, 206, 7.5f, Ink.SOFT);
    ink.text("签名摘要 " + mark, LEFT + 104, 188, 7, Ink.SOFT);
    ink.line(LEFT, 116, RIGHT, 116, 0.5f, Ink.LINE);
    ink.text("电子证照标识", LEFT, 101, 7.5f, Ink.SOFT);
    ink.text(record.identifier(), LEFT + 54, 101, 7.5f, Ink.INK);
    ink.text("本证照由 SM2 数字签名签发，与纸质证照具有同等效力（国务院关于在线政务服务的若干规定第十条）。", LEFT, 87, 7.5f, Ink.SOFT);
  }

  static String term(CertificateRecord r) {
    return r.validTo() == null
        ? "自 " + day(r.validFrom()) + " 起长期有效"
        : day(r.validFrom()) + " 至 " + day(r.validTo());
  }

  static String day(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  static String closed(String sentence) {
    return sentence.endsWith("。") ? sentence : sentence + "。";
  }

  private static String plain(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }
}
