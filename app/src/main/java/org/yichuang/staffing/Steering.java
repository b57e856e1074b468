package org.yichuang.staffing;

/**
 * Decides which desks serve what while a day runs. It sees only what a floor manager could see at
 * that minute: {@link Floor} holds nothing of the future.
 */
public interface Steering {

  /** The next minute after {@code now} at which this wants to decide; infinite for never. */
  double next(double now);

  /** Looks at the floor and opens, moves or closes desks. Called first at the start of the run. */
  void decide(Floor floor);

  /**
   * How urgent the longest waiting person of a service is, when a desk that serves several chooses
   * whom to call; within a service the order of arrival always holds. Usually the wait itself.
   */
  default double urgency(int service, double waited) {
    return waited;
  }

  /** One set of desks that all serve the same services from the first minute to the last. */
  static Steering constant(int desks, int... services) {
    return new Steering() {
      @Override
      public double next(double now) {
        return Double.POSITIVE_INFINITY;
      }

      @Override
      public void decide(Floor floor) {
        for (int desk = 0; desk < desks; desk++) {
          floor.assign(desk, services);
        }
      }
    };
  }
}
