package org.yichuang.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.yichuang.calendar.Approver;
import org.yichuang.calendar.Limit;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Scenarios;
import org.yichuang.casework.Step;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.SignIn;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

/** A case's documents as PDF, and the public check of a printed one. */
@HouseTest
@NullUnmarked
class PaperPrintTests {

  @Autowired MockMvc mvc;
  @Autowired Cases cases;
  @Autowired Centre centre;
  @Autowired PeopleScenario people;
  @Autowired SignIn signIn;
  @Autowired Fonts fonts;
  @Autowired JdbcClient jdbc;
  @Autowired TestNow now;

  private Actor li;
  private Scenarios town;

  @BeforeEach
  void somebodyApplies() {
    assumeTrue(fonts.font().isPresent(), "no Chinese font on this machine");
    now.set("2022-04-22T10:00:00");
    li = people.citizen(centre, "李明");
    town = Scenarios.of(cases, centre).applicant(li.personId(), "李明");
  }

  @AfterEach
  void clockRuns() {
    now.reset();
  }

  private MockHttpServletResponse ask(@Nullable Actor who, String path) throws Exception {
    var request = get(path).with(csrf());
    return mvc.perform(
            who == null
                ? request
                : request.cookie(new Cookie("yc", signIn.open(who.personId(), who.kind()))))
        .andReturn()
        .getResponse();
  }

  private String scanned(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage page =
          new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 200);
      int w = page.getWidth() / 2;
      int h = page.getHeight();
      int[] pixels = page.getRGB(0, 0, w, h, null, 0, w);
      var image = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(w, h, pixels)));
      String link =
          new QRCodeReader().decode(image, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
      return link.substring(link.indexOf("/verify"));
    }
  }

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  private byte[] pdf(CaseFile file, String key) throws Exception {
    MockHttpServletResponse answer = ask(li, "/papers/" + file.number() + "/" + key + ".pdf");
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).isEqualTo("application/pdf");
    return answer.getContentAsByteArray();
  }

  @Test
  void aRefusalIsAPdfWithSealNumberRemediesPageNumberAndACodeThatProvesIt() throws Exception {
    CaseFile file = town.refused();
    byte[] pdf = pdf(file, "decision");
    assertThat(text(pdf))
        .contains("不予行政许可决定书", "不准字〔2022〕" + file.number() + "号", "李明", "行政审批专用章")
        .contains("六十日内申请行政复议", "六个月内", "2022年4月22日", "第1页，共1页");
    String link = scanned(pdf);
    assertThat(link).startsWith("/verify/papers/" + file.number() + "/decision?s=");
    String page = ask(null, link).getContentAsString();
    assertThat(page)
        .contains("真实", "不予行政许可决定书", "不准字〔2022〕" + file.number() + "号")
        .doesNotContain("李明");
    assertThat(ask(null, link + "&lang=en").getContentAsString()).contains("Genuine");
    assertThat(scanned(pdf(file, "decision"))).isEqualTo(link);
  }

  @Test
  void withoutTheRightMarkNothingIsSaidNotEvenWhetherThereIsSuchACase() throws Exception {
    CaseFile file = town.refused();
    pdf(file, "decision");
    for (String path :
        List.of(
            "/verify/papers/" + file.number() + "/decision",
            "/verify/papers/" + file.number() + "/decision?s=0123456789abcdef",
            "/verify/papers/NOSUCHCASE/decision?s=0123456789abcdef")) {
      MockHttpServletResponse answer = ask(null, path);
      assertThat(answer.getStatus()).isEqualTo(200);
      assertThat(answer.getContentAsString())
          .contains("查不到")
          .doesNotContain("不予行政许可决定书", "李明", "不准字");
    }
  }

  @Test
  void aDocumentThatWasSetAnewOrTamperedWithIsChanged() throws Exception {
    CaseFile file = town.beforeDecision();
    var when = java.time.LocalDateTime.parse("2022-05-12T09:30");
    file = town.step(town.reviewer("wjj"), file, new Step.SetHearing(when, "三楼", 0, "吴主持", "沿河绿地"));
    String first = scanned(pdf(file, "hearing"));
    assertThat(ask(null, first).getContentAsString()).contains("真实");
    town.step(
        town.reviewer("wjj"), file, new Step.SetHearing(when.plusDays(1), "三楼", 0, "吴主持", "沿河绿地"));
    assertThat(ask(null, first).getContentAsString()).contains("已有变更", "听证通知书");
    String second = scanned(pdf(file, "hearing"));
    assertThat(second).isNotEqualTo(first);
    assertThat(ask(null, second).getContentAsString()).contains("真实");
    jdbc.sql("update certificates.paper_print set signature = '\\x00' where case_number = :n")
        .param("n", file.number())
        .update();
    assertThat(ask(null, second).getContentAsString()).contains("已有变更");
  }

  @Test
  void aLongReasonRunsOverPagesThatAreNumbered() throws Exception {
    CaseFile file = town.accepted();
    String reason = "需要核对历年图纸和周边住户的意见。".repeat(150);
    file =
        town.step(
            town.head("wjj"),
            file,
            new Step.Extend(Limit.working(10), Approver.AUTHORITY_HEAD, reason));
    byte[] pdf = pdf(file, "extension-1");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
    }
    assertThat(text(pdf)).containsPattern("第2页，共[2-9]页").contains("第1页", "延长办理期限告知书");
    assertThat(scanned(pdf)).contains("/verify/papers/");
  }

  @Test
  void whoMayNotReadItGetsNoPdf() throws Exception {
    String path = "/papers/" + town.refused().number() + "/decision.pdf";
    assertThat(ask(null, path).getStatus()).isEqualTo(404);
    assertThat(ask(people.citizen(centre, "别人"), path).getStatus()).isEqualTo(404);
  }
}
