package org.yichuang.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.kernel.Bench;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Report.Figure;
import org.yichuang.postgres.DataDirectory;
import org.yichuang.postgres.Database;
import org.yichuang.postgres.Server;

/** The permit flow in the house, in Flowable and in Operaton, and pgbench, on one server. */
public final class FlowBench implements Bench {

  private static final double TIMES_BETTER_ENGINE = 8;
  private static final double SHARE_OF_PGBENCH = 0.8;

  @Override
  public String summary() {
    return "the permit flow beside Flowable, Operaton and pgbench -N, on one durable server";
  }

  @Override
  public Outcome<Report> measure(Command.Run run) throws Exception {
    int workers = option(run, "--workers", 8);
    int seconds = option(run, "--seconds", 8);
    int rounds = option(run, "--rounds", 3);
    Path root = folder();
    try (DataDirectory data = DataDirectory.at(root)) {
      data.lock();
      try (Server server = Server.start(data)) {
        return Outcome.done(measure(run, server, root, workers, seconds, rounds));
      }
    } finally {
      delete(root);
    }
  }

  private static Report measure(
      Command.Run run, Server server, Path root, int workers, int seconds, int rounds)
      throws SQLException {
    Pgbench pgbench = new Pgbench(fresh(server, "pgbench"));
    pgbench.prepare();
    Map<String, List<Double>> measured = new LinkedHashMap<>();
    try (HikariDataSource flowable = pool(fresh(server, "flowable"), workers);
        HikariDataSource operaton = pool(fresh(server, "operaton"), workers);
        PermitFlow own = new OwnFlow(server.database(), root.toString());
        PermitFlow first = new FlowableFlow(flowable);
        PermitFlow second = new OperatonFlow(operaton)) {
      List<PermitFlow> flows = List.of(own, first, second);
      flows.forEach(f -> Load.stepsPerSecond(f, workers, option(run, "--warm", 20)));
      for (int round = 1; round <= rounds; round++) {
        for (PermitFlow flow : flows) {
          note(run, measured, round, flow.name(), Load.stepsPerSecond(flow, workers, seconds));
        }
        note(run, measured, round, "pgbench -N", pgbench.measure(workers, seconds));
      }
    }
    return report(measured, workers);
  }

  private static void note(
      Command.Run run, Map<String, List<Double>> measured, int round, String name, double rate) {
    measured.computeIfAbsent(name, n -> new ArrayList<>()).add(rate);
    run.err().printf("round %d  %-12s %8.0f /s%n", round, name, rate);
  }

  private static Report report(Map<String, List<Double>> measured, int workers) {
    double own = median(measured, "yichuang");
    double flowable = median(measured, "flowable");
    double operaton = median(measured, "operaton");
    double pgbench = median(measured, "pgbench -N");
    List<Figure> figures =
        List.of(
            Figure.of("yichuang", round(own), "steps/s"),
            Figure.of("flowable", round(flowable), "steps/s"),
            Figure.of("operaton", round(operaton), "steps/s"),
            Figure.of("pgbench -N", round(pgbench), "tps"),
            Figure.atLeast(
                "yichuang over the better engine",
                round(own / Math.max(flowable, operaton)),
                "times",
                TIMES_BETTER_ENGINE),
            Figure.atLeast(
                "yichuang over pgbench -N", round(own / pgbench), "times", SHARE_OF_PGBENCH));
    return new Report(figures, Map.of("workers", workers, "rounds", measured));
  }

  private static double median(Map<String, List<Double>> measured, String name) {
    List<Double> sorted = measured.getOrDefault(name, List.of()).stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private static Database fresh(Server server, String name) throws SQLException {
    Database main = server.database();
    try (Connection c = DriverManager.getConnection(main.url(), main.user(), main.password());
        var statement = c.createStatement()) {
      statement.execute("create database " + name);
    }
    return server.databaseNamed(name);
  }

  private static HikariDataSource pool(Database db, int workers) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(db.url());
    config.setUsername(db.user());
    config.setPassword(db.password());
    config.setMaximumPoolSize(workers + 4);
    config.addDataSourceProperty("prepareThreshold", "2");
    return new HikariDataSource(config);
  }

  private static int option(Command.Run run, String name, int otherwise) {
    int at = run.args().indexOf(name);
    return at < 0 || at + 1 >= run.args().size()
        ? otherwise
        : Integer.parseInt(run.args().get(at + 1));
  }

  private static Path folder() throws IOException {
    Path root = Files.createTempDirectory("yichuang-bench");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    return root;
  }

  private static void delete(Path root) throws IOException {
    try (var all = Files.walk(root)) {
      all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
    }
  }
}
