package org.yichuang.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.casework.History;
import org.yichuang.casework.NewCase;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.notices.Notices;
import org.yichuang.people.NewPerson;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.Person;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
class VisitTests {

  @Autowired Visits visits;
  @Autowired Cases cases;
  @Autowired History history;
  @Autowired Notices notices;
  @Autowired Journal journal;
  @Autowired PeopleScenario people;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();

  @BeforeEach
  void theDayBeforeTheHoliday() {
    now.set("2022-06-02T10:00:00");
  }

  @AfterEach
  void putTheClockBack() {
    now.reset();
  }

  private Actor clerk() {
    return people.staff(centre, "柳依依", Role.CLERK, "centre");
  }

  private Person client() {
    return people.citizen(
        centre, new NewPerson("韩小满", PeopleScenario.freshIdNumber(), "13907360001", "启明街道"));
  }

  private static NewVisit wish(Visit.Kind kind, String from, Actor... members) {
    return new NewVisit(
        kind,
        "补办身份证",
        "政务服务中心一楼",
        LocalDateTime.parse(from),
        30,
        List.of(members).stream().map(Actor::personId).toList(),
        List.of("公安窗口", " ", "邮政速递窗口"),
        "");
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.refusals().stream().map(Refusal::code).toList();
  }

  @Test
  void aVisitOnTheHolidayIsRealStandsOnItsCaseIsCountedAndConsumesNoWorkingDay() {
    Actor clerk = clerk();
    Person client = client();
    Visit v =
        visits.plan(clerk, client, wish(Visit.Kind.REST_DAY, "2022-06-04T09:00", clerk)).orThrow();
    assertThat(v.restDay()).isTrue();
    assertThat(v.with()).isEqualTo("柳依依、公安窗口、邮政速递窗口");
    now.set("2022-06-04T09:02:00");
    v = visits.begin(clerk, v.id(), v.version()).orThrow();
    NewCase wish = NewCase.of("outdoor-advert", client.id(), client.name(), Channel.WINDOW);
    CaseFile file = cases.receive(clerk, wish).orThrow();
    v = visits.link(clerk, v.id(), v.version(), file.number()).orThrow();
    now.pass(Duration.ofMinutes(25));
    v = visits.finish(clerk, v.id(), v.version(), "当场受理").orThrow();
    CaseFile after = cases.must(centre, file.id()).orThrow();
    assertThat(after.noticeDue()).isEqualTo(file.noticeDue());
    assertThat(history.of(after))
        .anyMatch(l ->
            l.what().zh().contains("周末、节假日服务（休息日，不计工作日）：政务服务中心一楼")
                && l.what().zh().contains("邮政速递窗口")
                && l.who().equals("柳依依"));
    assertThat(visits.ofCase(centre, file.id())).containsExactly(v);
    assertThat(visits.counts(clerk, now.instant().minus(Duration.ofDays(1))).orThrow())
        .containsExactly(new Visits.Count(Visit.Kind.REST_DAY, 1, 1, 25));
    assertThat(journal.of(centre, v.id()))
        .extracting(e -> e.kind())
        .containsExactly("assistance.visit-planned", "assistance.visit-begun", Visits.DONE);
  }

  @Test
  void clientAndColleagueAreToldEachWhatIsTheirs() {
    Actor clerk = clerk();
    Actor colleague = people.staff(centre, "许知行", Role.REVIEWER, "ga");
    Person client = client();
    visits
        .plan(clerk, client, wish(Visit.Kind.REST_DAY, "2022-06-04T09:00", clerk, colleague))
        .orThrow();
    Actor self = Actor.citizen(centre, client.id(), client.name());
    assertThat(notices.inbox(self, null, 10).rows().getFirst().text().zh())
        .contains("6月4日 09:00", "政务服务中心一楼", "柳依依");
    assertThat(notices.inbox(colleague, null, 10).rows().getFirst().title().zh())
        .isEqualTo("您有一次预约服务");
    assertThat(notices.inbox(clerk, null, 10).rows()).isEmpty();
    assertThat(visits.mine(self, 10)).hasSize(1);
    assertThat(visits.mine(people.citizen(centre, "别人"), 10)).isEmpty();
  }

