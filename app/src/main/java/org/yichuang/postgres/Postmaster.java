package org.yichuang.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tells a living postmaster from a stale or zombie pid file. */
final class Postmaster {

  private Postmaster() {}

  /** The pid in the cluster's pid file, if that process lives and is a postgres. */
  static Optional<Long> pid(Path cluster) {
    return firstLine(cluster)
        .filter(pid -> pid.matches("[0-9]{1,18}"))
        .map(Long::parseLong)
        .filter(Postmaster::lives);
  }

  private static Optional<String> firstLine(Path cluster) {
    try {
      String all = Files.readString(cluster.resolve("postmaster.pid"));
      return Optional.of(all.lines().findFirst().orElse("").strip());
    } catch (java.nio.file.NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean lives(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
      char state = stat.charAt(stat.lastIndexOf(')') + 2);
      return name.startsWith("postgres") && state != 'Z' && state != 'X';
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Makes way for a new server once the postmaster is gone. Its backends may outlive it by a moment
   * and still write, so they end first. PostgreSQL itself takes over the pid file of a process that
   * is no more; it is removed only where the number belongs to somebody else now, or to nobody.
   */
  static void dropStalePid(Path cluster) {
    if (pid(cluster).isEmpty()) {
      ProcessHandle.allProcesses()
          .filter(p -> worksIn(p.pid(), cluster) && lives(p.pid()))
          .forEach(Postmaster::destroy);
      if (blocks(cluster)) {
        delete(cluster.resolve("postmaster.pid"));
      }
    }
  }

  /**
   * Whether PostgreSQL would take the pid file for that of a living server, or for a broken one.
   */
  private static boolean blocks(Path cluster) {
    return pid(cluster).isEmpty()
        && firstLine(cluster)
            .filter(pid -> !pid.matches("[0-9]{1,18}") || Files.exists(Path.of("/proc/" + pid)))
            .isPresent();
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every process of a server has the cluster as its working directory. */
  private static boolean worksIn(long pid, Path cluster) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd")).equals(cluster.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  static void destroy(ProcessHandle process) {
    process.destroyForcibly();
    try {
      process.onExit().get(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("an old PostgreSQL does not die: " + process.pid(), e);
    }
  }
}
