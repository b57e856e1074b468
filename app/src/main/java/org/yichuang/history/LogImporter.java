package org.yichuang.history;

import java.nio.file.Path;
import java.util.List;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Importer;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Report;

/** {@code ./yichuang import log FILE}: an office brings its past along. */
public final class LogImporter implements Importer {

  @Override
  public String summary() {
    return "an event log of a real procedure (CSV or XES, plain or gzipped)";
  }

  @Override
  public Outcome<Report> run(Path file, List<String> options, Command.Rooms rooms)
      throws Exception {
    PastLog log = LogReader.read(file);
    boolean fresh =
        rooms
            .get(History.class)
            .keep(rooms.get(Centre.class), file.getFileName().toString(), Digests.of(file), log);
    return Outcome.done(LogFigures.of(log, fresh ? "imported" : "known, nothing changed"));
  }
}