  @Test
  void twoGoTogetherOnAHomeVisitAndNobodyIsInTwoPlacesAtOnce() {
    Actor clerk = clerk();
    Actor other = people.staff(centre, "文小安", Role.VOLUNTEER, "centre");
    Person client = client();
    NewVisit alone = wish(Visit.Kind.HOME, "2022-06-02T14:00", clerk);
    assertThat(codes(visits.plan(clerk, client, alone))).containsExactly("visit.two-persons");
    NewVisit both = wish(Visit.Kind.HOME, "2022-06-02T14:00", clerk, other);
    visits.plan(clerk, client, both).orThrow();
    NewVisit overlapping = wish(Visit.Kind.APPOINTMENT, "2022-06-02T14:20", other);
    assertThat(codes(visits.plan(clerk, client(), overlapping))).containsExactly("visit.busy");
    NewVisit after = wish(Visit.Kind.APPOINTMENT, "2022-06-02T14:30", other);
    assertThat(visits.plan(clerk, client(), after).isDone()).isTrue();
  }

  @Test
  void everythingWrongWithAPlanIsToldAtOnce() {
    Actor clerk = clerk();
    NewVisit empty =
        new NewVisit(Visit.Kind.APPOINTMENT, "", "", null, -1, List.of(), List.of(), "4307020000");
    assertThat(visits.plan(clerk, client(), empty).refusals())
        .extracting(Refusal::field)
        .containsExactly("matter", "place", "minutes", "from", "members", "number");
  }

  @Test
  void aWeekendIsNoMakeUpDayAndExtendedHoursAreNotOfficeHours() {
    now.set("2022-05-06T10:00:00");
    Actor clerk = clerk();
    NewVisit makeUp = wish(Visit.Kind.REST_DAY, "2022-05-07T09:00", clerk);
    assertThat(codes(visits.plan(clerk, client(), makeUp))).containsExactly("visit.from");
    NewVisit inHours = wish(Visit.Kind.EXTENDED, "2022-05-07T10:00", clerk);
    assertThat(codes(visits.plan(clerk, client(), inHours))).containsExactly("visit.from");
    NewVisit evening = wish(Visit.Kind.EXTENDED, "2022-05-07T18:00", clerk);
    assertThat(visits.plan(clerk, client(), evening).orThrow().restDay()).isFalse();
  }

  @Test
  void othersVisitsAndOthersCasesStayTheirs() {
    Actor clerk = clerk();
    Person client = client();
    Visit v =
        visits.plan(clerk, client, wish(Visit.Kind.REST_DAY, "2022-06-04T09:00", clerk)).orThrow();
    assertThat(codes(visits.begin(clerk(), v.id(), v.version()))).containsExactly("help.unknown");
    v = visits.begin(clerk, v.id(), v.version()).orThrow();
    CaseFile others =
        cases.receive(clerk, NewCase.of("outdoor-advert", 77, "别人", Channel.WINDOW)).orThrow();
    assertThat(codes(visits.link(clerk, v.id(), v.version(), others.number())))
        .containsExactly("visit.number");
    assertThat(codes(visits.begin(clerk, v.id(), v.version()))).containsExactly("visit.not-now");
    assertThat(visits.ahead(people.citizen(centre, "李明"), 10).isDone()).isFalse();
  }

  @Test
  void aVisitThatDoesNotTakePlaceIsCancelledWithAReasonThatThePersonIsTold() {
    Actor clerk = clerk();
    Person client = client();
    Visit v =
        visits.plan(clerk, client, wish(Visit.Kind.REST_DAY, "2022-06-04T09:00", clerk)).orThrow();
    assertThat(codes(visits.cancel(clerk, v.id(), v.version(), " ")))
        .containsExactly("assistance.words");
    visits.cancel(clerk, v.id(), v.version(), "改到周日").orThrow();
    Actor self = Actor.citizen(centre, client.id(), client.name());
    assertThat(notices.inbox(self, null, 10).rows().getFirst().text().zh()).contains("改到周日");
    assertThat(visits.counts(clerk, now.instant().minus(Duration.ofDays(1))).orThrow()).isEmpty();
  }
}
