package org.yichuang.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail servers and gateways as they are: late, silent, refusing, gone. */
class OutsideWorldTests extends InNoticesTown {

  private static final Duration SHORT = Duration.ofMillis(300);

  private void tellBySms() {
    town.notices(town.outside()).tell(town.notice(town.citizen(), "case-accepted"));
  }

  private void tellByMail() {
    town.notices(town.outside()).tell(town.notice(town.reader(), "case-accepted"));
  }

  private Message tried(@Nullable Duration patience) {
    assertThat(town.courier(town.outside(patience)).deliver()).isZero();
    return town.newest();
  }

  @Test
  void aGatewayThatSaysNothingIsTriedAgainLater() {
    town.gateway.is(LittleGateway.Mood.SILENT);
    tellBySms();
    Message m = tried(SHORT);
    assertThat(m.state()).isEqualTo(Message.State.WAITING);
    assertThat(m.error()).contains("did not answer in time");
    assertThat(m.wakeAt()).isAfter(now.instant());
  }

  @Test
  void anAnswerThatNeverEndsIsNone() {
    town.gateway.is(LittleGateway.Mood.ENDLESS);
    tellBySms();
    assertThat(tried(SHORT).error()).contains("did not answer in time");
  }

  @Test
  void aSlowGatewayIsWaitedForAndTheMessageGoesOutOnce() throws Exception {
    town.gateway.is(LittleGateway.Mood.SLOW);
    tellBySms();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> sent = threads.submit(() -> town.courier(town.outside()).deliver());
      town.gateway.awaitRequest();
      assertThat(town.courier(town.outside()).deliver()).isZero();
      town.gateway.speak();
      assertThat(sent.get()).isEqualTo(1);
    }
    assertThat(town.gateway.texts()).hasSize(1);
    assertThat(town.newest().state()).isEqualTo(Message.State.SENT);
  }

  @Test
  void aGatewayThatAnswers500IsTriedAgainAndOneThatIsGoneToo() {
    tellBySms();
    town.gateway.answers(500);
    assertThat(tried(null).error()).contains("500");
    town.gateway.close();
    now.pass(Duration.ofHours(1));
    Message m = tried(null);
    assertThat(m.error()).contains("cannot be reached");
    assertThat(m.attempts()).isEqualTo(2);
  }

  @Test
  void aMailServerThatAsksToComeBackIsTriedAgainAndThenTakesTheMail() {
    town.mail.replies("RCPT", "450 4.2.0 greylisted, come back");
    tellByMail();
    assertThat(tried(null).state()).isEqualTo(Message.State.WAITING);
    town.mail.repliesAsUsual();
    now.pass(Duration.ofHours(1));
    assertThat(town.courier(town.outside()).deliver()).isEqualTo(1);
    assertThat(town.mail.received()).hasSize(1);
  }

  @Test
  void anAddressThatTheMailServerDoesNotKnowIsGivenUpAtOnceWithoutShowingIt() {
    town.mail.replies("RCPT", "550 5.1.1 <han@example.com> no such user");
    tellByMail();
    Message m = tried(null);
    assertThat(m.state()).isEqualTo(Message.State.FAILED);
    assertThat(m.error()).contains("550").doesNotContain("han@");
  }

  @Test
  void aMailServerThatSaysNothingIsTriedAgain() {
    town.mail.fallSilent();
    tellByMail();
    Message m = tried(SHORT);
    assertThat(m.state()).isEqualTo(Message.State.WAITING);
    assertThat(m.attempts()).isEqualTo(1);
  }

  @Test
  void whatFailedInTheEveningIsNotTriedAgainInTheNight() {
    now.set("2022-05-23T20:59:50");
    tellBySms();
    town.gateway.answers(503);
    tried(null);
    town.gateway.answers(200);
    now.set("2022-05-23T23:00:00");
    Message m = tried(null);
    assertThat(m.attempts()).isEqualTo(1);
    assertThat(m.wakeAt()).isEqualTo("2022-05-24T00:00:00Z");
    now.set("2022-05-24T08:00:00");
    assertThat(town.courier(town.outside()).deliver()).isEqualTo(1);
  }

  @Test
  void aClaimOutlivesAWholeBatchOfWhichNothingIsAnswered() {
    Duration patience = Duration.ofSeconds(15);
    assertThat(town.courier(town.outside(patience)).lapses())
        .isGreaterThan(patience.multipliedBy(2L * 20));
  }

  @Test
  void theOfficeWordsItsNoticesItselfAndAnUnknownOneIsRefusedAtTheStart(@TempDir Path dir)
      throws IOException {
    Path own = dir.resolve("own.yaml");
    Files.writeString(
        own,
        "- {key: case-ready, title: {zh: 请来取证, en: Come}, text: {zh: '取 {number}', en: 'Take {number}'}}");
    Templates mine = new Templates(worded(own));
    assertThat(mine.must("case-ready").title().zh()).isEqualTo("请来取证");
    assertThat(mine.must("case-accepted")).isEqualTo(templates.must("case-accepted"));
    Files.writeString(own, "- {key: no-such, title: {zh: 一, en: a}, text: {zh: 一, en: a}}");
    assertThatThrownBy(() -> new Templates(worded(own))).hasMessageContaining("no-such");
  }

  private static NoticeSettings worded(Path own) {
    return new NoticeSettings(null, null, null, null, null, null, null, own);
  }
}
