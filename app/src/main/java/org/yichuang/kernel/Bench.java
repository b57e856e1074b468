package org.yichuang.kernel;

/**
 * One measurement of {@code ./yichuang bench NAME}. A room contributes one by a resource {@code
 * benches/NAME} that holds the class name; the class has a constructor without arguments.
 */
public interface Bench {

  /** One line for the list of measurements. */
  String summary();

  /**
   * Measures.
   *
   * @param run as a verb gets it, its words being those after the measurement's name
   */
  Outcome<Report> measure(Command.Run run) throws Exception;
}
