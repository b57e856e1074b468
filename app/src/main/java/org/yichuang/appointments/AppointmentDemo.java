package org.yichuang.appointments;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yichuang.hall.Windows;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;

/** A published peak and a draft in the demo town, as soon as its hall is there. */
@Component
@ConditionalOnBooleanProperty({"yichuang.demo", "yichuang.background"})
class AppointmentDemo {

  private static final int BOOKED = 40;

  private final Appointments appointments;
  private final Windows windows;
  private final Centre centre;
  private final Now now;
  private boolean done;

  AppointmentDemo(Appointments appointments, Windows windows, Centre centre, Now now) {
    this.appointments = appointments;
    this.windows = windows;
    this.centre = centre;
    this.now = now;
  }

  @Scheduled(fixedDelay = 5_000, initialDelay = 8_000)
  void fill() {
    if (done || windows.groups(centre).isEmpty()) {
      return;
    }
    done = true;
    if (appointments.plans(centre).isEmpty()) {
      Actor manager = Actor.system(centre);
      LocalDate from = now.today().plusDays(1);
      Plan teachers =
          appointments
              .draft(manager, plan("教师资格认定", "Teacher certificates", from, 4, 10, 3))
              .orThrow();
      appointments.publish(manager, teachers.id(), true).orThrow();
      List<Slot> slots = appointments.slots(centre, teachers.id());
      for (int i = 0; i < BOOKED; i++) {
        Slot s = slots.get(i * i % Math.min(slots.size(), 12));
        appointments.book(
            Actor.visitor(centre), teachers.id(), s.day(), s.starts(), 1 + i % 3, "demo-" + i);
      }
      appointments
          .draft(manager, plan("幼升小报名", "School entry", from.plusDays(20), 5, 16, 4))
          .orThrow();
    }
  }

  private static Plan plan(String zh, String en, LocalDate from, int days, int quota, int windows) {
    return new Plan(
        0,
        Text.of(zh, en),
        "E",
        from,
        from.plusDays(days),
        LocalTime.of(9, 0),
        LocalTime.of(16, 0),
        30,
        quota,
        windows,
        2,
        8,
        60,
        Plan.State.DRAFT);
  }
}
