package org.yichuang.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.casework.NewCase;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Role;
import org.yichuang.people.PeopleScenario;
import org.yichuang.testing.BrowserTest;

class HelpFlowsBrowserTests extends BrowserTest {

  @Autowired Cases cases;
  @Autowired Now now;

  /** The page as it stands is clean and fits a phone. */
  private void clean(String what) {
    clean(what, 390);
  }

  private void clean(String what, int width) {
    size(width, 844);
    assertThat(axe()).as(what + " at " + width).isEmpty();
    assertThat(fitsWidth()).as(what + " fits " + width).isTrue();
  }

  /** In Chinese at a desk and in English on a phone. */
  private void cleanInBoth(String path) {
    open(path + "?lang=en");
    clean(path + " en", 390);
    open(path + "?lang=zh");
    clean(path + " zh", 1280);
  }

  private Locator item(String text) {
    return page().locator("main li").filter(new Locator.FilterOptions().setHasText(text)).first();
  }

  private void who(String name, String idNumber) {
    page().fill("#name", name);
    page().fill("#idNumber", idNumber);
    page().fill("#phone", "13907361234");
  }

  @Test
  void aVolunteerWritesARequestDownTakesItAndFinishesAndNothingTypedIsLost() {
    signInAs(Role.VOLUNTEER);
    open("/assistance");
    String matter = "给爷爷办证" + PeopleScenario.freshIdNumber().substring(6, 14);
    who("陈大伯", "430702195001010000");
    page().fill("#matter", matter);
    page().selectOption("#scope", "FILL_IN");
    page().selectOption("#way", "HOME");
    page().fill("#persons", "3");
    page().click("form[action='/assistance'] button");
    assertThat(page().locator(".errors li").count()).isEqualTo(2);
    assertThat(page().inputValue("#name")).isEqualTo("陈大伯");
    assertThat(page().inputValue("#matter")).isEqualTo(matter);
    assertThat(page().inputValue("#scope")).isEqualTo("FILL_IN");
    assertThat(page().inputValue("#way")).isEqualTo("HOME");
    assertThat(page().inputValue("#persons")).isEqualTo("3");
    clean("the refused request");
    page().fill("#idNumber", PeopleScenario.freshIdNumber());
    page().fill("#place", "丹洲乡");
    page().click("form[action='/assistance'] button");
    assertThat(page().inputValue("#name")).as("the next client's form is empty").isEmpty();
    assertThat(page().inputValue("#phone")).isEmpty();
    item(matter).locator("button[value=take]").click();
    item(matter).locator("button[value=start]").click();
    item(matter).locator("input[name=travel]").fill("30");
    item(matter).locator("button[value=finish]").click();
    assertThat(item(matter).locator("input[name=travel]").inputValue()).isEqualTo("30");
    assertThat(item(matter).locator(".error").count()).isEqualTo(1);
    clean("the refused end");
    item(matter).locator("input[name=words]").fill("都办好了");
    item(matter).locator("button[value=finish]").click();
    assertThat(page().locator("main li").filter(new Locator.FilterOptions().setHasText(matter)))
        .satisfies(l -> assertThat(l.count()).isZero());
    cleanInBoth("/assistance");
  }

  @Test
  void theHelperOpensTheClientsFormFromTheOrder() {
    signInAs(Role.VOLUNTEER);
    open("/assistance");
    String id = PeopleScenario.freshIdNumber();
    who("林阿姨", id);
    page().fill("#matter", "优待证" + id);
    page().selectOption("#scope", "FILL_IN");
    page().click("form[action='/assistance'] button");
    item(id).locator("button[value=take]").click();
    item(id).locator("button[value=start]").click();
    item(id).locator("form[action$='/open'] button").click();
    assertThat(item(id).locator(".error").count()).isEqualTo(1);
    item(id).locator("select[name=target]").selectOption("elder-card");
    item(id).locator("form[action$='/open'] button").click();
    assertThat(page().url()).contains("/applications/");
  }

  @Test
  void aVisitIsPlannedBegunAndRecordedAndNothingTypedIsLost() {
    Actor clerk = signInAs(Role.CLERK);
    open("/visits");
    String id = PeopleScenario.freshIdNumber();
    who("崔女士", id);
    page().fill("#matter", "教师资格" + id);
    page().selectOption("#kind", "HOME");
    page().check("input[name=member][value='" + clerk.personId() + "']");
    page().fill("#parties", "区教育局");
    page().click("form[action='/visits'] button");
    assertThat(page().locator(".errors li").count()).isEqualTo(3);
    assertThat(page().inputValue("#name")).isEqualTo("崔女士");
    assertThat(page().inputValue("#parties")).isEqualTo("区教育局");
    assertThat(page().inputValue("#kind")).isEqualTo("HOME");
    assertThat(page().isChecked("input[name=member][value='" + clerk.personId() + "']")).isTrue();
    clean("the refused visit");
    page().selectOption("#kind", "APPOINTMENT");
    page().fill("#place", "二楼综合窗口");
    page().fill("#from", now.today().plusDays(9) + "T09:00");
    page().click("form[action='/visits'] button");
    clean("the planned visit");
    item(id).locator("button[value=begin]").click();
    item(id).locator("button[value=finish]").click();
    assertThat(item(id).locator(".error").count()).isEqualTo(1);
    item(id).locator("input[name=result]").fill("一次办好");
    item(id).locator("button[value=finish]").click();
    assertThat(item(id).innerText()).contains("已完成").contains("一次办好");
    cleanInBoth("/visits");
  }

