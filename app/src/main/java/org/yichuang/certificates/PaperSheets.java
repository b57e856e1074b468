package org.yichuang.certificates;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.yichuang.casework.Paper;
import org.yichuang.kernel.Text;

/**
 * A document of a case on A4: title, number, whom it is for, sentences, points, facts, remedies;
 * seal, date and code at its end, number and page at each foot. English stands small below the
 * Chinese, which binds.
 */
final class PaperSheets {

  private static final PDRectangle SIZE = PDRectangle.A4;
  private static final float LEFT = 76;
  private static final float RIGHT = SIZE.getWidth() - 76;
  private static final float MIDDLE = SIZE.getWidth() / 2;
  private static final float TOP = 640;
  private static final float AGAIN = 760;
  private static final float BOTTOM = 86;
  private static final float SEAL = 168;
  private static final float BODY = 12.5f;
  private static final float SMALL = 8.5f;

  private final PDDocument document;
  private final PDFont font;
  private final CmapLookup glyphs;
  private final Print print;
  private final List<Row> rows = new ArrayList<>();

  /** One line of the text, with the room it takes downwards. */
  private record Row(String text, float x, float size, float lead, Color color) {}

  /** What is drawn: the document, whom it is for, who seals it, and where it is checked. */
  record Print(
      Paper paper, String holder, String seal, String sealNumber, String link, String mark) {}

  private PaperSheets(PDDocument document, PDFont font, CmapLookup glyphs, Print print) {
    this.document = document;
    this.font = font;
    this.glyphs = glyphs;
    this.print = print;
  }

  static void draw(PDDocument document, PDFont font, CmapLookup glyphs, Print print)
      throws IOException {
    PaperSheets sheets = new PaperSheets(document, font, glyphs, print);
    sheets.fill();
    sheets.pages();
  }

  private void fill() throws IOException {
    try (PDDocument scrap = new PDDocument()) {
      PDPage page = new PDPage(SIZE);
      scrap.addPage(page);
      try (PDPageContentStream stream = new PDPageContentStream(scrap, page)) {
        text(new Ink(stream, font, glyphs));
      }
    }
  }

  private void text(Ink measure) {
    Paper paper = print.paper();
    lines(measure, print.holder() + "：", LEFT, BODY, 24, Ink.INK);
    paper.words().forEach(w -> both(measure, w, "　　"));
    int no = 1;
    for (String point : paper.points()) {
      lines(measure, no + ". " + point, LEFT + 25, BODY, 21, Ink.INK);
      no++;
    }
    gap(8);
    for (Paper.Fact fact : paper.facts()) {
      lines(measure, fact.name().zh() + "：" + fact.value().zh(), LEFT, BODY, 20, Ink.INK);
      lines(measure, fact.name().en() + ": " + english(fact.value()), LEFT, SMALL, 12, Ink.SOFT);
      gap(4);
    }
    gap(6);
    paper.closing().forEach(w -> both(measure, w, "　　"));
  }

  private static String english(Text value) {
    return value.zh().equals(value.en()) ? "—" : value.en();
  }

  private void both(Ink measure, Text said, String indent) {
    lines(measure, indent + said.zh(), LEFT, BODY, 22, Ink.INK);
    lines(measure, said.en(), LEFT, SMALL, 12, Ink.SOFT);
    gap(7);
  }

  private void lines(Ink measure, String said, float x, float size, float lead, Color color) {
    if (said.endsWith(": —")) {
      return;
    }
    for (String paragraph : said.split("\\R")) {
      measure
          .wrap(paragraph, size, RIGHT - x)
          .forEach(line -> rows.add(new Row(line, x, size, lead, color)));
    }
  }

  private void gap(float points) {
    rows.add(new Row("", LEFT, 1, points, Ink.SOFT));
  }

  private void pages() throws IOException {
    List<List<Row>> pages = cut();
    for (int no = 0; no < pages.size(); no++) {
      PDPage page = new PDPage(SIZE);
      document.addPage(page);
      try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
        Ink ink = new Ink(stream, font, glyphs);
        if (no == 0) {
          head(ink);
        }
        float y = no == 0 ? TOP : AGAIN;
        for (Row row : pages.get(no)) {
          ink.text(row.text(), row.x(), y, row.size(), row.color());
          y -= row.lead();
        }
        if (no == pages.size() - 1) {
          end(ink, y - 20);
        }
        foot(ink, no + 1, pages.size());
      }
    }
  }

  /** The rows page by page; the seal never stands on a page without text. */
  private List<List<Row>> cut() {
    List<List<Row>> pages = new ArrayList<>();
    List<Row> page = new ArrayList<>();
    float y = TOP;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean last = i == rows.size() - 1;
      if (y - row.lead() < BOTTOM + (last ? SEAL : 0) && !page.isEmpty()) {
        pages.add(page);
        page = new ArrayList<>();
        y = AGAIN;
      }
      page.add(row);
      y -= row.lead();
    }
    pages.add(page);
    return pages;
  }

  private void head(Ink ink) {
    ink.title(print.paper().title().zh(), MIDDLE, 738, 26, 5, RIGHT - LEFT);
    ink.centred(print.paper().title().en(), MIDDLE, 718, 10, Ink.SOFT);
    ink.centred(print.paper().number(), MIDDLE, 694, 11, Ink.INK);
    ink.line(LEFT, 676, RIGHT, 676, 0.8f, Ink.TEAL);
  }

  private void end(Ink ink, float top) {
    float y = Math.max(top, BOTTOM + 120);
    QrDrawing.draw(ink, print.link(), LEFT, y - 88, 84);
    ink.text("扫码查验真伪", LEFT + 96, y - 20, 9.5f, Ink.SOFT);
    ink.text("Scan to check", LEFT + 96, y - 32, 7.5f, Ink.SOFT);
    ink.text("签名摘要 " + print.mark(), LEFT + 96, y - 50, 7, Ink.SOFT);
    float x = RIGHT - 72;
    float width = ink.width(print.seal(), BODY);
    ink.text(print.seal(), Math.min(x - width / 2, RIGHT - width), y - 34, BODY, Ink.INK);
    ink.centred(Sheets.day(print.paper().date()), x, y - 58, BODY, Ink.INK);
    SealDrawing.draw(ink, "行政审批专用章", print.seal(), print.sealNumber(), x, y - 40, 54);
  }

  private void foot(Ink ink, int no, int of) {
    ink.line(LEFT, 62, RIGHT, 62, 0.5f, Ink.LINE);
    ink.text(print.paper().number(), LEFT, 48, 7.5f, Ink.SOFT);
    ink.right("第 " + no + " 页，共 " + of + " 页   " + no + "/" + of, RIGHT, 48, 7.5f, Ink.SOFT);
    ink.text("英文为参考，以中文为准。 The Chinese text binds.", LEFT, 37, 6.5f, Ink.SOFT);
  }
}
