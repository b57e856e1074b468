package org.yichuang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yichuang.postgres.Database;

/** {@code pgbench -N} on the same server: what the disk and the server give at all. */
final class Pgbench {

  private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

  private final Database database;

  Pgbench(Database database) {
    this.database = database;
  }

  void prepare() {
    run("-i", "-q", "-s", "10");
  }

  /** Transactions per second. */
  double measure(int clients, int seconds) {
    Matcher found =
        TPS.matcher(
            run("-N", "-n", "-c", "" + clients, "-j", "2", "-T", "" + seconds, "-M", "prepared"));
    if (!found.find()) {
      throw new IllegalStateException("pgbench printed no tps");
    }
    return Double.parseDouble(found.group(1));
  }

  private String run(String... words) {
    String[] address = database.url().replace("jdbc:postgresql://", "").split("[:/]");
    List<String> command = new ArrayList<>(List.of("pgbench", "-h", address[0], "-p", address[1]));
    command.addAll(List.of("-U", database.user()));
    command.addAll(List.of(words));
    command.add(address[2]);
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("PGPASSWORD", database.password());
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("pgbench failed: " + output);
      }
      return output;
    } catch (IOException e) {
      throw new IllegalStateException(
          "pgbench is not installed (Debian: apt-get install postgresql-contrib)", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
