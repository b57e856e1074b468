package org.yichuang.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.casework.NewCase;
import org.yichuang.casework.Step;
import org.yichuang.catalogue.Facts;
import org.yichuang.journal.Feed;
import org.yichuang.journal.FeedListener;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;
import org.yichuang.supervision.Scanner;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.TestNow;

class BoardBrowserTests extends BrowserTest {

  @Autowired Cases cases;
  @Autowired Scanner scanner;
  @Autowired Feed feed;
  @Autowired java.util.List<FeedListener> listeners;
  @Autowired TestNow now;

  @AfterEach
  void putTheClockBack() {
    now.reset();
  }

  private void aWeekOfCases() {
    now.set("2022-04-22T10:00:00");
    people.department(centre, "scjg", "市场监督管理局", "Market Supervision", 3);
    people.department(centre, "cg", "城市管理和综合执法局", "City Management", 4);
    Actor clerk = people.staff(centre, "周敏", Role.CLERK, "centre");
    for (String item : new String[] {"food-permit", "outdoor-advert", "food-permit"}) {
      var file = cases.receive(clerk, NewCase.of(item, 77, "申请人", Channel.WINDOW)).orThrow();
      var facts = Facts.of(Map.of("variant", "first"), now.today());
      cases.step(clerk, file, new Step.Accept(facts)).orThrow();
    }
    now.set("2022-04-29T10:00:00");
    listeners.stream().filter(l -> l.name().equals("supervision.watch")).forEach(feed::drain);
    scanner.scan();
  }

  @Test
  void theBoardIsReadFilteredAndAnsweredByKeyboardAtAnyWidthInBothLanguages() {
    aWeekOfCases();
    signInAs(Role.SUPERVISOR);
    for (String lang : new String[] {"zh", "en"}) {
      for (int width : new int[] {1280, 390}) {
        size(width, 900);
        open("/supervision?lang=" + lang);
        assertThat(fitsWidth()).isTrue();
        assertThat(axe()).isEmpty();
        picture("board-" + lang + "-" + width);
      }
    }
    size(1280, 900);
    open("/supervision?level=RED&rule=promised-over&lang=zh");
    assertThat(page().locator("tbody [data-row]").count()).isGreaterThanOrEqualTo(2);
    assertThat(page().content()).contains("已超");
    page().keyboard().press("j");
    page().keyboard().press("Enter");
    page().waitForURL("**/supervision/*");
    page().locator("details.why summary").click();
    assertThat(page().locator("details.why li").count()).isGreaterThan(1);
    assertThat(axe()).isEmpty();
    String here = page().url();
    signInAs(Role.HEAD, page().content().contains("城市管理") ? "cg" : "scjg");
    page().navigate(here);
    picture("warning-zh-1280");
    page().fill("#cause", "现场勘查人员不足");
    page().keyboard().press("Escape");
    page().keyboard().press("a");
    assertThat(page().locator("#measure-error").innerText()).contains("整改措施");
    page().fill("#measure", "今日补派人员，明日办结");
    page().keyboard().press("Escape");
    page().keyboard().press("a");
    page().getByText("已答复").first().waitFor();
    size(390, 900);
    page().navigate(here + "?lang=en");
    assertThat(fitsWidth()).isTrue();
    picture("warning-en-390");
  }

  private void picture(String name) {
    String folder = System.getenv("YICHUANG_PICTURES");
    if (folder != null) {
      page()
          .screenshot(
              new Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setPath(Path.of(folder, name + ".png")));
    }
  }
}
