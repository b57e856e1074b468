package org.yichuang.staffing;

/**
 * Plays a workload against a steering, event by event, on SSJ's event list. The same workload and
 * steering give the same result on every machine; nothing random happens in here.
 */
public final class Simulator {

  private final int desks;
  private final double setUp;

  /**
   * @param desks how many desks the hall has room for
   * @param setUp minutes a desk loses when it moves from one set of services to another
   */
  public Simulator(int desks, double setUp) {
    if (desks < 1 || !(setUp >= 0)) {
      throw new IllegalArgumentException(desks + " desks, " + setUp + " minutes to set up");
    }
    this.desks = desks;
    this.setUp = setUp;
  }

  /** Plays from minute {@code from} until minute {@code until} (infinite: until all are served). */
  public Simulated run(Workload work, Steering steering, double from, double until) {
    return new Run(work, steering, desks, setUp, from, until).play();
  }
}
