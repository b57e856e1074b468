package org.yichuang;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yichuang.kernel.Bench;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Report;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yichuang bench NAME}: the measurements that rooms contribute. */
final class BenchVerb implements Command {

  @Override
  public String summary() {
    return "measure: bench NAME … --json";
  }

  @Override
  public String help() {
    StringBuilder text = new StringBuilder("./yichuang bench NAME …  (--json for one object)\n");
    try {
      var names = new TreeMap<String, String>();
      for (Resource r :
          new PathMatchingResourcePatternResolver().getResources("classpath*:benches/*")) {
        String name = r.getFilename();
        Bench bench = name == null ? null : find(name);
        if (name != null && bench != null) {
          names.put(name, bench.summary());
        }
      }
      names.forEach((name, line) -> text.append(String.format("  %-10s %s%n", name, line)));
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException("the list of measurements cannot be read", e);
    }
    return text.toString();
  }

  @Override
  public int run(Run run) throws Exception {
    Bench bench = run.args().isEmpty() ? null : find(run.args().getFirst());
    if (bench == null) {
      run.err().print(help());
      return 2;
    }
    List<String> rest = run.args().subList(1, run.args().size());
    Outcome<Report> outcome =
        bench.measure(new Run(rest, run.json(), run.out(), run.err(), run.rooms()));
    if (!outcome.isDone()) {
      throw new RefusedException(outcome.refusals());
    }
    Report report = outcome.orThrow();
    if (run.json()) {
      run.out().println(JsonMapper.builder().build().writeValueAsString(report.json()));
    } else {
      print(report, run.out());
    }
    return report.ok() ? 0 : 1;
  }

  private static void print(Report report, PrintStream out) {
    for (Report.Figure f : report.figures()) {
      String goal = f.goal() == null ? "" : "  (" + f.goal() + (f.ok() ? ", ok)" : ", MISSED)");
      out.printf("%-52s %12s %s%s%n", f.name(), f.value(), f.unit(), goal);
    }
  }

  private static @Nullable Bench find(String name)
      throws IOException, ReflectiveOperationException {
    if (!name.matches("[a-z][a-z-]*")) {
      return null;
    }
    try (InputStream in = BenchVerb.class.getResourceAsStream("/benches/" + name)) {
      if (in == null) {
        return null;
      }
      String type = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      var constructor = Class.forName(type).getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Bench) constructor.newInstance();
    }
  }
}
