package org.yichuang.staffing;

import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/** The end of a run. */
final class Stop extends Event {

  private final Simulator clock;

  Stop(Simulator clock) {
    super(clock);
    this.clock = clock;
  }

  @Override
  public void actions() {
    clock.stop();
  }
}
