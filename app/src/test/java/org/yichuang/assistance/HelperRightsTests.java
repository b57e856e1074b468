package org.yichuang.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.yichuang.casework.Channel;
import org.yichuang.files.Attachment;
import org.yichuang.files.Attachments;
import org.yichuang.files.Upload;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.Presented;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.people.NewPerson;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.Person;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
class HelperRightsTests {

  @Autowired Orders orders;
  @Autowired Rota rota;
  @Autowired Applications applications;
  @Autowired Attachments attachments;
  @Autowired PeopleScenario people;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();

  private Actor helper() {
    return people.staff(centre, "文小安", Role.VOLUNTEER, "centre");
  }

  private Person client(String name, String phone) {
    return people.citizen(
        centre, new NewPerson(name, PeopleScenario.freshIdNumber(), phone, "启明街道 2 号"));
  }

  private Order started(Actor helper, Person client, Order.Scope scope) {
    Order o = orders.askFor(helper, client, NewOrder.of(Order.Way.PHONE, scope, "办证")).orThrow();
    o = orders.take(helper, o.id(), o.version()).orThrow();
    if (scope == Order.Scope.AGENT) {
      o = orders.letter(helper, o.id(), o.version(), null, now.today()).orThrow();
    }
    return orders.start(helper, o.id(), o.version()).orThrow();
  }

  private Outcome<Application> draft(Actor by, Person client) {
    return applications.start(
        by,
        new Applications.Start(
            Application.Kind.ITEM,
            "elder-card",
            Channel.AGENT,
            client.id(),
            null,
            by.personId(),
            Map.of("variant", "first", "applying.for", "self"),
            null,
            null));
  }

  @Test
  void aHelperWithoutAnOrderForThisPersonOpensNoPrefilledDraft() {
    Actor helper = helper();
    Person client = client("韩小满", "13907360001");
    assertThat(draft(helper, client).isDone()).isFalse();
    started(helper, client("陈大伯", "13907360002"), Order.Scope.FILL_IN);
    assertThat(draft(helper, client).isDone()).isFalse();
  }

  @Test
  void anOrderToAdviseOrAccompanyOpensNoFormAndOneToFillInOrActDoes() {
    Actor helper = helper();
    for (Order.Scope scope : Order.Scope.values()) {
      Person client = client("韩小满", "13907360001");
      started(helper, client, scope);
      assertThat(draft(helper, client).isDone()).as(scope.name()).isEqualTo(scope.fills());
      assertThat(draft(helper(), client).isDone()).as("another helper, " + scope).isFalse();
    }
  }

  @Test
  void whenTheHelpIsOverTheFormsOfThisPersonAreClosedToTheHelper() {
    Actor helper = helper();
    Person client = client("韩小满", "13907360001");
    Order asked =
        orders
            .askFor(helper, client, NewOrder.of(Order.Way.HALL, Order.Scope.FILL_IN, "办证"))
            .orThrow();
    assertThat(draft(helper, client).isDone()).as("not taken yet").isFalse();
    Order o = orders.take(helper, asked.id(), asked.version()).orThrow();
    assertThat(draft(helper, client).isDone()).as("not begun yet").isFalse();
    o = orders.start(helper, o.id(), o.version()).orThrow();
    assertThat(draft(helper, client).orThrow().answers()).containsValue("13907360001");
    orders.finish(helper, o.id(), o.version(), "办好了", 0).orThrow();
    assertThat(draft(helper, client).isDone()).as("over").isFalse();
  }

  @Test
  void whenTheHelpIsOverTheUnsentFormIsTheClientsAlone() {
    Actor helper = helper();
    Person client = client("韩小满", "13907360001");
    Actor self = Actor.citizen(centre, client.id(), client.name());
    Order o = started(helper, client, Order.Scope.FILL_IN);
    Application form = draft(helper, client).orThrow();
    assertThat(applications.open(helper, form.id()).isDone()).isTrue();
    assertThat(applications.drafts(helper)).extracting(Application::id).contains(form.id());
    orders.finish(helper, o.id(), o.version(), "材料还不齐", 0).orThrow();
    Refusal refused = applications.open(helper, form.id()).refusals().getFirst();
    assertThat(refused.code()).isEqualTo("application.help-over");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(applications.answer(helper, form.id(), 1, Map.of()).isDone()).isFalse();
    assertThat(applications.drop(helper, form.id()).isDone()).isFalse();
    assertThat(applications.drafts(helper)).isEmpty();
    assertThat(applications.drafts(self)).extracting(Application::id).containsExactly(form.id());
    assertThat(applications.open(self, form.id()).orThrow().answers()).containsValue("13907360001");
  }

