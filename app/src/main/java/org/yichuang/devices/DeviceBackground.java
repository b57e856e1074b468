package org.yichuang.devices;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Centre;

/** Asks the printers how they are. */
@Component
@ConditionalOnBooleanProperty("yichuang.background")
class DeviceBackground {

  private final Devices devices;
  private final Centre centre;

  DeviceBackground(Devices devices, Centre centre) {
    this.devices = devices;
    this.centre = centre;
  }

  @Scheduled(fixedDelay = 15, initialDelay = 15, timeUnit = TimeUnit.SECONDS)
  void ask() {
    devices.ask(centre);
  }
}
