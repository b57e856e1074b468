package org.yichuang.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.ratings.RatingScene.code;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.yichuang.casework.CaseFile;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;
import org.yichuang.ratings.Rating;
import org.yichuang.ratings.RatingScene;
import org.yichuang.testing.HouseTest;

/** What is found is judged by a person. */
@HouseTest
class SignalTests extends Planted {

  @Test
  void aPersonJudgesNothingIsDroppedAndOnlyMoreOfTheSameOpensItAgain() {
    List<CaseFile> files = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      files.add(
          rated(
              20 + i,
              somebody(),
              yesterday.plusSeconds(600 * i),
              Duration.ofMinutes(30),
              said(Rating.Via.SMS, "shop", "203.0.113." + i)));
    }
    assertThat(found()).containsExactly("same-device");
    Signal s = signals.list(supervisor, true, 9).orThrow().getFirst();
    Actor clerk = RatingScene.clerk(centre, 20);
    assertThat(code(signals.judge(clerk, s.id(), s.version(), Signal.State.HARMLESS, "没事")))
        .isEqualTo("actor.not-allowed");
    Actor concerned = RatingScene.staff(centre, 20, Role.SUPERVISOR, "centre");
    assertThat(code(signals.judge(concerned, s.id(), s.version(), Signal.State.HARMLESS, "没事")))
        .isEqualTo("signal.someone-else");
    assertThat(code(signals.judge(supervisor, s.id(), s.version(), Signal.State.HARMLESS, " ")))
        .isEqualTo("signal.words");
    signals.judge(supervisor, s.id(), s.version(), Signal.State.HARMLESS, "打印店的电脑").orThrow();
    assertThat(code(signals.judge(supervisor, s.id(), s.version(), Signal.State.FAKE, "再判")))
        .isEqualTo("signal.stale");
    assertThat(found()).isEmpty();
    for (CaseFile file : files) {
      assertThat(ratings.find(centre, file.id())).as("still there").isPresent();
    }
    for (int i = 0; i < 5; i++) {
      rated(
          30 + i,
          somebody(),
          yesterday.plusSeconds(7_200 + 600 * i),
          Duration.ofMinutes(30),
          said(Rating.Via.SMS, "shop", "203.0.113." + i));
    }
    assertThat(found()).containsExactly("same-device");
    Signal again = signals.list(supervisor, true, 9).orThrow().getFirst();
    signals.judge(supervisor, again.id(), again.version(), Signal.State.SHARED, "公用电脑").orThrow();
    for (int i = 0; i < 9; i++) {
      rated(
          30 + i,
          somebody(),
          yesterday.plusSeconds(20_000 + 600 * i),
          Duration.ofMinutes(30),
          said(Rating.Via.SMS, "shop", "203.0.113." + i));
    }
    assertThat(found()).isEmpty();
    assertThat(signals.list(supervisor, false, 9).orThrow())
        .singleElement()
        .satisfies(j -> assertThat(j.state()).isEqualTo(Signal.State.SHARED));
  }

  @Test
  void rulesAreReadStrictlyAndSayEverythingThatIsWrong() {
    Assertions.assertThatThrownBy(
            () -> new SignalRules("rules:\n  - {key: X, look: magic, days: 0}\n"))
        .hasMessageContaining("has exactly")
        .hasMessageContaining("unknown look magic")
        .hasMessageContaining("days is a whole number");
  }
}
