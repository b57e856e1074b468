package org.yichuang.catalogue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Report;
import tools.jackson.databind.json.JsonMapper;

/** The verb {@code guides}: lets an officer check guides before they go live. */
final class GuidesCommand implements Command {

  @Override
  public String summary() {
    return "check the guides' files: guides [FOLDER]";
  }

  @Override
  public String help() {
    return """
    ./yichuang guides [FOLDER] [--json]
    Reads every guide, life event and shared file in FOLDER (without it: those of the program)
    and prints each mistake with file, line and field. Exit status 1 if there is any.
    检查办事指南：逐条列出文件、行号和字段。\
    """;
  }

  @Override
  public int run(Run run) throws IOException {
    Path folder = run.args().isEmpty() ? null : Path.of(run.args().getFirst());
    if (folder != null && !folder.toFile().isDirectory()) {
      run.err().println("没有这个文件夹 No such folder: " + folder);
      return 2;
    }
    try {
      Shelf shelf = Shelf.read(GuideFiles.all(folder));
      print(run, shelf, List.of());
      return 0;
    } catch (GuideProblems found) {
      print(run, null, found.problems());
      return 1;
    }
  }

  private static void print(Run run, @Nullable Shelf shelf, List<Problem> problems) {
    PrintStream out = run.out();
    if (run.json()) {
      List<Report.Figure> figures =
          List.of(
              Report.Figure.of("guides", shelf == null ? null : shelf.guides().size(), "guides"),
              Report.Figure.of("themes", shelf == null ? null : shelf.themes().size(), "themes"),
              new Report.Figure("mistakes", problems.size(), "mistakes", "0", problems.isEmpty()));
      String json =
          JsonMapper.shared()
              .writeValueAsString(new Report(figures, Map.of("problems", problems)).json());
      out.writeBytes((json + "\n").getBytes(StandardCharsets.UTF_8));
      return;
    }
    problems.forEach(p -> out.println(p));
    if (shelf != null) {
      out.printf(
          "%d 份指南、%d 个一件事，没有错误。 %1$d guides and %2$d life events, no mistakes.%n",
          shelf.guides().size(), shelf.themes().size());
    } else {
      out.printf("共 %d 处错误。 %1$d mistakes.%n", problems.size());
    }
  }
}
