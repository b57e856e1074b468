package org.yichuang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;
import org.yichuang.testing.BrowserTest;

class CounterInBrowserTests extends BrowserTest {

  @Autowired Cases cases;

  private int pressed;

  @Test
  void aCitizenAppliesOnAPhoneOneThingAPageAndHasTheReceipt() {
    size(390, 844);
    Actor citizen = signInAs(Role.CITIZEN);
    open("/apply/elder-card");
    clean("apply");
    page().click("main button");
    page().locator("[value='first']").check();
    clean("question");
    go();
    page().locator("[value='self']").check();
    go();
    page().fill("[name='person.phone']", "1387441");
    go();
    assertThat(page().locator(".errors").isVisible()).isTrue();
    clean("form");
    page().fill("[name='person.phone']", "13874410001");
    page().fill("[name='person.address']", "武陵区穿紫河街道 1 号");
    page().locator("[name='person.household'][value='wuling']").check();
    go();
    page().locator("[name='delivery.way'][value='counter']").check();
    go();
    assertThat(page().locator("h1").textContent()).contains("身份证");
    page()
        .setInputFiles(
            "#file",
            new com.microsoft.playwright.options.FilePayload(
                "身份证.txt", "text/plain", "身份证正面".getBytes(StandardCharsets.UTF_8)));
    page().click("form[enctype] .button");
    clean("material");
    page().click(".note .button");
    assertThat(page().locator("h1").textContent()).contains("核对");
    clean("check");
    page().click("main form .button.big");
    assertThat(page().locator("h1").textContent()).contains("已收到");
    clean("done");
    CaseFile file = cases.ofApplicant(citizen, citizen.personId(), 5).getFirst();
    assertThat(page().locator(".number").textContent()).isEqualTo(file.number());
    assertThat(file.decision()).isNotNull();
    open("/my");
    clean("my");
    open("/my?lang=en");
    look("my-en");
    open("/notices/" + file.id() + "/accepted?lang=zh");
    clean("notice");
  }

  @Test
  void aSimpleItemIsTakenInWithFewerThanTenKeysAfterIdentification() {
    Actor elder = people.citizen(centre, "周奶奶");
    signInAs(Role.CLERK);
    open("/desk");
    clean("desk");
    open("/desk/people/" + elder.personId());
    clean("person");
    press("l", "n", "r");
    press("Enter");
    page().waitForURL("**/desk/*");
    clean("taking");
    page().fill("[name='person.phone']", "13874410001");
    page().fill("[name='person.address']", "武陵区穿紫河街道 1 号");
    page().locator("[name='person.address']").blur();
    press("1", "o");
    page().locator("[id='material.id-card'] .chip.good").waitFor();
    press("a");
    page().waitForURL("**/notices/**");
    look("taken");
    assertThat(page().url()).contains("/notices/");
    assertThat(pressed).isLessThan(10);
    CaseFile file =
        cases
            .ofApplicant(people.staff(centre, "刘洋", Role.CLERK, "centre"), elder.personId(), 5)
            .getFirst();
    assertThat(file.dates().accepted()).isNotNull();
    open("/desk/cases/" + file.id());
    clean("received");
    size(390, 844);
    look("received-phone");
  }

  private void press(String... keys) {
    for (String key : keys) {
      page().keyboard().press(key);
      pressed++;
    }
  }

  private void go() {
    page().click("main form[data-once] .actions .button");
  }

  private void clean(String name) {
    look(name);
    assertThat(axe()).as(name).isEmpty();
    assertThat(fitsWidth()).as(name).isTrue();
  }

  private void look(String name) {
    String folder = System.getProperty("screens");
    if (folder != null) {
      page()
          .screenshot(
              new Page.ScreenshotOptions()
                  .setPath(Path.of(folder, name + ".png"))
                  .setFullPage(true));
    }
  }
}
