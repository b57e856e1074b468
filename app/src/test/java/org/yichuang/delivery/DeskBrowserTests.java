package org.yichuang.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.yichuang.casework.CaseFile;
import org.yichuang.certificates.Certificate;
import org.yichuang.certificates.Certificates;
import org.yichuang.certificates.Town;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;
import org.yichuang.people.Person;
import org.yichuang.testing.BrowserTest;

/** The desk, the check and the holder's page as people see them. */
@Import(Town.class)
class DeskBrowserTests extends BrowserTest {

  @Autowired Town town;
  @Autowired Certificates certificates;

  private Certificate permit(String name) {
    Person person = town.resident(centre, name);
    town.states(
        person,
        Map.of(
            "premises.address",
            "湖南省常德市武陵区穿紫河街道柳叶大道2358号",
            "place.kind",
            "amusement",
            "organisation.name",
            "武陵区小红儿童游乐场"));
    CaseFile file = town.granted(centre, person, "hygiene-permit", "first");
    return certificates.ofCase(centre, file.id()).orElseThrow();
  }

  private void clean(String path, String name) {
    for (String language : new String[] {"zh", "en"}) {
      for (int width : new int[] {320, 1280}) {
        size(width, 900);
        open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        assertThat(page().content()).doesNotContain("没有办成", "This was not done");
        assertThat(axe()).as(path + " " + language + " " + width).isEmpty();
        assertThat(fitsWidth()).as(path + " fits " + width).isTrue();
        keep(name + "-" + language + "-" + width);
      }
    }
  }

  private void keep(String name) {
    String folder = System.getProperty("prints.dir");
    if (folder != null) {
      page()
          .screenshot(
              new Page.ScreenshotOptions()
                  .setPath(Path.of(folder, name + ".png"))
                  .setFullPage(true));
    }
  }

  @Test
  void theCheckIsCleanAndSaysWhatItFound() {
    Certificate c = permit("黎小红");
    clean("/verify", "verify");
    clean("/verify/" + c.identifier(), "valid");
    certificates.revoke(Town.head(centre, "wjj"), c.id(), "材料不实", "行政许可法第69条第2款").orThrow();
    clean("/verify/" + c.identifier(), "revoked");
    assertThat(page().getByRole(AriaRole.STATUS).innerText()).contains("No longer in force");
  }

  @Test
  void anUploadedFileThatWasChangedSaysSo() {
    byte[] pdf = certificates.pdf(permit("黎小兰")).orThrow();
    pdf[pdf.length - 20] ^= 1;
    open("/verify");
    page()
        .locator("#file")
        .setInputFiles(
            new com.microsoft.playwright.options.FilePayload("a.pdf", "application/pdf", pdf));
    page().getByText("上传并查验").click();
    assertThat(page().locator("h1").first().innerText()).contains("内容被改动");
    assertThat(axe()).isEmpty();
    keep("altered");
    open("/verify");
    page()
        .locator("#file")
        .setInputFiles(
            new com.microsoft.playwright.options.FilePayload(
                "a.txt", "text/plain", "?".getBytes(StandardCharsets.UTF_8)));
    page().getByText("上传并查验").click();
    assertThat(page().locator("h1").first().innerText()).contains("查不到");
    keep("unknown");
  }

  @Test
  void theDeskHandsOverByCardAndPrintsTheProof() {
    Certificate c = permit("黎小梅");
    String id = Town.lastIdNumber();
    permit("黎小竹");
    town.granted(centre, town.resident(centre, "黎老板"), "food-permit", "first");
    signInAs(Role.ISSUER);
    clean("/delivery", "desk");
    clean("/delivery/" + c.caseId(), "chosen");
    open("/delivery/" + c.caseId() + "?lang=zh");
    page().locator("#idNumber").fill("430702199001011234");
    page().locator("[data-key=g]").click();
    assertThat(page().locator(".errors").innerText()).contains("不一致");
    assertThat(axe()).isEmpty();
    keep("refused");
    page().locator("#idNumber").fill(id);
    page().locator("[data-key=g]").click();
    assertThat(page().locator("h1").innerText()).contains("送达回证");
    clean("/delivery/" + c.caseId() + "/receipt", "receipt");
  }

  @Test
  void theHolderFindsTheCertificateAndTheLockerIsClean() {
    Certificate c = permit("黎小菊");
    signInAs(Actor.citizen(centre, c.holderId(), "黎小菊"));
    clean("/certificates", "mine");
    clean("/certificates/" + c.id(), "one");
    clean("/locker", "locker");
    assertThat(
            page().request().get("http://localhost:" + port + "/certificates/" + c.id() + "/pdf"))
        .satisfies(r -> assertThat(r.headers()).containsEntry("content-type", "application/pdf"));
  }
}
