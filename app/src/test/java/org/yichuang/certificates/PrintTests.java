package org.yichuang.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.kernel.Now;

class PrintTests {

  private final Fonts fonts = new Fonts("");

  @SuppressWarnings("NullAway")
  private final Printer printer =
      new Printer(new Press(fonts), new Records(), null, Now.system(), "https://zw.example.cn");

  @BeforeEach
  void needsAFont() {
    assumeTrue(
        fonts.font().isPresent(), "no Chinese TrueType font here (apt install fonts-wqy-zenhei)");
  }

  private byte[] print(Register.Signed signed) throws IOException {
    TrueTypeFont font = fonts.font().orElseThrow();
    return printer.pdf(signed, font);
  }

  @Test
  void everyFactOfTheRecordCanBeReadOnThePage() throws IOException {
    Register.Signed signed = Samples.signed(Samples.permit());
    try (PDDocument pdf = Loader.loadPDF(print(signed))) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
      assertThat(text)
          .contains("卫生许可证", "武卫公证字〔2026〕第0000012号", "92430702MA4L1ABC2D")
          .contains("穿紫河街道柳叶大道2358号万达广场三楼", "2026年11月23日至2030年11月22日")
          .contains("常德市武陵区卫生健康局", signed.record().identifier());
    }
  }

  @Test
  void onlyTheNeededPartOfTheFontIsEmbedded() throws IOException {
    byte[] pdf = print(Samples.signed(Samples.permit()));
    assertThat(pdf.length).isLessThan(300_000);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var resources = document.getPage(0).getResources();
      Set<String> names = new HashSet<>();
      for (COSName name : resources.getFontNames()) {
        var font = resources.getFont(name);
        names.add(font.getName());
        assertThat(font.isEmbedded()).isTrue();
      }
      assertThat(names).allMatch(n -> n.matches("[A-Z]{6}\\+.*"));
    }
  }

  @Test
  void theSameRecordGivesTheSameBytes() throws IOException {
    Register.Signed signed = Samples.signed(Samples.permit());
    assertThat(print(signed)).isEqualTo(print(signed));
  }

  @Test
  void theCodeOnThePageLeadsToItsOwnCheck() throws Exception {
    for (CertificateRecord record : new CertificateRecord[] {Samples.permit(), Samples.card()}) {
      Register.Signed signed = Samples.signed(record);
      try (PDDocument pdf = Loader.loadPDF(print(signed))) {
        assertThat(scanned(pdf, record.card() ? 400 : 200)).isEqualTo(printer.link(signed));
      }
    }
  }

  @Test
  void thePackageInsideThePdfHoldsTheSignedText() throws IOException {
    Register.Signed signed = Samples.signed(Samples.permit());
    Records records = new Records();
    var packed = Packages.read(print(signed)).flatMap(records::unpack).orElseThrow();
    assertThat(packed.record()).isEqualTo(signed.text());
    assertThat(Samples.KEY.verifies(packed.record(), packed.signatureBytes())).isTrue();
  }

  @Test
  void aCharacterThatTheFontLacksIsMarkedAndDoesNotStopThePress() throws IOException {
    CertificateRecord r = Samples.permit();
    CertificateRecord rare =
        new CertificateRecord(
            r.format(),
            r.identifier(),
            1,
            r.type(),
            r.title(),
            r.number(),
            r.issuer(),
            r.centre(),
            new CertificateRecord.Holder("李\uD880\uDC00\u0007\n", null, null, null),
            r.item(),
            r.body(),
            r.lines(),
            r.issued(),
            r.validFrom(),
            null,
            false,
            1);
    try (PDDocument pdf = Loader.loadPDF(print(Samples.signed(rare)))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("李〓");
    }
  }

  private static void keep(BufferedImage image, String name) throws IOException {
    String folder = System.getProperty("prints.dir");
    if (folder != null) {
      Files.createDirectories(Path.of(folder));
      ImageIO.write(image, "png", Path.of(folder, name).toFile());
    }
  }

  /** As a telephone does: where one picture cannot be read, the next a little nearer. */
  private static String scanned(PDDocument pdf, int dpi) throws Exception {
    ReaderException unread = null;
    for (int closer = 0; closer < 3; closer++) {
      BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(0, dpi + closer * dpi / 3);
      keep(image, dpi + ".png");
      try {
        return decoded(image);
      } catch (ReaderException e) {
        unread = e;
      }
    }
    throw new AssertionError("no picture of the code can be read", unread);
  }

  private static String decoded(BufferedImage image) throws Exception {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    LuminanceSource light =
        new RGBLuminanceSource(
            image.getWidth(), image.getHeight(), Arrays.copyOf(pixels, pixels.length));
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
        .getText();
  }
}
