package org.yichuang.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class PeopleTests {

  @Autowired People people;
  @Autowired Staff staff;
  @Autowired PeopleScenario scenario;
  @Autowired JdbcClient jdbc;

  private final Centre centre = Centres.fresh();
  private final Actor system = Actor.system(centre);

  @Test
  void onePersonPerIdNumberHoweverManyWindowsRegisterAtOnce() throws Exception {
    String number = PeopleScenario.freshIdNumber();
    Callable<Outcome<Person>> register = () -> people.register(system, NewPerson.of("李明", number));
    try (var pool = Executors.newFixedThreadPool(8)) {
      List<Long> ids =
          pool.invokeAll(java.util.Collections.nCopies(16, register)).stream()
              .map(f -> f.resultNow().orThrow().id())
              .distinct()
              .toList();
      assertThat(ids).hasSize(1);
    }
  }

  @Test
  void aKnownNumberUnderAnotherNameIsRefused() {
    String number = PeopleScenario.freshIdNumber();
    people.register(system, NewPerson.of("李明", number)).orThrow();
    assertThat(codes(people.register(system, NewPerson.of("王芳", number))))
        .containsExactly("people.name-differs");
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    var told = new NewPerson(" ", "430702199002301234", "电话", "路".repeat(301));
    assertThat(codes(people.register(system, told)))
        .contains("people.name", "people.phone", "people.address")
        .hasSize(4);
  }

  @Test
  void noPersonalDataLiesOpenInTheDatabase() {
    var told = new NewPerson("李明", PeopleScenario.freshIdNumber(), "13812345678", "武陵区路1号");
    long id = people.register(system, told).orThrow().id();
    String row =
        jdbc.sql("select p::text from people.person p where centre_id = :c and person_id = :id")
            .param("c", centre.code())
            .param("id", id)
            .query(String.class)
            .single();
    assertThat(row).doesNotContain(told.idNumber(), "13812345678", "武陵区路1号");
    assertThat(people.findByPhone(system, "13812345678", "test")).hasSize(1);
    assertThat(people.idNumberIs(centre, id, told.idNumber())).isTrue();
    assertThat(people.idNumberEndsWith(centre, id, told.idNumber().substring(14))).isTrue();
    assertThat(people.idNumberEndsWith(centre, id, "4")).isFalse();
  }

  @Test
  void eachLookIsKeptWithItsPurposeAndCannotBeTakenBack() {
    Actor citizen = scenario.citizen(centre, "李明");
    Actor clerk = scenario.staff(centre, "王芳", Role.CLERK, "centre");
    people.known(clerk, citizen.personId(), null, "受理 430702-1");
    var looks = people.looksAt(centre, citizen.personId(), null, 10).rows();
    assertThat(looks).singleElement().extracting(Look::purpose).isEqualTo("受理 430702-1");
    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            jdbc.sql("delete from people.look where centre_id = :c")
                .param("c", centre.code())
                .update())
        .hasMessageContaining("append-only");
  }

  @Test
  void whatIsKnownFillsTheForm() {
    String number = PeopleScenario.idNumber("430702", LocalDate.of(1988, 5, 12), 7);
    var told = new NewPerson("李明", number, "13812345678", "建设西路18号");
    long id = people.register(system, told).orThrow().id();
    var shop =
        people.register(
            system, new NewOrganisation("91430702MA4L2X3Y1K", "明明小吃店", "李明", "建设西路18号"));
    assertThat(people.known(system, id, null, "test"))
        .containsEntry("person.name", "李明")
        .containsEntry("person.birth", "1988-05-12")
        .containsEntry("person.sex", "M")
        .containsEntry("person.phone", "13812345678");
    assertThat(codes(shop)).containsExactly("people.uscc");
  }

  @Test
  void aSubstituteHoldsThePostsOnTheDaysAwayAndNotBeforeOrAfter() {
    Actor head = scenario.staff(centre, "梁永红", Role.HEAD, "wjj");
    Actor away = scenario.staff(centre, "何建华", Role.REVIEWER, "wjj");
    Actor here = scenario.staff(centre, "高洁", Role.REVIEWER, "scjg");
    LocalDate today = LocalDate.now(org.yichuang.kernel.Now.ZONE);
    staff.arrange(head, absence(away, here, today.plusDays(1), today.plusDays(2))).orThrow();
    assertThat(staff.actor(centre, here.personId()).is(Role.REVIEWER, "wjj")).isFalse();
    staff.arrange(head, absence(away, here, today, today)).orThrow();
    assertThat(staff.actor(centre, here.personId()).is(Role.REVIEWER, "wjj")).isTrue();
    assertThat(staff.onDuty(centre, Role.REVIEWER, "wjj"))
        .extracting(StaffMember::personId)
        .containsExactly(here.personId());
  }

  @Test
  void onlyAdministratorsAppointAndTheLastOneStays() {
    Actor admin = scenario.staff(centre, "马致远", Role.ADMIN, "centre");
    Actor clerk = scenario.staff(centre, "刘芳", Role.CLERK, "centre");
    var post = new org.yichuang.kernel.Post(Role.ADMIN, centre, "centre");
    assertThat(codes(staff.appoint(clerk, clerk.personId(), post)))
        .containsExactly("actor.not-allowed");
    assertThat(codes(staff.relieve(admin, admin.personId(), post)))
        .containsExactly("people.last-admin");
  }

  private static Absence absence(Actor away, Actor here, LocalDate first, LocalDate last) {
    return new Absence(away.personId(), "", here.personId(), "", first, last, "培训");
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.refusals().stream().map(Refusal::code).toList();
  }
}
