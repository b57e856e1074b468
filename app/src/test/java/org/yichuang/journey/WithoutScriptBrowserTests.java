package org.yichuang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;
import org.yichuang.people.NewPerson;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.Person;
import org.yichuang.testing.BrowserTest;

/** The citizen's whole way on a phone whose script is switched off. */
class WithoutScriptBrowserTests extends BrowserTest {

  private static final Map<String, String> ELDER =
      Map.of(
          "variant", "first",
          "applying.for", "self",
          "person.phone", "13874410004",
          "person.address", "武陵区穿紫河街道1号",
          "person.household", "wuling",
          "delivery.way", "counter");

  @Autowired Cases cases;

  private final String idNumber = PeopleScenario.freshIdNumber();

  @Test
  void aCitizenFindsAppliesFollowsAndRatesWithScriptSwitchedOff() {
    withoutScript();
    page().setDefaultTimeout(120_000);
    page().setDefaultNavigationTimeout(120_000);
    Person person = people.citizen(centre, NewPerson.of("周奶奶", idNumber));
    Actor citizen = signInAs(Actor.citizen(centre, person.id(), "周奶奶"));
    findsTheGuideAndSwitchesItByTheSituation();
    String number = applies();
    follows(number);
    rates(number, citizen);
  }

  private void findsTheGuideAndSwitchesItByTheSituation() {
    open("/");
    page().locator("#q").fill("老年证");
    page().locator("form.ask button").click();
    page().locator("#items ~ ul a").first().click();
    page().locator("input[name=variant]").first().check();
    page().locator("#situation ~ form button").click();
    assertThat(page().url()).contains("variant=");
    assertThat(page().locator("#bring ~ div").innerText()).contains("身份证");
  }

  private String applies() {
    page().locator("#bring ~ .actions a.button").click();
    page().locator("main form button.button").click();
    List<String> passed = new Passer(page(), ELDER, this::whole).answerUntilTheCheck();
    assertThat(passed).contains("questions", "form", "materials");
    page().locator("form[action$='/send'] button").click();
    whole();
    return page().locator(".confirm .number").innerText().strip();
  }

  private void follows(String number) {
    open("/progress");
    page().locator("#number").fill(number);
    page().locator("#tail").fill("9999");
    page().locator("main form button.button").click();
    assertThat(page().locator(".errors").isVisible()).isTrue();
    page().locator("#number").fill(number);
    page().locator("#tail").fill(idNumber.substring(14));
    page().locator("main form button.button").click();
    whole();
    assertThat(page().locator("ol.steps").isVisible()).isTrue();
    page().locator(".tools a[href*='text=large']").click();
    assertThat(page().locator("html").getAttribute("class")).contains("large");
    page().locator(".tools a[href*='lang=en']").click();
    assertThat(page().locator("html").getAttribute("lang")).isEqualTo("en");
    assertThat(page().locator("html").getAttribute("class")).as("it stays").contains("large");
    open("/my?lang=zh");
    assertThat(page().locator("main").innerText()).contains(number);
  }

  private void rates(String number, Actor citizen) {
    CaseFile file = cases.findByNumber(centre, number).orElseThrow();
    assertThat(file.applicantId()).isEqualTo(citizen.personId());
    Actor issuer = people.staff(centre, "王芳", Role.ISSUER, "centre");
    cases.stepOnNewest(issuer, file.id(), new Step.Deliver("counter", "签收")).orThrow();
    open("/my");
    page().locator("a[href='/my/rate/" + file.id() + "']").click();
    page().locator("input[name=grade][value=VERY_SATISFIED]").check();
    page().locator("main form button.button").click();
    assertThat(page().locator("h1").innerText()).contains("谢谢");
  }

  private void whole() {
    assertThat(page().locator("h1").count()).as(page().url()).isOne();
    assertThat(page().locator("[data-read-aloud]").isVisible())
        .as("what needs script is not offered")
        .isFalse();
  }
}
