package org.yichuang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Task;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;
import org.yichuang.people.NewPerson;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.Person;
import org.yichuang.testing.BrowserTest;

/** One person followed from the front door to the rating, every page without barriers. */
class WholePathBrowserTests extends BrowserTest {

  private static final int PHONE = 390;
  private static final int DESK = 1280;

  @Autowired Cases cases;

  private final String idNumber = PeopleScenario.freshIdNumber();
  private int shot;

  @Test
  void anAdvertisementIsAppliedForReviewedByTwoDepartmentsHandedOverAndRated() {
    Actor citizen = aCitizen("黎小红");
    String number = applies(citizen, "户外广告", ADVERT);
    assertThat(page().locator(".note, .card").allInnerTexts().toString())
        .as("the confirmation tells a date and what comes next")
        .contains("最迟", "告诉您是否受理");

    acceptsAtTheDesk(number);
    assertThat(followed(number)).contains("承诺办结", "为什么是这一天");
    reviewsEveryTask(number);
    assertThat(file(number).state()).isEqualTo(CaseState.GRANTED);
    assertThat(file(number).decision())
        .satisfies(d -> assertThat(d.officers()).as("who decided").isNotEmpty());

    issuesAndHandsOver(number);
    CaseFile done = file(number);
    assertThat(done.state()).isEqualTo(CaseState.DELIVERED);
    rates(citizen, done.id());
    verifies(String.valueOf(done.certificate()));
    assertThat(followed(number)).contains(String.valueOf(done.certificate()));
  }

  @Test
  void aCardForAnOlderPersonIsThereAsSoonAsItIsAskedFor() {
    Actor citizen = aCitizen("周奶奶");
    String number = applies(citizen, "老年证", ELDER);
    assertThat(page().locator("main").innerText()).contains("已满 65 周岁");
    CaseFile file = file(number);
    assertThat(file.state()).isEqualTo(CaseState.ISSUED);
    look("/certificates");
    page().locator("main a[href*='/certificates/']").first().click();
    look();
    verifies(String.valueOf(file.certificate()));
    assertThat(followed(number)).contains(String.valueOf(file.certificate()));
  }

  private static final Map<String, String> ADVERT =
      Map.of(
          "variant", "first",
          "advert.place", "own",
          "applying.for", "self",
          "person.phone", "13874410003",
          "organisation.name", "武陵区小红儿童游乐场",
          "organisation.uscc", "91350100M000100Y43",
          "advert.address", "武陵区朗州路88号门面上方",
          "advert.area", "6",
          "advert.until", LocalDate.now(org.yichuang.kernel.Now.ZONE).plusYears(1).toString(),
          "delivery.way", "counter");

  private static final Map<String, String> ELDER =
      Map.of(
          "variant", "first",
          "applying.for", "self",
          "person.phone", "13874410004",
          "person.address", "武陵区穿紫河街道1号",
          "person.household", "wuling",
          "delivery.way", "electronic");

  private Actor aCitizen(String name) {
    Person person = people.citizen(centre, NewPerson.of(name, idNumber));
    return Actor.citizen(centre, person.id(), name);
  }

  /** From the front door to the confirmation on a telephone; returns the number of the case. */
  private String applies(Actor citizen, String words, Map<String, String> answers) {
    page().setDefaultTimeout(120_000);
    page().setDefaultNavigationTimeout(120_000);
    size(PHONE, 844);
    signInAs(citizen);
    look("/");
    page().locator("#q").fill(words);
    page().locator("form.ask button").click();
    look();
    page().locator("#items ~ ul a").first().click();
    look();
    page().locator("#bring ~ .actions a.button").click();
    look();
    page().locator("main form button.button").click();
    List<String> pages = new Passer(page(), answers, this::look).answerUntilTheCheck();
    assertThat(pages).contains("questions", "form", "materials");
    look();
    page().locator("form[action$='/send'] button").click();
    look();
    return page().locator(".confirm .number").innerText().strip();
  }

  private void acceptsAtTheDesk(String number) {
    size(DESK, 900);
    signInAs(Role.CLERK);
    look("/desk");
    page().locator("#who").fill(number);
    page().keyboard().press("Enter");
    page().waitForURL("**/desk/cases/*");
    look();
    page().locator("button[value=ACCEPT]").click();
    look();
    assertThat(page().locator("h1").innerText()).contains("受理");
    assertThat(file(number).state()).isIn(CaseState.ACCEPTED, CaseState.IN_REVIEW);
  }

