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
    Path file = cluster.resolve("postmaster.pid");
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      String first = Files.readString(file).lines().findFirst().orElse("").strip();
      return first.matches("[0-9]+")
          ? Optional.of(Long.parseLong(first)).filter(Postmaster::lives)
          : Optional.empty();
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
   * Removes the pid file of a postmaster that is gone. Its backends may outlive it by a moment and
   * still write; the file is what keeps a new server from starting beside them, so they end first.
   */
  static void dropStalePid(Path cluster) {
    if (pid(cluster).isEmpty()) {
      ProcessHandle.allProcesses()
          .filter(p -> worksIn(p.pid(), cluster) && lives(p.pid()))
          .forEach(Postmaster::destroy);
      try {
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
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
