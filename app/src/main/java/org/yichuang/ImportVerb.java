package org.yichuang;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Importer;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Report;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yichuang import KIND FILE}: the kinds of file that rooms read. */
final class ImportVerb implements Command {

  @Override
  public String summary() {
    return "read a file: import KIND FILE --json";
  }

  @Override
  public String help() {
    StringBuilder text =
        new StringBuilder(
            "./yichuang import KIND FILE …  (--json for one object)\n"
                + "A second run on the same file changes nothing. 同一文件再导入一次不会改变任何内容。\n");
    try {
      var kinds = new TreeMap<String, String>();
      for (Resource r :
          new PathMatchingResourcePatternResolver().getResources("classpath*:importers/*")) {
        String kind = r.getFilename();
        Importer importer = kind == null ? null : find(kind);
        if (kind != null && importer != null) {
          kinds.put(kind, importer.summary());
        }
      }
      kinds.forEach((kind, line) -> text.append(String.format("  %-10s %s%n", kind, line)));
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException("the list of importers cannot be read", e);
    }
    return text.toString();
  }

  @Override
  public int run(Run run) throws Exception {
    Importer importer = run.args().isEmpty() ? null : find(run.args().getFirst());
    if (importer == null || run.args().size() < 2) {
      run.err().print(help());
      return 2;
    }
    Path file = Path.of(run.args().get(1));
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      run.err().println("读不到文件 The file cannot be read: " + file);
      return 2;
    }
    Outcome<Report> outcome =
        importer.run(file, run.args().subList(2, run.args().size()), run.rooms());
    if (!outcome.isDone()) {
      throw new RefusedException(outcome.refusals());
    }
    print(run, outcome.orThrow());
    return outcome.orThrow().ok() ? 0 : 1;
  }

  private static void print(Run run, Report report) {
    if (run.json()) {
      run.out().println(JsonMapper.builder().build().writeValueAsString(report.json()));
      return;
    }
    for (Report.Figure f : report.figures()) {
      run.out().printf("%-24s %10s %s%n", f.name(), f.value(), f.unit());
    }
    report.more().forEach((name, value) -> run.out().println(name + ": " + value));
  }

  private static @Nullable Importer find(String kind)
      throws IOException, ReflectiveOperationException {
    if (!kind.matches("[a-z][a-z-]*")) {
      return null;
    }
    try (InputStream in = ImportVerb.class.getResourceAsStream("/importers/" + kind)) {
      if (in == null) {
        return null;
      }
      String type = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      var constructor = Class.forName(type).getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Importer) constructor.newInstance();
    }
  }
}
