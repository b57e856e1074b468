package org.yichuang.staffing;

/**
 * The hall at one minute of a run, as the floor manager sees it, with the levers there are. A desk
 * that is called away while a person is before it finishes that person first; no ticket is lost by
 * any of these.
 */
public interface Floor {

  /** Minute of the day. */
  double now();

  int desks();

  int services();

  /** People waiting for a service, in all classes. */
  int waiting(int service);

  /** Minutes the longest waiting person of a service has waited; 0 when nobody waits. */
  double longestWait(int service);

  /** Tickets taken so far today for a service. */
  int arrived(int service);

  /** Tickets of a service finished so far today. */
  int finished(int service);

  /** Desk minutes the finished tickets of a service took. */
  double workDone(int service);

  boolean open(int desk);

  boolean busy(int desk);

  /** The services a desk is assigned to; empty when it is closed. */
  int[] assignment(int desk);

  /** Desk minutes spent open so far, over all desks. */
  double spent();

  /** Opens a desk for these services, or moves it to them. */
  void assign(int desk, int... services);

  /** Closes a desk. */
  void close(int desk);
}
