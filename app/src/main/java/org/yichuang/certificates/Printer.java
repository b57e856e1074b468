package org.yichuang.certificates;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;

/**
 * Prints certificates. The same record gives the same bytes; the font is read by one print at a
 * time.
 */
@Component
class Printer {

  private final Press press;
  private final Records records;
  private final CertificateStore store;
  private final Now now;
  private final String base;

  Printer(
      Press press,
      Records records,
      CertificateStore store,
      Now now,
      @Value("${yichuang.public-url:http://127.0.0.1:8080}") String base) {
    this.press = press;
    this.records = records;
    this.store = store;
    this.now = now;
    this.base = base;
  }

  /** The PDF; its digest is kept so that a changed copy shows. */
  Outcome<byte[]> print(Certificate certificate, Register.Signed signed) {
    return press
        .print(font -> pdf(signed, font))
        .map(pdf -> {
          store.keepPrint(certificate.centre(), certificate.id(), Digests.sm3(pdf), now.instant());
          return pdf;
        });
  }

  /** The address that the QR code carries. */
  String link(Register.Signed signed) {
    return base
        + "/verify/"
        + signed.record().identifier()
        + "?s="
        + Digests.mark(signed.signature());
  }

  byte[] pdf(Register.Signed signed, TrueTypeFont font) throws IOException {
    CertificateRecord record = signed.record();
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(record.identifier().hashCode() & 0xffffffffL);
      PDRectangle size = record.card() ? Cards.SIZE : Sheets.SIZE;
      PDPage page = new PDPage(size);
      document.addPage(page);
      PDType0Font embedded = PDType0Font.load(document, font, true);
      try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
        Ink ink = new Ink(stream, embedded, font.getUnicodeCmapLookup());
        if (record.card()) {
          Cards.draw(ink, record, link(signed));
        } else {
          Sheets.draw(ink, record, link(signed), Digests.mark(signed.signature()));
        }
      }
      describe(document, record);
      attach(document, signed);
      ByteArrayOutputStream out = new ByteArrayOutputStream(96 * 1024);
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void describe(PDDocument document, CertificateRecord record) {
    PDDocumentInformation info = document.getDocumentInformation();
    info.setTitle(record.title().zh() + " " + record.number());
    info.setAuthor(record.issuer().name().zh());
    info.setSubject(record.identifier());
    info.setCreator("Yichuang 一窗");
    info.setCreationDate(noon(record));
    document.getDocumentCatalog().setLanguage("zh-CN");
  }

  private void attach(PDDocument document, Register.Signed signed) throws IOException {
    byte[] packed =
        records
            .pack(signed.text(), signed.signature(), signed.key().x509())
            .getBytes(StandardCharsets.UTF_8);
    PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(packed));
    file.setSubtype("application/json");
    file.setSize(packed.length);
    file.setCreationDate(noon(signed.record()));
    PDComplexFileSpecification named = new PDComplexFileSpecification();
    named.setFile(Packages.NAME);
    named.setFileUnicode(Packages.NAME);
    named.setEmbeddedFile(file);
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of(Packages.NAME, named));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }

  private static Calendar noon(CertificateRecord record) {
    Calendar noon = new GregorianCalendar(TimeZone.getTimeZone(Now.ZONE));
    noon.clear();
    var d = record.issued();
    noon.set(d.getYear(), d.getMonthValue() - 1, d.getDayOfMonth(), 12, 0, 0);
    return noon;
  }
}
