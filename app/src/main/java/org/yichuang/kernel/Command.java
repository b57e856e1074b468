package org.yichuang.kernel;

import java.io.PrintStream;
import java.util.List;

/**
 * A verb of {@code ./yichuang}. A room contributes one by a resource {@code commands/NAME} that
 * holds the class name; the class has a public constructor without arguments.
 */
public interface Command {

  /** One line for the list of verbs. */
  String summary();

  /** The whole help, shown for {@code --help}. */
  String help();

  /**
   * Runs the verb.
   *
   * @return the exit status: 0 only on success, and a missed goal is not one
   */
  int run(Run run) throws Exception;

  /**
   * What a verb gets.
   *
   * @param args the words after the verb, without {@code --json}, {@code --data DIR}
   * @param json whether one JSON object goes to {@code out} and everything else to {@code err}
   */
  record Run(List<String> args, boolean json, PrintStream out, PrintStream err, Rooms rooms) {}

  /** The house, opened without pages when a verb first asks for one of its beans. */
  interface Rooms {
    <T> T get(Class<T> type);
  }
}
