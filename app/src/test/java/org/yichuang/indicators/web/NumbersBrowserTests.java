package org.yichuang.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.TestNow;

class NumbersBrowserTests extends BrowserTest {

  @Autowired Cases cases;
  @Autowired Feed feed;
  @Autowired List<FeedListener> listeners;
  @Autowired TestNow now;

  @AfterEach
  void putTheClockBack() {
    now.reset();
  }

  private void someCases() {
    people.department(centre, "scjg", "市场监督管理局", "Market Supervision", 3);
    Actor clerk = people.staff(centre, "周敏", Role.CLERK, "centre");
    for (String day : List.of("2022-03-22", "2022-04-21", "2022-04-22")) {
      now.set(day + "T10:00:00");
      var file =
          cases.receive(clerk, NewCase.of("food-permit", 77, "申请人", Channel.WINDOW)).orThrow();
      var facts = Facts.of(Map.of("variant", "first"), now.today());
      cases.step(clerk, file, new Step.Accept(facts)).orThrow();
    }
    now.set("2022-06-29T10:00:00");
    listeners.stream().filter(l -> l.name().equals("indicators.events")).forEach(feed::drain);
  }

  @Test
  void everyFigureOfTheBoardOpensItsCasesAtAnyWidthInBothLanguages() {
    someCases();
    signInAs(Role.LEADER);
    for (String lang : new String[] {"zh", "en"}) {
      for (int width : new int[] {1280, 360}) {
        size(width, 900);
        for (String path :
            new String[] {
              "/numbers?period=2022-04",
              "/numbers/all?period=2022-Q2",
              "/numbers/accepted/cases?period=2022-04",
              "/numbers/ontime-strict/cases?period=2022&part=overdue",
              "/numbers/intake?day=2022-04-22",
              "/numbers/history?period=2022-04"
            }) {
          open(path + "&lang=" + lang);
          assertThat(fitsWidth()).as(path + " " + width).isTrue();
          assertThat(axe()).as(path + " " + width).isEmpty();
        }
        open("/numbers?period=2022-04&lang=" + lang);
        picture("numbers-" + lang + "-" + width);
      }
    }
    open("/numbers/accepted/cases?period=2022-04&lang=zh");
    assertThat(page().locator("tbody [data-row]").count()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void listsAreExportedWholeAndNameNoApplicant() {
    someCases();
    signInAs(Role.LEADER);
    open("/numbers?period=2022-04");
    var csv = page().request().get(at("/numbers/accepted/cases.csv?period=2022"));
    String text = new String(csv.body(), StandardCharsets.UTF_8);
    assertThat(text.lines()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(text).doesNotContain("申请人");
    var xlsx = page().request().get(at("/numbers/accepted/cases.xlsx?period=2022"));
    assertThat(xlsx.status()).isEqualTo(200);
    assertThat(xlsx.body()).startsWith('P', 'K');
  }

  @Test
  void theReportIsPrintedAndClosingsAreReadAtEveryWidth() {
    someCases();
    signInAs(Role.LEADER);
    size(360, 900);
    open("/numbers/closings?period=2022-04");
    assertThat(fitsWidth()).isTrue();
    assertThat(axe()).isEmpty();
    var pdf = page().request().get(at("/numbers/report.pdf?period=2022-04"));
    assertThat(pdf.status()).isEqualTo(200);
    assertThat(pdf.body()).startsWith('%', 'P', 'D', 'F');
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }

  private void picture(String name) {
    page()
        .screenshot(
            new com.microsoft.playwright.Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(java.nio.file.Path.of("target", "screens", name + ".png")));
  }
}
