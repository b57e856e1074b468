package org.yichuang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as a process of its own on a data directory, with somebody who talks HTTP to it. */
final class Town implements AutoCloseable {

  private static final Pattern OPEN = Pattern.compile("is open: (http://[0-9.]+:[0-9]+)/");
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path data;
  private final Process process;
  private final Path said;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String address;

  private Town(Path data, Process process, Path said) {
    this.data = data;
    this.process = process;
    this.said = said;
    this.address = until(() -> opened(), "the town opens");
  }

  /** Starts the demo town on any free port and waits until its door is open. */
  static Town open(Path data) {
    try {
      Path said = Files.createTempFile("yichuang-town", ".txt");
      return new Town(data, start(said, "--port", "0", "--data", data.toString()), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a verb beside the town and returns its status. */
  int verb(String... words) throws Exception {
    Path out = Files.createTempFile("yichuang-verb", ".txt");
    String[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--data";
    all[words.length + 1] = data.toString();
    Process verb = start(out, all);
    verb.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (verb.exitValue() != 0) {
      throw new AssertionError(String.join(" ", words) + ": " + Files.readString(out));
    }
    return verb.exitValue();
  }

  private static Process start(Path said, String... words) throws IOException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-Duser.timezone=Asia/Shanghai",
                "--enable-native-access=ALL-UNNAMED",
                // Wiring that an earlier package left beside the classes need not fit them.
                "-Dspring.aot.enabled=false",
                "-cp",
                System.getProperty("java.class.path"),
                "org.yichuang.Main"));
    command.addAll(List.of(words));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  private Optional<String> opened() {
    try {
      Matcher m = OPEN.matcher(Files.readString(said));
      if (m.find()) {
        return Optional.of(m.group(1));
      }
      if (!process.isAlive()) {
        throw new AssertionError("the town did not open:\n" + Files.readString(said));
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer to a call; empty when there was none, or one that acknowledges nothing. */
  Optional<JsonNode> call(String method, String path, String token, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() / 100 == 2
          ? Optional.of(JSON.readTree(answer.body()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** A token of the demo's first holder of a role. */
  String token(String role) {
    return until(
        () ->
            call("GET", "/api/demo/people", "", "")
                .flatMap(all ->
                    all.values().stream()
                        .filter(p -> p.path("role").asString("").equals(role))
                        .findFirst())
                .flatMap(p ->
                    call(
                        "POST",
                        "/api/demo/sign-in",
                        "",
                        "{\"person\": %s, \"as\": \"STAFF\"}"
                            .formatted(p.path("person").asString())))
                .map(t -> t.path("token").asString()),
        "somebody is a " + role);
  }

  ProcessHandle program() {
    return process.toHandle();
  }

  /** The database server that the program started. */
  ProcessHandle database() {
    return until(() -> postmaster(data), "the database runs");
  }

  static Optional<ProcessHandle> postmaster(Path data) {
    try {
      String first = Files.readAllLines(data.resolve("pg/postmaster.pid")).getFirst().strip();
      return ProcessHandle.of(Long.parseLong(first)).filter(ProcessHandle::isAlive);
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** A process that is gone, or dead and not yet buried by its parent. */
  static Optional<Boolean> ended(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      char state = stat.charAt(stat.lastIndexOf(')') + 2);
      return Optional.of(true).filter(yes -> state == 'Z' || state == 'X');
    } catch (IOException gone) {
      return Optional.of(true);
    }
  }

  /** Asks it to stop, as Ctrl-C does, and waits until it has. */
  int stop() throws InterruptedException {
    process.destroy();
    process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    return process.exitValue();
  }

  /** Polls until something is there. */
  static <T> T until(Supplier<Optional<T>> look, String what) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    throw new AssertionError("never came: " + what);
  }

  @Override
  public void close() throws Exception {
    if (process.isAlive()) {
      process.destroy();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
    Files.deleteIfExists(said);
  }
}
