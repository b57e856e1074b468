package org.yichuang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.people.Looks;
import org.yichuang.people.NewPerson;
import org.yichuang.people.People;
import org.yichuang.people.PeopleScenario;

/** 行政许可法第36条、第46条至第48条: whose interests a permit touches is told, heard and waited for. */
@NullUnmarked
class ThirdPartyTests extends CaseworkTest {

  @Autowired ThirdPartyStore parties;
  @Autowired People known;
  @Autowired Looks looks;
  @Autowired PeopleScenario people;

  private ThirdParties third;

  @BeforeEach
  void theirRoom() {
    third = new ThirdParties(parties, cases, known, looks, calendars, now);
  }

  private static ThirdParty.Told neighbour(String idNumber) {
    return new ThirdParty.Told("刘相邻", "13874410009", idNumber, "相邻业主", "广告牌遮挡采光");
  }

  private Outcome<CaseFile> decide(CaseFile seen) {
    return cases.step(town.reviewer("wjj"), stored(seen), new Step.Pass(3, "准予"));
  }

  @Test
  void nothingIsDecidedBeforeTheThirdPartysFiveDaysHaveEnded() {
    CaseFile file = town.beforeDecision();
    ThirdParty told =
        third.tell(town.reviewer("wjj"), file.id(), file.version(), neighbour("")).orThrow();
    assertThat(told.askBy()).isEqualTo(LocalDate.of(2022, 4, 28));
    assertRefused(decide(file), "hearing.may-still-ask", "行政许可法第47条");
    on("2022-04-29T09:00:00");
    assertThat(decide(file).isDone()).isTrue();
  }

  @Test
  void whoIsToldLaterHasTheirOwnFiveDays() {
    CaseFile file = town.beforeDecision();
    third.tell(town.reviewer("wjj"), file.id(), file.version(), neighbour("")).orThrow();
    on("2022-04-27T09:00:00");
    third.tell(town.reviewer("wjj"), file.id(), stored(file).version(), neighbour("")).orThrow();
    on("2022-04-29T09:00:00");
    assertRefused(decide(file), "hearing.may-still-ask");
    assertRefused(third.ask(town.reviewer("wjj"), file.id(), 1), "hearing.asked-late", "行政许可法第47条");
    on("2022-05-09T09:00:00");
    assertThat(decide(file).isDone()).isTrue();
  }

  @Test
  void aThirdPartyAsksForAHearingAsTheApplicantMayAndItIsHeldBeforeTheDecision() {
    String id = PeopleScenario.freshIdNumber();
    long person = people.citizen(centre, NewPerson.of("刘相邻", id)).id();
    CaseFile file = town.beforeDecision();
    third.tell(town.reviewer("wjj"), file.id(), file.version(), neighbour(id)).orThrow();
    Actor neighbour = Actor.citizen(centre, person, "刘相邻");
    assertThat(third.mine(neighbour, 10)).hasSize(1).allMatch(ThirdParties.Mine::mayAsk);
    CaseFile asked = third.ask(neighbour, file.id(), 1).orThrow();
    assertThat(asked.clock().hearing().holdBy()).isEqualTo(LocalDate.of(2022, 5, 23));
    assertThat(third.mine(neighbour, 10)).noneMatch(ThirdParties.Mine::mayAsk);
    Step set = new Step.SetHearing(LocalDateTime.parse("2022-05-10T08:30"), "三楼会议室", 900, "吴主持");
    CaseFile dated = town.step(town.reviewer("wjj"), asked, set);
    on("2022-05-10T09:00:00");
    assertRefused(decide(dated), "hearing.not-held", "行政许可法第48条");
    town.step(town.reviewer("wjj"), dated, new Step.HoldHearing("听证笔录1号"));
    assertThat(decide(dated).isDone()).isTrue();
  }

  @Test
  void theirViewsAreHeardAndKeptSealed() {
    CaseFile file = town.beforeDecision();
    var officer = town.reviewer("wjj");
    third.tell(officer, file.id(), file.version(), neighbour("")).orThrow();
    CaseFile heard = third.hear(officer, file.id(), stored(file).version(), 1, "希望降低高度").orThrow();
    assertThat(third.of(officer, heard).orThrow().getFirst().views()).isEqualTo("希望降低高度");
    String journalled = journal.of(centre, file.id()).toString();
    assertThat(journalled).doesNotContain("刘相邻", "13874410009", "希望降低高度");
    List<String> rows =
        jdbc.sql("select t::text from casework.third_party t where case_id = :id")
            .param("id", file.id())
            .query(String.class)
            .list();
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst()).doesNotContain("刘相邻", "13874410009", "希望降低高度");
    assertRefused(
        third.hear(officer, file.id(), stored(file).version(), 2, "没有这个人"), "third-party.unknown");
  }

  @Test
  void onlyTheOfficersWhoReviewTheCaseSeeWhoTheyAreAndNameThem() {
    CaseFile file = town.beforeDecision();
    third.tell(town.reviewer("wjj"), file.id(), file.version(), neighbour("")).orThrow();
    CaseFile seen = stored(file);
    assertThat(third.of(town.reviewer("xfdd"), seen).isDone()).isTrue();
    assertRefused(third.of(town.citizen(), seen), "actor.not-allowed");
    assertRefused(third.of(town.clerk(), seen), "actor.not-allowed");
    assertRefused(third.of(town.reviewer("jyj"), seen), "actor.not-allowed");
    assertRefused(
        third.tell(town.clerk(), file.id(), seen.version(), neighbour("")), "actor.not-allowed");
    Actor stranger = Actor.citizen(centre, 987_654, "路人");
    assertRefused(third.ask(stranger, file.id(), 1), "actor.not-allowed");
    assertThat(
            third
                .tell(
                    town.reviewer("wjj"),
                    file.id(),
                    seen.version(),
                    new ThirdParty.Told("", "", "", "", ""))
                .refusals())
        .hasSize(3);
  }

  @Test
  void theApplicantIsHeardTooAndItIsKept() {
    CaseFile file = town.beforeDecision();
    CaseFile heard = town.step(town.reviewer("wjj"), file, new Step.HearViews(null, "愿意缩小尺寸"));
    assertThat(journal.of(centre, heard.id()).getLast().body()).contains("愿意缩小尺寸");
    assertRefused(
        cases.step(town.reviewer("wjj"), heard, new Step.HearViews(null, " ")),
        "case.missing-views");
  }
}
