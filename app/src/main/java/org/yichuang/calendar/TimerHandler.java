package org.yichuang.calendar;

/** Fires the timers of one kind; contributed as a bean by the room that schedules them. */
public interface TimerHandler {

  /** The kind, such as {@code intake.deemed-acceptance}; unique in the house. */
  String kind();

  /**
   * Does what was due, in a transaction that also marks the timer as done: both happen or neither.
   * An exception rolls back and the timer is tried again later, ever more slowly.
   */
  void fire(Timer timer);
}
