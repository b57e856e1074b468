package org.yichuang.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.kernel.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindCommandTests {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void phrasesAndAFileGiveOneJsonObjectWithTheHitsBestFirst(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("phrases.txt");
    Files.writeString(file, "\uFEFFjzz\n\n  生份证 \n");
    assertThat(run("孩子打疫苗的本子", "--file", file.toString(), "--limit", "2")).isZero();
    JsonNode json = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    assertThat(json.get("ok").asBoolean()).isTrue();
    assertThat(json.get("figures").size()).isPositive();
    JsonNode results = json.get("results");
    assertThat(results.size()).isEqualTo(3);
    assertThat(results.get(1).get("phrase").asString()).isEqualTo("jzz");
    assertThat(results.get(1).get("hits").get(0).get("name").asString()).isEqualTo("居住证办理");
    assertThat(results.get(0).get("hits").size()).isEqualTo(2);
  }

  @Test
  void aFileFromAnyEditorReadsTheSameAndALongOrEmptyPhraseIsAnswered(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("gbk.txt");
    Files.write(file, "居住证\r\n\r\n\u0001\u0002\r\n".getBytes(Charset.forName("GBK")));
    assertThat(run("", "居住证".repeat(3_400), "--file", file.toString())).isZero();
    JsonNode results =
        JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8)).get("results");
    assertThat(results.size()).isEqualTo(4);
    assertThat(results.get(0).get("hits").size()).isZero();
    assertThat(results.get(1).get("note").asString()).contains("first");
    assertThat(results.get(2).get("hits").get(0).get("name").asString()).isEqualTo("居住证办理");
    assertThat(results.get(3).get("hits").size()).isZero();
  }

  @Test
  void nothingToLookForABadLimitAndAMissingFileAreRefused() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("--limit", "51", "a")).isEqualTo(2);
    assertThat(run("--file", "/nowhere/at/all")).isEqualTo(2);
    assertThat(run("--file")).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"ok\":false");
  }

  private int run(String... words) {
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    Command.Rooms none =
        new Command.Rooms() {
          @Override
          public <T> T get(Class<T> type) {
            throw new IllegalStateException("find needs no rooms");
          }
        };
    return new FindCommand().run(new Command.Run(List.of(words), true, print, print, none));
  }
}