  @Test
  void theGreenChannelIsAskedForByOneAndApprovedByAnother() {
    Actor clerk = signInAs(Role.CLERK);
    Actor citizen = people.citizen(centre, "韩小满");
    CaseFile file =
        cases
            .receive(
                clerk,
                NewCase.of("outdoor-advert", citizen.personId(), citizen.name(), Channel.WINDOW))
            .orThrow();
    open("/green");
    page().fill("#number", file.number() + "9");
    page().selectOption("#reason", "urgent");
    page().fill("#note", "后天考试");
    page().click("form[action='/green'] button");
    assertThat(page().inputValue("#note")).isEqualTo("后天考试");
    assertThat(page().inputValue("#reason")).isEqualTo("urgent");
    assertThat(page().locator("#number-error").count()).isEqualTo(1);
    clean("the refused green channel");
    page().fill("#number", file.number());
    page().click("form[action='/green'] button");
    assertThat(item(file.number()).innerText()).contains("待批准");
    assertThat(item(file.number()).locator("button").count()).isZero();
    signInAs(Role.LEADER);
    open("/green");
    item(file.number()).locator("button[value=true]").click();
    assertThat(item(file.number()).innerText()).contains("已批准，受理后生效");
    cleanInBoth("/green");
  }

  @Test
  void whatCouldNotBeGotDoneIsAnsweredCalledBackAndClosed() {
    signInAs(Role.FLOOR_MANAGER);
    open("/stuck");
    String id = PeopleScenario.freshIdNumber();
    who("赵叔", id);
    page().fill("#matter", "社保卡" + id);
    page().click("form[action='/stuck'] button");
    assertThat(page().locator(".errors li").count()).isEqualTo(2);
    assertThat(page().inputValue("#matter")).isEqualTo("社保卡" + id);
    clean("the refused report");
    page().selectOption("#kind", "many-visits");
    page().fill("#words", "跑了三趟");
    page().click("form[action='/stuck'] button");
    ticket(id).locator("select[name=cause]").selectOption("material");
    ticket(id).locator("input[name=due]").fill(LocalDate.of(2020, 1, 1).toString());
    ticket(id).locator("button[value=extend]").click();
    assertThat(ticket(id).locator(".error").count()).isEqualTo(2);
    assertThat(ticket(id).locator("select[name=cause]").inputValue()).isEqualTo("material");
    assertThat(ticket(id).locator("input[name=due]").inputValue()).isEqualTo("2020-01-01");
    clean("the refused extension");
    ticket(id).locator("textarea").fill("材料已一次说清，当场办好");
    ticket(id).locator("button[value=answer]").click();
    ticket(id).locator("textarea").fill("本人表示满意");
    ticket(id).locator("button[value=content]").click();
    ticket(id).locator("button[value=close]").click();
    assertThat(ticket(id).count()).isZero();
    cleanInBoth("/stuck");
  }

  private Locator ticket(String text) {
    return page().locator("article").filter(new Locator.FilterOptions().setHasText(text));
  }

  @Test
  void theRotaIsKeptByTheFloorManager() {
    people.staff(centre, "文小满", Role.VOLUNTEER, "centre");
    signInAs(Role.FLOOR_MANAGER);
    open("/assistance");
    page()
        .selectOption(
            "#person", new com.microsoft.playwright.options.SelectOption().setLabel("文小满"));
    page().fill("#day", "2020-01-01");
    page().click("form:has(#day) button");
    assertThat(page().locator("#day-error").count()).isEqualTo(1);
    page().fill("#day", now.today().plusDays(1).toString());
    page().click("form:has(#day) button");
    assertThat(page().locator("dl").innerText()).contains("文小满");
    cleanInBoth("/assistance");
  }

  @Test
  void aClientSeesTheTimesSetAndTheChoicesMadeWhenRefused() {
    signInAs(Role.CITIZEN);
    open("/help");
    page().check("input[value=ACCOMPANY]");
    page().check("input[value=HOME]");
    page().click("main form.card button");
    assertThat(page().locator(".errors li").count()).isEqualTo(2);
    assertThat(page().isChecked("input[value=ACCOMPANY]")).isTrue();
    assertThat(page().isChecked("input[value=HOME]")).isTrue();
    clean("the refused wish");
    cleanInBoth("/help");
  }
}
