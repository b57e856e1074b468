package org.yichuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line: a sentence and a status for whatever was typed, and one object if asked. */
class CommandLineTests {

  @TempDir Path folder = Path.of("");

  private record Said(int status, String out, String err) {

    JsonNode object() {
      return JsonMapper.builder().build().readTree(out);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bogus",
        "--bogus",
        "--port",
        "--port x",
        "--port 70000",
        "--port=",
        "--data",
        "serve",
        "serve --data",
        "serve --data --port 1",
        "serve --data x --bogus",
        "demo x",
        "warm x",
        "verify x",
        "replay",
        "replay nothing",
        "import",
        "import nothing FILE",
        "import items",
        "import items no-such-file",
        "bench",
        "bench nothing",
        "clock",
        "find",
        "guides --bogus",
        "../../etc/passwd"
      })
  void whatCannotBeDoneIsToldAndEndsWithTwo(String line) {
    Said said = run(line);
    assertThat(said.status()).as(said.err()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    Said object = run(line + " --json");
    assertThat(object.status()).isEqualTo(2);
    assertThat(object.object().path("ok").asBoolean(true)).as(object.out()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"serve", "warm", "verify", "replay", "import", "bench", "clock", "find", "guides"})
  void everyVerbExplainsItself(String verb) {
    Said said = run(verb + " --help");
    assertThat(said.status()).isZero();
    assertThat(said.out()).contains(verb);
    assertThat(said.out().lines().count()).isLessThan(50);
    assertThat(run("help " + verb).out()).isEqualTo(said.out());
    assertThat(run("help").out()).contains(verb);
  }

  @Test
  void aPortThatIsTakenIsToldAtOnce() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Said said =
          run(
              List.of(
                  "--port", "" + taken.getLocalPort(), "--data", folder.resolve("d").toString()));
      assertThat(said.status()).isEqualTo(1);
      assertThat(said.err()).contains("已被占用", "Choose another with --port");
      assertThat(folder.resolve("d")).doesNotExist();
    }
  }

  @Test
  void aFolderThatIsAFileIsToldInASentence() throws Exception {
    Path file = java.nio.file.Files.createFile(folder.resolve("file"));
    Said said = run(List.of("serve", "--port", "0", "--data", file.resolve("x").toString()));
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains("cannot be used", "Choose another folder");
  }

  private static Said run(String line) {
    return run(List.of(line.split(" ")));
  }

  private static Said run(List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            words.toArray(String[]::new),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Said(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
