package org.yichuang.kernel;

import java.nio.file.Path;
import java.util.List;

/**
 * One kind of file that {@code ./yichuang import KIND FILE} reads. A room contributes one by a
 * resource {@code importers/KIND} that holds the class name; the class has a public constructor
 * without arguments.
 */
public interface Importer {

  /** One line for the list of kinds. */
  String summary();

  /**
   * Reads the file. A second run on the same file changes nothing and says so.
   *
   * @param options the words after the file's name
   */
  Outcome<Report> run(Path file, List<String> options, Command.Rooms rooms) throws Exception;
}
