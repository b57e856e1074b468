package org.yichuang.hall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Role;
import org.yichuang.staffing.HallHistory;
import org.yichuang.testing.BrowserTest;

/** A week planned, published and read, as the floor manager and a clerk see it. */
class RosterBrowserTests extends BrowserTest {

  @Autowired HallScenario hall;
  @Autowired HallHistory history;
  @Autowired Now now;

  @Test
  void theFloorManagerPlansTheWeekAndAClerkReadsTheShifts() {
    hall.hall(centre, HallSetting.USUAL, HallScenario.tenWindows());
    history.keepOwn(centre, DemoPast.before(now.today()));
    List<Actor> clerks =
        IntStream.range(0, 9)
            .mapToObj(i -> people.staff(centre, "窗口员" + i, Role.CLERK, "centre"))
            .toList();
    long clerk = clerks.getFirst().personId();
    signInAs(Role.FLOOR_MANAGER);
    open("/hall/floor").locator("main a[href='/hall/roster']").click();
    Page page = page();
    assertThat(page.locator("h1")).containsText("排班");
    page.locator("#clerk-" + clerk).click();
    page.locator("#hours-" + clerk).fill("四十");
    page.locator("#latest-" + clerk).fill("3");
    page.locator("details[open] button").click();
    assertThat(page.locator("details[open] .errors li").first()).isVisible();
    assertThat(page.locator("#hours-" + clerk)).hasValue("四十");
    assertThat(page.locator("#latest-" + clerk)).hasValue("3");
    assertThat(axe()).isEmpty();
    page.locator("#hours-" + clerk).fill("32");
    page.locator("#latest-" + clerk).fill("19");
    page.locator("details[open] button").click();
    assertThat(page.locator("#clerk-" + clerk)).containsText("每周 32 小时");

    page.locator("form[action$='/plan'] button").click();
    assertThat(page.locator("#plan [role=status]")).containsText("正在排");
    assertThat(page.locator("table.roster"))
        .containsText("号窗口", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    assertThat(axe()).isEmpty();
    shot("roster", 1280);
    open("/hall/roster?lang=en");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Roster");
    shot("roster-en", 390);
    assertThat(fitsWidth()).isTrue();
    size(320, 800);
    assertThat(fitsWidth()).isTrue();
    page.locator("form[action$='/publish'] button").click();
    assertThat(page.locator("main")).containsText("Published");

    signInAs(clerks.get(1));
    open("/hall/roster?lang=zh");
    assertThat(page.locator("h1")).hasText("我的班");
    assertThat(page.locator("table")).containsText("号窗口");
    assertThat(page.locator("main form")).hasCount(0);
    assertThat(axe()).isEmpty();
    shot("shifts", 390);
    assertThat(fitsWidth()).isTrue();
  }

  private void shot(String name, int width) {
    size(width, 900);
    page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", name + ".png"))
                .setFullPage(true));
  }
}
