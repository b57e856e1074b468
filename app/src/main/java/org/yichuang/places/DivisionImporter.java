package org.yichuang.places;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  @Override
  public String summary() {
    return "administrative divisions: CSV with code (2 to 12 digits) and name";
  }

  @Override
  public Outcome<Report> run(Path file, List<String> options, Command.Rooms rooms) {
    DivisionList list;
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return Outcome.refused(unreadable(file));
      }
      String text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
      list = DivisionList.read(new StringReader(text));
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      return Outcome.refused(unreadable(file));
    }
    String source = String.valueOf(file.getFileName());
    Divisions.Imported done = rooms.get(Divisions.class).take(list.divisions(), source);
    return Outcome.done(
        new Report(
            List.of(
                Report.Figure.of("divisions added", done.added(), "divisions"),
                Report.Figure.of("divisions renamed", done.renamed(), "divisions"),
                Report.Figure.of("divisions unchanged", done.unchanged(), "divisions"),
                Report.Figure.of("lines not read", list.problems().size(), "lines")),
            Map.of("problems", list.problems())));
  }

  private static Refusal unreadable(Path file) {
    return Refusal.of(
        "divisions.unreadable",
        400,
        Text.of("无法读取文件 " + file + "。", "The file " + file + " cannot be read."),
        Text.of(
            "请给出带 code、name 两列的 UTF-8 CSV 文件，不超过 100 MB。",
            "Give a CSV file in UTF-8 of up to 100 MB with the columns code and name."));
  }
}
