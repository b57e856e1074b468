package org.yichuang.places;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Importer;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Text;

/** {@code ./yichuang import divisions FILE}: a newer or finer list of divisions. */
public final class DivisionImporter implements Importer {

  private static final long LARGEST = 100_000_000;
  private static final int MOST_TOLD = 100;

  @Override
  public String summary() {
    return "administrative divisions: CSV, TSV, .xlsx or JSON with code (2 to 12 digits) and name";
  }

  @Override
  public Outcome<Report> run(Path file, List<String> options, Command.Rooms rooms) {
    byte[] bytes;
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return Outcome.refused(unreadable(file));
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      return Outcome.refused(unreadable(file));
    }
    return DivisionList.read(bytes).map(list -> taken(list, file, rooms));
  }

  private static Report taken(DivisionList list, Path file, Command.Rooms rooms) {
    String source = String.valueOf(file.getFileName());
    Divisions.Imported done = rooms.get(Divisions.class).take(list.divisions(), source);
    List<String> problems = list.problems();
    return new Report(
        List.of(
            Report.Figure.of("divisions added", done.added(), "divisions"),
            Report.Figure.of("divisions renamed", done.renamed(), "divisions"),
            Report.Figure.of("divisions unchanged", done.unchanged(), "divisions"),
            Report.Figure.of("lines not read", problems.size(), "lines")),
        Map.of("problems", problems.subList(0, Math.min(MOST_TOLD, problems.size()))));
  }

  private static Refusal unreadable(Path file) {
    return Refusal.of(
        "divisions.unreadable",
        400,
        Text.of("无法读取文件 " + file + "。", "The file " + file + " cannot be read."),
        Text.of(
            "请给出带 code、name 两列的文件，不超过 100 MB。",
            "Give a file of up to 100 MB with the columns code and name."));
  }
}
