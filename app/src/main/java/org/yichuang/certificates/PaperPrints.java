package org.yichuang.certificates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CasePapers;
import org.yichuang.casework.Paper;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Department;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Text;
import org.yichuang.people.Vault;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case's documents as PDF, signed as certificates are, and the public check of a printed one.
 * What a document says is signed once, when it is first printed; said anew, it is signed anew, and
 * the earlier print then counts as changed.
 */
@Service
public class PaperPrints {

  private static final String USE = "certificates.paper";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Press press;
  private final IssuerKeys keys;
  private final PaperPrintStore store;
  private final Vault vault;
  private final Catalogue catalogue;
  private final CasePapers papers;
  private final Now now;
  private final String base;

  PaperPrints(
      Press press,
      IssuerKeys keys,
      PaperPrintStore store,
      Vault vault,
      @org.springframework.context.annotation.Lazy Catalogue catalogue,
      CasePapers papers,
      Now now,
      @Value("${yichuang.public-url:http://127.0.0.1:8080}") String base) {
    this.press = press;
    this.keys = keys;
    this.store = store;
    this.vault = vault;
    this.catalogue = catalogue;
    this.papers = papers;
    this.now = now;
    this.base = base;
  }

  /** What is signed: all that the document says, for whom, and who seals it. */
  record Said(String holder, String seal, Paper paper) {}

  /**
   * What the check of a printed document found.
   *
   * @param result {@code genuine}, {@code changed} or {@code unknown}
   * @param title what kind of document it is; null for an unknown one
   * @param number its number; null for an unknown one
   * @param day the day it was made; null for an unknown one
   * @param seal who sealed it; null for an unknown one
   */
  public record Check(
      String result,
      @org.jspecify.annotations.Nullable Text title,
      @org.jspecify.annotations.Nullable String number,
      java.time.@org.jspecify.annotations.Nullable LocalDate day,
      @org.jspecify.annotations.Nullable String seal) {

    static Check unknown() {
      return new Check("unknown", null, null, null, null);
    }

    static Check of(String result, Said said) {
      Paper p = said.paper();
      return new Check(result, p.title(), p.number(), p.date(), said.seal());
    }
  }

  /** The document as PDF, with its code and page numbers. */
  public Outcome<byte[]> pdf(CasePapers.Opened opened) {
    CaseFile file = opened.file();
    Said said = said(file, opened.paper());
    String mark = sign(file, said);
    String link =
        base + "/verify/papers/" + file.number() + "/" + opened.paper().key() + "?s=" + mark;
    String uscc = department(file).map(Department::uscc).orElse("");
    var print =
        new PaperSheets.Print(
            said.paper(),
            said.holder(),
            said.seal(),
            SealDrawing.number(file.centre().code(), uscc),
            link,
            mark);
    return press.print(font -> draw(font, print));
  }

  private static byte[] draw(TrueTypeFont font, PaperSheets.Print print) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(print.mark().hashCode() & 0xffffffffL);
      PDType0Font embedded = PDType0Font.load(document, font, true);
      PaperSheets.draw(document, embedded, font.getUnicodeCmapLookup(), print);
      PDDocumentInformation info = document.getDocumentInformation();
      info.setTitle(print.paper().title().zh() + " " + print.paper().number());
      info.setAuthor(print.seal());
      info.setCreator("Yichuang 一窗");
      info.setCreationDate(
          GregorianCalendar.from(print.paper().date().atTime(12, 0).atZone(Now.ZONE)));
      info.getCreationDate().setTimeZone(TimeZone.getTimeZone(Now.ZONE));
      document.getDocumentCatalog().setLanguage("zh-CN");
      ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
      document.save(out);
      return out.toByteArray();
    }
  }

  private Said said(CaseFile file, Paper paper) {
    String organisation = file.organisationName();
    return new Said(
        organisation == null ? file.applicantName() : organisation,
        department(file).map(Department::seal).orElse(file.department()),
        paper);
  }

  private Optional<Department> department(CaseFile file) {
    return catalogue.department(file.department());
  }

  private String sign(CaseFile file, Said said) {
    String text = JSON.writeValueAsString(said);
    byte[] digest = Digests.sm3(text.getBytes(StandardCharsets.UTF_8));
    Centre centre = file.centre();
    String key = said.paper().key();
    return store
        .find(centre, file.number(), key, digest)
        .orElseGet(() -> {
          IssuerKey signing = keys.signing(centre);
          byte[] signature = signing.sign(text);
          store.insert(
              centre,
              new PaperPrintStore.Row(
                  file.number(),
                  key,
                  digest,
                  Digests.mark(signature),
                  vault.seal(USE, text),
                  signature,
                  signing.no()),
              now.instant());
          return store.find(centre, file.number(), key, digest).orElseThrow();
        });
  }

  /**
   * The public check of a printed document.
   *
   * @param mark what its code carries; without the right one nothing is said, not even whether
   *     there is such a case
   */
  public Check check(Centre centre, String number, String key, String mark) {
    return store
        .marked(centre, number, key, mark)
        .map(row -> judged(centre, row))
        .orElseGet(Check::unknown);
  }

  private Check judged(Centre centre, PaperPrintStore.Row row) {
    String text = vault.open(USE, row.sealed());
    boolean signed =
        keys.key(centre, row.keyNo()).filter(k -> k.verifies(text, row.signature())).isPresent();
    Said said = JSON.readValue(text, Said.class);
    return Check.of(signed && text.equals(today(centre, row)) ? "genuine" : "changed", said);
  }

  /** What the document says today; empty if it is no more. */
  private String today(Centre centre, PaperPrintStore.Row row) {
    List<String> texts =
        papers.find(centre, row.caseNumber(), row.key()).stream()
            .map(o -> JSON.writeValueAsString(said(o.file(), o.paper())))
            .toList();
    return texts.isEmpty() ? "" : texts.getFirst();
  }
}
