package org.yichuang.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.hall.HallScenario;
import org.yichuang.hall.HallSetting;
import org.yichuang.hall.NewTicket;
import org.yichuang.hall.Source;
import org.yichuang.hall.Ticket;
import org.yichuang.hall.TicketClass;
import org.yichuang.hall.Tickets;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
class AppointmentsTests {

  private static final LocalDate DAY = LocalDate.of(2026, 8, 24);
  private static final LocalTime NINE = LocalTime.of(9, 0);

  @Autowired Appointments appointments;
  @Autowired Tickets tickets;
  @Autowired HallScenario hall;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();
  private final Actor visitor = Actor.visitor(centre);
  private final Actor manager =
      new Actor(
          Actor.Kind.STAFF,
          9,
          "值班长",
          centre,
          Set.of(new Post(Role.FLOOR_MANAGER, centre, "centre")));

  @BeforeEach
  void aMorning() {
    now.set("2026-08-24T08:00:00");
    hall.hall(centre, HallSetting.USUAL, HallScenario.tenWindows());
  }

  @AfterEach
  void clockGoesOn() {
    now.reset();
  }

  private static Plan plan(int quota, int windows, int restArea) {
    return new Plan(
        0,
        Text.of("幼升小", "School entry"),
        "E",
        DAY,
        DAY.plusDays(2),
        NINE,
        LocalTime.of(12, 0),
        30,
        quota,
        windows,
        2,
        8,
        restArea,
        Plan.State.DRAFT);
  }

  private long published(int quota) {
    long id = appointments.draft(manager, plan(quota, 4, 60)).orThrow().id();
    return appointments.publish(manager, id, true).orThrow().id();
  }

  private static String code(Outcome<?> outcome) {
    return outcome.refusals().getFirst().code();
  }

  @Test
  void sixtyPeopleAtOnceForTenPlacesLeaveTenBookedAndNoneTwice() throws Exception {
    long plan = published(10);
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String key = "b" + i;
      all.add(() -> appointments.book(visitor, plan, DAY, NINE, 1, key).isDone());
    }
    int booked = 0;
    try (var threads = Executors.newFixedThreadPool(30)) {
      for (Future<Boolean> one : threads.invokeAll(all)) {
        booked += one.get() ? 1 : 0;
      }
    }
    assertThat(booked).isEqualTo(10);
    assertThat(appointments.slots(centre, plan).getFirst().left()).isZero();
    assertThat(code(appointments.book(visitor, plan, DAY, NINE, 1, "late")))
        .isEqualTo("appointment.full");
  }

  @Test
  void oneAppointmentCarriesSeveralPeopleAndBecomesOneTicket() {
    long plan = published(10);
    Booking family = appointments.book(visitor, plan, DAY, NINE, 3, "family").orThrow();
    assertThat(appointments.book(visitor, plan, DAY, NINE, 3, "family").orThrow().id())
        .isEqualTo(family.id());
    assertThat(appointments.slots(centre, plan).getFirst().left()).isEqualTo(7);
    assertThat(code(appointments.arrive(centre, family.code()))).isEqualTo("appointment.early");
    now.set("2026-08-24T08:45:00");
    Ticket ticket = appointments.arrive(centre, family.code()).orThrow();
    assertThat(ticket.cls()).isEqualTo(TicketClass.APPOINTMENT);
    assertThat(ticket.people()).isEqualTo(3);
    assertThat(ticket.label()).isEqualTo("EY001");
    assertThat(appointments.arrive(centre, family.code()).orThrow().id()).isEqualTo(ticket.id());
  }

  @Test
  void whoComesWithoutABookingTakesAPlaceOfTheSlotThatIsOnAndOfNoOther() {
    long plan = published(3);
    now.set("2026-08-24T09:05:00");
    for (int i = 0; i < 2; i++) {
      tickets.take(centre, NewTicket.of("walk" + i, "E", Source.KIOSK)).orThrow();
    }
    assertThat(appointments.slots(centre, plan).getFirst().left()).isEqualTo(1);
    assertThat(appointments.slots(centre, plan).get(1).left()).isEqualTo(3);
    assertThat(code(appointments.book(visitor, plan, DAY, NINE, 2, "two")))
        .isEqualTo("appointment.full");
    appointments.book(visitor, plan, DAY, NINE, 1, "one").orThrow();
    assertThat(appointments.slots(centre, plan).getFirst().left()).isZero();
    tickets.take(centre, NewTicket.of("still", "E", Source.KIOSK)).orThrow();
    assertThat(appointments.slots(centre, plan).getFirst().left()).isZero();
  }

  @Test
  void placesGivenBackAndPlacesNobodyCameForAreFreeAgain() {
    long plan = published(2);
    Booking one = appointments.book(visitor, plan, DAY, NINE, 1, "one").orThrow();
    Booking two = appointments.book(visitor, plan, DAY, NINE, 1, "two").orThrow();
    appointments.cancel(centre, one.token()).orThrow();
    assertThat(code(appointments.cancel(centre, one.token()))).isEqualTo("appointment.state");
    assertThat(appointments.slots(centre, plan).getFirst().left()).isEqualTo(1);
    now.set("2026-08-24T09:11:00");
    assertThat(appointments.release(centre)).isEqualTo(1);
    assertThat(appointments.release(centre)).isZero();
    assertThat(appointments.slots(centre, plan).getFirst().left()).isEqualTo(2);
    assertThat(code(appointments.arrive(centre, two.code()))).isEqualTo("appointment.state");
  }

  @Test
  void aPlanIsPlayedBeforeItIsPublishedAndACrowdedOneIsHeldBack() {
    Outcomes calm = appointments.whatIf(centre, plan(6, 4, 60));
    Outcomes crowd = appointments.whatIf(centre, plan(40, 1, 10));
    assertThat(calm.mean()).isLessThan(crowd.mean());
    assertThat(crowd.most()).isGreaterThan(10);
    long id = appointments.draft(manager, plan(40, 1, 10)).orThrow().id();
    assertThat(code(appointments.publish(manager, id, false))).isEqualTo("plan.rest-area");
    assertThat(appointments.slots(centre, id)).isEmpty();
    appointments.publish(manager, id, true).orThrow();
    assertThat(appointments.slots(centre, id)).hasSize(18);
    assertThat(code(appointments.publish(manager, id, true))).isEqualTo("plan.not-draft");
  }

  @Test
  void everythingWrongWithAPlanIsSaidAtOnce() {
    Plan bad =
        new Plan(
            0,
            Text.of("", ""),
            "Z",
            DAY,
            DAY.minusDays(1),
            NINE,
            NINE,
            5,
            0,
            0,
            -1,
            0,
            -1,
            Plan.State.DRAFT);
    assertThat(appointments.draft(manager, bad).refusals()).hasSizeGreaterThanOrEqualTo(7);
    assertThat(code(appointments.draft(visitor, plan(1, 1, 1)))).isEqualTo("actor.not-allowed");
  }
}
