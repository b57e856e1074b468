package org.yichuang.hall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;
import org.yichuang.testing.BrowserTest;

/**
 * One person through the hall, with the kiosk, the phone, the window and the screen open at once.
 */
class FourRolesBrowserTests extends BrowserTest {

  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);

  @Autowired HallScenario hall;

  private final List<BrowserContext> contexts = new ArrayList<>();

  private Page device(int width, int height, String path) {
    BrowserContext context =
        page()
            .context()
            .browser()
            .newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"));
    contexts.add(context);
    Page page = context.newPage();
    page.setDefaultTimeout(20_000);
    page.navigate("http://localhost:" + port + path);
    return page;
  }

  @AfterEach
  void closeDevices() {
    contexts.forEach(BrowserContext::close);
  }

  @Test
  void oneNumberIsTakenFollowedCalledShownServedAndDone() {
    hall.hall(centre, HallSetting.USUAL, HallScenario.tenWindows());
    Actor clerk = people.staff(centre, "王芳", Role.CLERK, "centre");
    Page window = device(1280, 900, "/");
    window
        .context()
        .addCookies(
            List.of(
                new Cookie("yc", signIn.open(clerk.personId(), clerk.kind()))
                    .setDomain("localhost")
                    .setPath("/")));
    window.navigate("http://localhost:" + port + "/hall/window");
    window.locator("button.press[value='1']").click();
    window.locator("[data-key=s]").click();
    assertThat(window.locator("h1")).containsText("开放", SOON);
    Page screen = device(1280, 800, "/hall/screen");

    Page kiosk = open("/hall/kiosk");
    kiosk.locator("button.press[value='A']").click();
    String number = kiosk.locator("h1.called").innerText();
    assertThat(number).isEqualTo("A001");
    String link = kiosk.locator("a[href*='/hall/ticket/']").getAttribute("href");
    Page phone = device(360, 740, link);
    assertThat(phone.locator(".slip")).containsText("前面还有 0 人", SOON);

    assertThat(window.locator("table")).containsText("A001", SOON);
    window.locator("[data-key=n]").click();
    assertThat(window.locator(".pane .called")).containsText("A001", SOON);
    assertThat(screen.locator("#label")).containsText("A001", SOON);
    assertThat(screen.locator("#where")).containsText("1 号窗口", SOON);
    assertThat(phone.locator(".slip")).containsText("请到 1 号窗口", SOON);

    window.locator("[data-key=b]").click();
    assertThat(window.locator("a[href*='/desk?ticket=A001']")).isVisible();
    assertThat(phone.locator(".slip")).containsText("正在 1 号窗口办理", SOON);
    window.locator("[data-key=e]").click();
    assertThat(window.locator(".pane.lead")).containsText("窗口前没有人", SOON);
    assertThat(phone.locator(".slip")).containsText("已办完", SOON);

    screen.locator("#sound").click();
    screen.evaluate("document.getElementById('wall').dispatchEvent(new Event('cut'))");
    Page second = open("/hall/kiosk");
    second.locator("button.press[value='A']").click();
    assertThat(window.locator("table")).containsText("A002", SOON);
    window.locator("[data-key=n]").click();
    assertThat(window.locator(".pane .called")).containsText("A002", SOON);
    screen.evaluate("document.getElementById('wall').dispatchEvent(new Event('mend'))");
    assertThat(screen.locator("#label")).containsText("A002", SOON);
    assertThat(screen.locator("#last")).containsText("A001", SOON);
    assertThat(screen.locator("#wall"))
        .hasAttribute(
            "data-played",
            "zh-please en-A zh-0 zh-0 zh-2 zh-number zh-to zh-1 zh-window",
            new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
    for (Page one : List.of(kiosk, phone, screen)) {
      assertThat(
              (boolean)
                  one.evaluate(
                      "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
          .isTrue();
    }
    assertThat(axe()).isEmpty();
  }
}
