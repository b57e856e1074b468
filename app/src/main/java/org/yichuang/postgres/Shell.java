package org.yichuang.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.kernel.RefusedException;

/** Runs PostgreSQL's tools as a person who is not root. */
final class Shell {

  private static final String UNPRIVILEGED = "nobody";

  private final boolean root;
  private final Path directory;

  private Shell(boolean root, Path directory) {
    this.root = root;
    this.directory = directory;
  }

  static Shell forServer(Path data) {
    Shell shell = new Shell("root".equals(System.getProperty("user.name")), data);
    shell.mustReach(data);
    return shell;
  }

  private void mustReach(Path data) {
    if (root && status(asServer(List.of("test", "-x", data.toString()))).code() != 0) {
      throw new RefusedException(PlaceRefusals.closed(data, UNPRIVILEGED));
    }
  }

  void ownDirectory(Path path) {
    try {
      Files.createDirectories(path);
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
      own(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void own(Path path) throws IOException {
    if (root) {
      var users = path.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(path, users.lookupPrincipalByName(UNPRIVILEGED));
    }
  }

  void run(List<String> command) {
    Status status = status(asServer(command));
    if (status.code() != 0) {
      throw new IllegalStateException(
          command.getFirst() + " ended with " + status.code() + ": " + status.output());
    }
  }

  boolean tryRun(List<String> command) {
    return status(asServer(command)).code() == 0;
  }

  private List<String> asServer(List<String> command) {
    if (!root) {
      return command;
    }
    List<String> all =
        new ArrayList<>(
            List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=nogroup", "--clear-groups"));
    all.addAll(command);
    return all;
  }

  private record Status(int code, String output) {}

  private Status status(List<String> command) {
    try {
      Path output = Files.createTempFile("yichuang-pg", ".out");
      try {
        Process process =
            new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile())
                .start();
        int code = process.waitFor();
        return new Status(code, new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + command.getFirst(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running " + command.getFirst(), e);
    }
  }
}
