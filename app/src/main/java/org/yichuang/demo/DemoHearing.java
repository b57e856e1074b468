package org.yichuang.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Calendars;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.casework.ThirdParties;
import org.yichuang.casework.ThirdParty;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.intake.Intake;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Moment;
import org.yichuang.kernel.Now;

/**
 * One case of the demo in which somebody else's interests are touched: a neighbour was told of a
 * large sign, asked for a hearing, and it is announced.
 */
@Component
class DemoHearing {

  private static final String ITEM = "outdoor-advert";
  private static final int OWNER = 5;
  private static final int NEIGHBOUR = 0;
  private static final int TOLD_BEFORE = 6;
  private static final int ASKED_BEFORE = 4;
  private static final int SET_BEFORE = 3;
  private static final int HELD_IN = 8;

  private final DemoForms forms;
  private final Cases cases;
  private final ThirdParties parties;
  private final Catalogue catalogue;
  private final Calendars calendars;
  private final Now now;

  DemoHearing(
      DemoForms forms,
      Cases cases,
      ThirdParties parties,
      Catalogue catalogue,
      Calendars calendars,
      Now now) {
    this.forms = forms;
    this.cases = cases;
    this.parties = parties;
    this.catalogue = catalogue;
    this.calendars = calendars;
    this.now = now;
  }

  /** Made once; a later start finds it there. */
  void settle(Centre centre, DemoCases.Crew crew, DemoPeople.Known known) {
    accepted(crew.clerks().getFirst(), known)
        .filter(file -> file.clock() != null && file.clock().hearing() == null)
        .ifPresent(file -> hearing(centre, crew, known, file));
  }

  private Optional<CaseFile> accepted(Actor clerk, DemoPeople.Known known) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(47);
    return Moment.at(
        workday(-TOLD_BEFORE, 9),
        () ->
            forms.take(
                clerk,
                catalogue.findGuide(ITEM).orThrow(),
                known.citizens().get(OWNER),
                known.businesses().get(OWNER),
                "demo-hearing",
                new Intake.Answer.Accept(),
                random));
  }

  private void hearing(
      Centre centre, DemoCases.Crew crew, DemoPeople.Known known, CaseFile accepted) {
    Actor officer = crew.reviewers().getOrDefault(accepted.department(), List.of()).getFirst();
    ThirdParty.Told neighbour =
        new ThirdParty.Told(
            known.names().get(NEIGHBOUR),
            "",
            known.idNumbers().get(NEIGHBOUR),
            "招牌上方二楼的住户",
            "临街外墙拟设十二平方米发光招牌，距二楼住户窗口不足两米");
    ThirdParty told =
        Moment.at(
            workday(-TOLD_BEFORE, 11),
            () -> parties.tell(officer, accepted.id(), accepted.version(), neighbour).orThrow());
    Actor asking =
        Actor.citizen(centre, known.citizens().get(NEIGHBOUR), known.names().get(NEIGHBOUR));
    Moment.at(
        workday(-ASKED_BEFORE, 10), () -> parties.ask(asking, accepted.id(), told.no()).orThrow());
    Step set =
        new Step.SetHearing(
            LocalDate.ofInstant(workday(HELD_IN - SET_BEFORE, 9), Now.ZONE).atTime(9, 30),
            "武陵区政务服务中心三楼听证室",
            0,
            "区司法局 刘明",
            null);
    Moment.at(
        workday(-SET_BEFORE, 15), () -> cases.stepOnNewest(officer, accepted.id(), set).orThrow());
  }

  /** An hour of the working day so many working days from today. */
  private Instant workday(int days, int hour) {
    WorkCalendar calendar = calendars.current();
    LocalDate day = now.today();
    for (int left = Math.abs(days); left > 0; left--) {
      day = days < 0 ? before(calendar, day) : calendar.workdayAfter(day, 1);
    }
    return day.atTime(LocalTime.of(hour, 0)).atZone(Now.ZONE).toInstant();
  }

  private static LocalDate before(WorkCalendar calendar, LocalDate day) {
    LocalDate at = day.minusDays(1);
    while (!calendar.isWorkday(at)) {
      at = at.minusDays(1);
    }
    return at;
  }
}
