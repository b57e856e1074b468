package org.yichuang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.kernel.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClockCommandTests {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void theDateComesFirstAndItsExplanationFollows() {
    assertThat(run(false, "2022-04-22", "20wd")).isZero();
    assertThat(text(out)).startsWith("2022-05-23\n").contains("劳动节").contains("当日不计入期限");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void asJsonItIsOneObject() {
    assertThat(
            run(
                true,
                "2022-04-22",
                "20wd",
                "--pause",
                "2022-05-09..2022-05-13",
                "--extend",
                "10wd"))
        .isZero();
    JsonNode json = JsonMapper.builder().build().readTree(text(out));
    assertThat(json.get("ok").asBoolean()).isTrue();
    assertThat(json.get("due").asString()).isEqualTo("2022-06-14");
    assertThat(json.get("provisional").asBoolean()).isFalse();
    assertThat(json.get("steps").size()).isGreaterThan(5);
    assertThat(json.get("figures").size()).isZero();
  }

  @Test
  void aRuleStandsInForItsLimit() {
    assertThat(run(false, "2022-04-22", "--rule", "joint")).isZero();
    assertThat(text(out)).startsWith("2022-06-28\n");
  }

  @Test
  void anUnknownYearIsMarkedProvisional() {
    assertThat(run(true, "2027-03-01", "20wd")).isZero();
    assertThat(text(out)).contains("\"provisional\":true").contains("PROVISIONAL");
  }

  @Test
  void whatIsLeftIsToldForAMoment() {
    assertThat(run(false, "2022-04-22", "20wd", "--at", "2022-05-20T15:00", "--en")).isZero();
    assertThat(text(out)).contains("1 working day 2 hours left");
  }

  @Test
  void theRulesAreListedWithTheirArticles() {
    assertThat(run(false, "--rules")).isZero();
    assertThat(text(out)).contains("licence").contains("20wd+10wd").contains("行政许可法第42条");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2022-04-22",
        "2022-02-30 20wd",
        "yesterday 20wd",
        "2022-04-22 20",
        "2022-04-22 0wd",
        "2022-04-22 -5wd",
        "2022-04-22 99999999999wd",
        "2022-04-22 20wd extra",
        "2022-04-22 20wd --pause",
        "2022-04-22 20wd --pause 2022-05-05",
        "2022-04-22 20wd --pause 2022-05-10..2022-05-05",
        "2022-04-22 20wd --pause coffee:2022-05-05..2022-05-06",
        "2022-04-22 20wd --pause 2022-05-05..2022-05-09 --pause 2022-05-09..2022-05-10",
        "2022-04-22 20wd --extend 15wd",
        "2022-04-22 20wd --extend 10wd@2022-05-24",
        "2022-04-22 10wd --extend 10wd@2022-05-10",
        "2022-04-22 45wd --extend 15wd --by authority",
        "2022-04-22 20wd --rule nonesuch",
        "2022-04-22 20wd --frobnicate",
        "2099-01-01 20wd",
        "1999-01-01 20wd",
        "+999999999-01-01 20wd",
        "2022-04-22 9999m"
      })
  void badInputIsASentenceOnTheErrorStreamAndStatusTwo(String words) {
    assertThat(run(false, words.isEmpty() ? new String[0] : words.split(" ", -1))).isEqualTo(2);
    assertThat(text(out)).isEmpty();
    assertThat(text(err)).contains("。").doesNotContain("Exception");
  }

  private int run(boolean json, String... words) {
    Command.Rooms none =
        new Command.Rooms() {
          @Override
          public <T> T get(Class<T> type) {
            throw new IllegalStateException("needs no database");
          }
        };
    return new ClockCommand()
        .run(new Command.Run(List.of(words), json, stream(out), stream(err), none));
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream from) {
    return from.toString(StandardCharsets.UTF_8);
  }
}
