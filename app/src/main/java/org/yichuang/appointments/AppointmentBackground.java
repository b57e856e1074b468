package org.yichuang.appointments;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Centre;

/** Releases places that nobody came for. */
@Component
@ConditionalOnBooleanProperty("yichuang.background")
class AppointmentBackground {

  private final Appointments appointments;
  private final Centre centre;

  AppointmentBackground(Appointments appointments, Centre centre) {
    this.appointments = appointments;
    this.centre = centre;
  }

  @Scheduled(fixedDelay = 60, initialDelay = 40, timeUnit = TimeUnit.SECONDS)
  void release() {
    appointments.release(centre);
  }
}
