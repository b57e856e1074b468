package org.yichuang.certificates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Outcome;

/** Prints plain reports on A4 with the house's Chinese font: headings, paragraphs and tables. */
@Component
public class Paper {

  private static final float LEFT = 56;
  private static final float TOP = 780;
  private static final float BOTTOM = 60;
  private static final float WIDTH = 483;

  private final Fonts fonts;
  private final ReentrantLock press = new ReentrantLock();

  Paper(Fonts fonts) {
    this.fonts = fonts;
  }

  /** What stands on the paper, from top to bottom. */
  public sealed interface Block {

    record Heading(String text) implements Block {}

    record Words(String text) implements Block {}

    /**
     * A table.
     *
     * @param widths shares of the width, one a column
     */
    record Table(List<Integer> widths, List<List<String>> rows) implements Block {}
  }

  /** The PDF, or {@code certificate.no-font}. */
  public Outcome<byte[]> print(String title, String under, List<Block> blocks) {
    TrueTypeFont font = fonts.font().orElse(null);
    if (font == null) {
      return Outcome.refused(CertificateRefusals.noFont());
    }
    press.lock();
    try {
      return Outcome.done(pdf(title, under, blocks, font));
    } catch (IOException e) {
      throw new UncheckedIOException("the report cannot be printed", e);
    } finally {
      press.unlock();
    }
  }

  private static byte[] pdf(String title, String under, List<Block> blocks, TrueTypeFont font)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle(title);
      document.getDocumentCatalog().setLanguage("zh-CN");
      Flow flow = new Flow(document, PDType0Font.load(document, font, true), font);
      flow.ink().heading(title, LEFT + WIDTH / 2, TOP, 19, 1, Ink.INK);
      flow.ink().centred(under, LEFT + WIDTH / 2, TOP - 24, 10, Ink.SOFT);
      flow.down(56);
      blocks.forEach(flow::add);
      flow.close();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** Fills page after page. */
  private static final class Flow {
    private final PDDocument document;
    private final PDType0Font embedded;
    private final TrueTypeFont font;
    private PDPageContentStream stream;
    private Ink ink;
    private float y = TOP;

    Flow(PDDocument document, PDType0Font embedded, TrueTypeFont font) throws IOException {
      this.document = document;
      this.embedded = embedded;
      this.font = font;
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      this.stream = new PDPageContentStream(document, page);
      this.ink = new Ink(stream, embedded, font.getUnicodeCmapLookup());
    }

    Ink ink() {
      return ink;
    }

    void down(float by) {
      y -= by;
    }

    void close() throws IOException {
      stream.close();
    }

    void add(Block block) {
      switch (block) {
        case Block.Heading(String text) -> {
          room(60);
          y -= 12;
          ink.text(text, LEFT, y, 13, Ink.TEAL);
          y -= 22;
        }
        case Block.Words(String text) -> words(text);
        case Block.Table(List<Integer> widths, List<List<String>> rows) -> table(widths, rows);
      }
    }

    private void words(String text) {
      for (String line : ink.wrap(text, 11, WIDTH)) {
        room(18);
        ink.text(line, LEFT, y, 11, Ink.INK);
        y -= 18;
      }
      y -= 4;
    }

    private void table(List<Integer> widths, List<List<String>> rows) {
      float all = widths.stream().mapToInt(Integer::intValue).sum();
      boolean first = true;
      for (List<String> row : rows) {
        row(widths, all, row, first ? Ink.SOFT : Ink.INK);
        first = false;
      }
      y -= 10;
    }

    private void row(List<Integer> widths, float all, List<String> row, java.awt.Color color) {
      List<List<String>> cells = new java.util.ArrayList<>();
      int lines = 1;
      for (int c = 0; c < row.size(); c++) {
        List<String> cell = ink.wrap(row.get(c), 9, widths.get(c) / all * WIDTH - 6);
        cells.add(cell);
        lines = Math.max(lines, cell.size());
      }
      room(lines * 13 + 8);
      float x = LEFT;
      for (int c = 0; c < cells.size(); c++) {
        for (int l = 0; l < cells.get(c).size(); l++) {
          ink.text(cells.get(c).get(l), x, y - l * 13, 9, color);
        }
        x += widths.get(c) / all * WIDTH;
      }
      y -= lines * 13 + 1;
      ink.line(LEFT, y + 8, LEFT + WIDTH, y + 8, .5f, Ink.LINE);
      y -= 5;
    }

    private void room(float needed) {
      if (y - needed >= BOTTOM) {
        return;
      }
      try {
        stream.close();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        stream = new PDPageContentStream(document, page);
        ink = new Ink(stream, embedded, font.getUnicodeCmapLookup());
        y = TOP;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
