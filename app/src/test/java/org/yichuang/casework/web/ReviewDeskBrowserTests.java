package org.yichuang.casework.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Scenarios;
import org.yichuang.casework.Step;
import org.yichuang.casework.Task;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;
import org.yichuang.people.NewPerson;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.Person;
import org.yichuang.testing.BrowserTest;

class ReviewDeskBrowserTests extends BrowserTest {

  @Autowired Cases cases;

  private Scenarios town() {
    return Scenarios.of(cases, centre);
  }

  @Test
  void aReviewerGrantsARefusesBAndAsksBackAboutCWithoutTheMouse() {
    CaseFile grant = town().applicant(8_001, "甲乙").beforeDecision();
    CaseFile refuse = town().applicant(8_002, "丙丁").beforeDecision();
    CaseFile ask = town().applicant(8_003, "戊己").beforeDecision();
    signInAs(Role.REVIEWER, "wjj");

    openOnDesk(grant);
    page().keyboard().press("o");
    page().keyboard().type("符合卫生要求");
    page().keyboard().press("Escape");
    page().keyboard().press("p");
    assertThat(page().locator(".flash")).isVisible();
    assertThat(state(grant)).isIn(CaseState.GRANTED, CaseState.ISSUED);

    openOnDesk(refuse);
    page().keyboard().press("x");
    page().locator("#facts").focus();
    page().keyboard().type("现场没有消毒设施");
    page().keyboard().press("Tab");
    page().keyboard().type("不符合卫生要求");
    page().keyboard().press("Tab");
    page().keyboard().type("公共场所卫生管理条例第四条");
    page().keyboard().press("Tab");
    page().keyboard().press("Enter");
    assertThat(page().locator(".flash")).isVisible();
    assertThat(state(refuse)).isEqualTo(CaseState.REFUSED);

    openOnDesk(ask);
    page().keyboard().press("o");
    page().keyboard().type("游泳池有几个？");
    page().keyboard().press("Escape");
    page().keyboard().press("r");
    assertThat(page().locator(".flash")).isVisible();
    assertThat(newest(ask).openTasks().getFirst().state()).isEqualTo(Task.State.RETURNED);
  }

  private void openOnDesk(CaseFile file) {
    open("/review/" + file.id() + "/" + file.openTasks().getFirst().no());
  }

  private CaseFile newest(CaseFile file) {
    return cases.find(centre, file.id()).orElseThrow();
  }

  private CaseState state(CaseFile file) {
    return newest(file).state();
  }

  @Test
  void theListIsWalkedWithJAndKAndEnterOpensTheCaseBesideIt() {
    for (int i = 0; i < 3; i++) {
      town().applicant(8_100 + i, "列表" + i).accepted();
    }
    signInAs(Role.REVIEWER, "wjj");
    open("/review");
    String first = page().locator(".chosen a[data-row]").getAttribute("href");
    page().keyboard().press("j");
    String second = (String) page().evaluate("document.activeElement.getAttribute('href')");
    assertThat(second).isNotEqualTo(first);
    page().keyboard().press("Enter");
    assertThat(page().locator(".chosen a[data-row]")).hasAttribute("href", second);
    page().keyboard().press("k");
    assertThat((String) page().evaluate("document.activeElement.getAttribute('href')"))
        .isEqualTo(first);
  }

  @Test
  void theDeskTheCaseAndTheProgressAreFreeOfBarriersAndFitEveryWidth() {
    String id = PeopleScenario.freshIdNumber();
    Person person = people.citizen(centre, NewPerson.of("张三", id));
    CaseFile file = town().applicant(person.id(), "张三").inReview();
    for (String lang : new String[] {"zh", "en"}) {
      for (int width : new int[] {320, 390, 1280}) {
        size(width, 900);
        signInAs(Role.HEAD, "wjj");
        check("/review/" + file.id() + "/1?lang=" + lang, "desk", lang, width);
        check("/cases/" + file.number() + "?lang=" + lang, "case", lang, width);
        check("/decisions?lang=" + lang, "decisions", lang, width);
        signInAs(Actor.citizen(centre, person.id(), "张三"));
        check("/progress?lang=" + lang, "ask", lang, width);
        check("/progress/" + file.number() + "?lang=" + lang, "progress", lang, width);
      }
    }
  }

  private void check(String path, String name, String lang, int width) {
    open(path);
    assertThat(axe()).as(path + " at " + width).isEmpty();
    assertThat(fitsWidth()).as(path + " at " + width).isTrue();
    String shots = System.getProperty("shots");
    if (shots != null) {
      page()
          .screenshot(
              new Page.ScreenshotOptions()
                  .setPath(Path.of(shots, name + "-" + lang + "-" + width + ".png"))
                  .setFullPage(true));
    }
  }

  @Test
  void aStalePageKeepsWhatWasTypedAndShowsWhatChanged() {
    CaseFile file = town().applicant(8_201, "庚辛").accepted();
    signInAs(Role.REVIEWER, "wjj");
    open("/review/" + file.id() + "/1");
    town().step(town().reviewer("scjg"), file, new Step.Pass(2, "执照有效"));
    page().fill("#opinion", "写了很久的意见");
    page().keyboard().press("Escape");
    page().keyboard().press("p");
    assertThat(page().locator(".errors")).isVisible();
    assertThat(page().locator("#opinion")).hasValue("写了很久的意见");
    assertThat(page().locator(".note.near").first()).containsText("审查通过");
  }
}
