package org.yichuang.staffing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The real queue files that tests run on, where they are present. */
final class HallData {

  private HallData() {}

  static Path file(String name) {
    Path root = Path.of(System.getProperty("shared.dir", "../../shared"));
    Path file = root.resolve("data/hall-queues").resolve(name);
    Assumptions.assumeTrue(Files.isReadable(file), "the real queue files are not here: " + file);
    return file;
  }

  private static final class January {
    static final QueueFile FILE = QueueFile.read(file("warsaw-2020-01-07-to-10.csv.gz")).orThrow();
  }

  static QueueFile january() {
    file("warsaw-2020-01-07-to-10.csv.gz");
    return January.FILE;
  }

  static QueueFile misdated() {
    return QueueFile.read(file("warsaw-misdated.csv.gz")).orThrow();
  }
}
