package org.yichuang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.TimeoutError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Scenarios;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Moment;
import org.yichuang.kernel.Role;
import org.yichuang.people.NewPerson;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.Person;
import org.yichuang.testing.BrowserTest;

/** Desks that are worked without the mouse. */
class KeyboardBrowserTests extends BrowserTest {

  private static final int TASKS = 40;
  private static final int FEW = 10;
  private static final int STOPS = 80;

  @Autowired Cases cases;

  @Test
  void aPersonWhoIsKnownIsServedWithSevenKeysAfterIdentification() {
    String id = PeopleScenario.freshIdNumber();
    Person elder = people.citizen(centre, new NewPerson("周奶奶", id, "13874410001", "武陵区穿紫河街道 1 号"));
    Actor clerk = signInAs(Role.CLERK);
    open("/desk");
    page().locator("#who").blur();
    page().keyboard().press("/");
    page().keyboard().type(id);
    page().keyboard().press("Enter");
    page().waitForURL("**/desk/people/*");
    List<String> keys = new ArrayList<>();
    press(keys, "l", "n", "r", "Enter");
    page().waitForURL(url -> url.matches(".*/desk/[0-9]+(\\?.*)?"));
    press(keys, "1", "o");
    page().locator("[id='material.id-card'] .chip.good").waitFor();
    press(keys, "a");
    page().waitForURL("**/notices/**");
    assertThat(keys).hasSizeLessThan(FEW);
    CaseFile file = cases.ofApplicant(clerk, elder.id(), 5).getFirst();
    assertThat(file.dates().accepted()).as("accepted with %s", keys).isNotNull();
    page().keyboard().press("n");
    page().waitForURL("**/desk");
  }

  private void press(List<String> keys, String... all) {
    for (String key : all) {
      page().keyboard().press(key);
      keys.add(key);
    }
  }

  @Test
  void aReviewerWorksThroughFortyTasksWithoutTheMouseAndTheNextOpensByItself() {
    people.department(centre, "wjj", "卫生健康局", "Health", 3);
    Scenarios town = Scenarios.of(cases, centre).item("birth-certificate");
    for (int i = 0; i < TASKS; i++) {
      Scenarios mother = town.applicant(9_000 + i, "产妇" + i);
      Moment.at(LONG_AGO, mother::accepted);
    }
    signInAs(Role.REVIEWER, "wjj");
    open("/review");
    Set<String> opened = new HashSet<>();
    for (int i = 0; i < TASKS; i++) {
      String path = page().locator(".chosen a[data-row]").getAttribute("href");
      assertThat(opened.add(path)).as("another task is open: " + path).isTrue();
      page().keyboard().press("o");
      page().keyboard().type("符合");
      page().keyboard().press("Escape");
      page().keyboard().press("p");
      awaitAnotherTask(path);
      assertThat(page().locator(".flash")).isVisible();
    }
    assertThat(opened).hasSize(TASKS);
  }

  @ParameterizedTest
  @CsvSource({"/desk,CLERK", "/review,REVIEWER", "/delivery,ISSUER", "/supervision,SUPERVISOR"})
  void everyStopOfTheTabulatorIsSeenAndNoneHoldsTheReader(String path, Role role) {
    people.department(centre, "wjj", "卫生健康局", "Health", 3);
    Scenarios.of(cases, centre).applicant(9_900, "张三").accepted();
    signInAs(role, role == Role.REVIEWER ? "wjj" : "centre");
    open(path);
    page().evaluate(FROM_THE_TOP);
    List<String> hidden = new ArrayList<>();
    int stops = 0;
    boolean around = false;
    for (; stops < STOPS && !around; stops++) {
      page().keyboard().press("Tab");
      Object said = page().evaluate(STOP);
      around = "around".equals(said);
      if (!around && !"seen".equals(said)) {
        hidden.add(String.valueOf(said));
      }
    }
    assertThat(hidden).isEmpty();
    assertThat(stops).isGreaterThan(5);
  }

  /** What falls due first is on top of the desk, whatever other tests left on it. */
  private static final Instant LONG_AGO = Instant.parse("2019-11-06T02:00:00Z");

  /** The page of the answer; if it never comes, what is there instead is told. */
  private void awaitAnotherTask(String before) {
    try {
      page().waitForFunction(ANOTHER_TASK, before);
    } catch (TimeoutError e) {
      throw new AssertionError(
          page().url() + " after " + before + ":\n" + page().locator("body").innerText(), e);
    }
  }

  /** Whether the page of the answer is there: it has another task open, or none is left. */
  private static final String ANOTHER_TASK =
      "before => !!document.querySelector('.flash') && document.readyState === 'complete'"
          + " && document.querySelector('.chosen a[data-row]')?.getAttribute('href') !== before";

  private static final String FROM_THE_TOP =
      "document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')";

  /** Whether the element with the focus shows it and is on the screen. */
  private static final String STOP =
      """
      () => {
        const at = document.activeElement;
        if (!at || at === document.body) return 'around';
        const box = at.getBoundingClientRect(), style = getComputedStyle(at);
        const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        const there = box.bottom > 0 && box.top < innerHeight && box.width > 1 && box.height > 1;
        return ring && there ? 'seen' : at.outerHTML.slice(0, 120) + (ring ? '' : ' has no ring') + (there ? '' : ' is off the screen');
      }
      """;
}