  /** Each open task is passed by somebody of its department; a second check by somebody else. */
  private void reviewsEveryTask(String number) {
    for (int round = 0; round < 8 && file(number).state() != CaseState.GRANTED; round++) {
      Task task = file(number).openTasks().getFirst();
      namesInspectorsFor(number, task);
      Actor inspector = inspectors.poll();
      if (inspector == null) {
        signInAs(Role.REVIEWER, task.department());
      } else {
        signInAs(inspector);
      }
      look("/review");
      look("/review/" + file(number).id() + "/" + task.no());
      page().locator("#opinion").fill("符合要求");
      page().locator("button[value=pass]").click();
      look();
      assertThat(page().locator(".flash").count()).as(task.title()).isPositive();
    }
  }

  /** Who was named for the check that is under way, and has not signed yet. */
  private final Queue<Actor> inspectors = new ArrayDeque<>();

  /** For a check on site the head of the department names two officers first. */
  private void namesInspectorsFor(String number, Task task) {
    CaseFile file = file(number);
    boolean named = file.clock() != null && file.clock().inspection(task.no()).isPresent();
    if (named || cases.deadlines().inspectors(file, task).isEmpty()) {
      return;
    }
    inspectors.clear();
    inspectors.add(people.staff(centre, "赵强", Role.REVIEWER, task.department()));
    inspectors.add(people.staff(centre, "钱进", Role.REVIEWER, task.department()));
    signInAs(Role.HEAD, task.department());
    look("/cases/" + number);
    Locator act = page().locator("details:has(input[name=act][value=name-inspectors])");
    act.locator("summary").click();
    act.locator("select[name=task]").selectOption(Integer.toString(task.no()));
    for (Actor one : inspectors) {
      act.locator("input[name=officers][value='" + one.personId() + "']").check();
    }
    act.locator("button").click();
    look();
    assertThat(page().locator(".flash").count()).as("inspectors are named").isPositive();
  }

  private void issuesAndHandsOver(String number) {
    signInAs(Role.ISSUER);
    look("/delivery");
    page().locator("button[aria-label$='" + number + "']").click();
    look();
    page().locator("#idNumber").fill(idNumber);
    page().locator("button[data-key=g]").click();
    look();
    assertThat(page().locator("h1").innerText()).contains("送达回证");
  }

  private void rates(Actor citizen, long caseId) {
    size(PHONE, 844);
    signInAs(citizen);
    look("/my");
    look("/my/rate/" + caseId);
    page().locator("input[name=grade][value=VERY_SATISFIED]").check();
    page().locator("main form button.button").click();
    look();
    assertThat(page().locator("h1").innerText()).contains("谢谢");
    look("/my/rate/" + caseId);
    assertThat(page().locator("input[name=grade]").count()).as("one rating only").isZero();
  }

  private void verifies(String identifier) {
    signOut();
    size(PHONE, 844);
    look("/verify");
    page().locator("#number").fill(identifier);
    page().locator("form[action='/verify'] button").first().click();
    look();
    assertThat(page().locator("h1").first().innerText()).contains("有效");
  }

  /** What anybody sees who knows the number and the last four digits. */
  private String followed(String number) {
    signOut();
    size(PHONE, 844);
    look("/progress");
    page().locator("#number").fill(number);
    page().locator("#tail").fill(idNumber.substring(14));
    page().locator("main form button.button").click();
    look();
    return page().locator("main").innerText();
  }

  private CaseFile file(String number) {
    return cases.findByNumber(centre, number).orElseThrow();
  }

  private void look(String path) {
    open(path);
    look();
  }

  /** Nothing broken, nothing in the way, nothing beside the screen. */
  private void look() {
    page().waitForLoadState();
    keep();
    assertThat(page().locator("h1").allInnerTexts()).as(page().url()).isNotEmpty();
    assertThat(axe()).as(page().url()).isEmpty();
    assertThat(fitsWidth()).as(page().url() + " fits").isTrue();
    Locator wrong = page().locator(".errors");
    assertThat(wrong.allInnerTexts()).as(page().url()).isEmpty();
  }

  private void keep() {
    String folder = System.getProperty("shots");
    if (folder != null) {
      shot++;
      page()
          .screenshot(
              new Page.ScreenshotOptions()
                  .setPath(Path.of(folder, "%s-%03d.png".formatted(idNumber.substring(14), shot)))
                  .setFullPage(true));
    }
  }
}