  @Test
  void whenTheHelpIsOverTheClientsPapersAreClosedToTheHelperToo() {
    Actor helper = helper();
    Person client = client("韩小满", "13907360001");
    Actor self = Actor.citizen(centre, client.id(), client.name());
    Order o = started(helper, client, Order.Scope.FILL_IN);
    Application form = draft(helper, client).orThrow();
    byte[] text = "身份证照片".getBytes(StandardCharsets.UTF_8);
    Upload upload = new Upload("身份证.txt", "application:" + form.id(), new ByteArrayResource(text));
    Attachment paper = attachments.keep(helper, upload).orThrow();
    String key = applications.asked(form).materials().getFirst().key();
    applications.present(helper, form.id(), Presented.photos(key, List.of(paper.id()))).orThrow();
    assertThat(attachments.see(helper, paper.id()).isDone()).isTrue();
    orders.finish(helper, o.id(), o.version(), "材料还不齐", 0).orThrow();
    assertThat(attachments.see(helper, paper.id()).isDone()).isFalse();
    assertThat(attachments.see(self, paper.id()).isDone()).isTrue();
  }

  @Test
  void theClientDoesNotBeginOrEndTheHelpersOrder() {
    Actor helper = helper();
    Person client = client("韩小满", "13907360001");
    Order o = started(helper, client, Order.Scope.CONSULT);
    Actor self = Actor.citizen(centre, client.id(), client.name());
    assertThat(orders.finish(self, o.id(), o.version(), "好", 0).refusals().getFirst().code())
        .isEqualTo("help.unknown");
    assertThat(orders.cancel(self, o.id(), o.version()).isDone()).isTrue();
  }

  @Test
  void aLetterOfAuthorityIsSeenByWhoGaveItAndWhoActsAndNobodyElse() {
    Actor helper = helper();
    Person client = client("韩小满", "13907360001");
    Order o =
        orders
            .askFor(helper, client, NewOrder.of(Order.Way.HALL, Order.Scope.AGENT, "领证"))
            .orThrow();
    o = orders.take(helper, o.id(), o.version()).orThrow();
    byte[] text = "授权委托书".getBytes(StandardCharsets.UTF_8);
    Attachment letter =
        attachments
            .keep(helper, new Upload("委托书.txt", Orders.LETTER, new ByteArrayResource(text)))
            .orThrow();
    orders.letter(helper, o.id(), o.version(), letter.id(), null).orThrow();
    Actor self = Actor.citizen(centre, client.id(), client.name());
    assertThat(attachments.see(self, letter.id()).isDone()).isTrue();
    assertThat(attachments.see(helper, letter.id()).isDone()).isTrue();
    assertThat(attachments.see(helper(), letter.id()).isDone()).isFalse();
    assertThat(attachments.see(people.citizen(centre, "别人"), letter.id()).isDone()).isFalse();
  }

  @Test
  void theRotaTakesRestDaysAndHelpersAndNobodyElse() {
    now.set("2022-06-02T10:00:00");
    try {
      Actor manager = people.staff(centre, "周敏", Role.FLOOR_MANAGER, "centre");
      Actor helper = helper();
      var holiday = now.today().plusDays(2);
      rota.put(manager, holiday, helper.personId()).orThrow();
      rota.put(manager, holiday, helper.personId()).orThrow();
      assertThat(rota.between(helper, holiday, holiday))
          .containsExactly(new Rota.Duty(holiday, helper.personId()));
      assertThat(rota.put(helper, holiday, helper.personId()).isDone()).isFalse();
      assertThat(rota.put(manager, now.today().minusDays(1), helper.personId()).isDone()).isFalse();
      assertThat(rota.put(manager, holiday, manager.personId()).isDone()).isFalse();
      rota.drop(manager, holiday, helper.personId()).orThrow();
      assertThat(rota.between(helper, holiday, holiday)).isEmpty();
    } finally {
      now.reset();
    }
  }
}
