package org.yichuang.lifeevents;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.certificates.Certificates;
import org.yichuang.files.Attachments;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.Intake;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;
import org.yichuang.testing.BrowserTest;

class LifeEventBrowserTests extends BrowserTest {

  @Autowired Applications applications;
  @Autowired Intake intake;
  @Autowired Cases cases;
  @Autowired Certificates certificates;
  @Autowired Attachments attachments;

  private Restaurant restaurant() {
    return new Restaurant(
        new Restaurant.Faces(applications, intake, cases, certificates, attachments, people),
        centre);
  }

  @Test
  void theApplicantSeesEachItemBothLimitsAndWhatTheBundleSaves() {
    Actor owner = signInAs(Role.CITIZEN);
    Application a = restaurant().sent(owner);
    size(390, 844);
    Page page = open("/my/events/" + a.id());
    assertThat(page.locator("h1")).hasText("我要开餐馆");
    assertThat(page.locator("ol.list > li")).hasCount(3);
    assertThat(page.locator("ol.list > li").first()).containsText("结果已出");
    assertThat(page.locator("details.why")).hasCount(2);
    page.locator("details.why summary").first().click();
    assertThat(page.locator("details.why ol").first()).isVisible();
    assertThat(page.locator("table tbody tr")).hasCount(4);
    assertThat(axe()).isEmpty();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screens/event-390.png"))
            .setFullPage(true));
    open("/my/events/" + a.id() + "?lang=en");
    assertThat(page().locator("h1")).hasText("I want to open a restaurant");
    page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target/screens/event-390-en.png"))
                .setFullPage(true));
  }

  @Test
  void whatWaitsSaysForWhatAndTheLeaderExtendsTheWhole() {
    Application a = restaurant().sent(restaurant().owner());
    CaseFile food = restaurant().accepted(restaurant().of(a, "food-permit"));
    signInAs(Role.LEADER);
    Page page = open("/events/" + a.id());
    String before = page.locator("dl.facts dd").nth(1).innerText();
    page.locator("#extra").fill("10");
    page.locator("#reason").fill("跨部门会商");
    page.locator("main form button").click();
    assertThat(page.locator("dl.facts dd").nth(1)).not().hasText(before);
    assertThat(page.locator("main")).containsText(food.number());
    open("/events");
    assertThat(page().locator("h1")).isVisible();
    page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/events.png")));
  }
}
