package org.yichuang.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plays halls with a seed whose pace, breaks and no-shows the forecast does not know. */
class HonestRangeTests {

  @Test
  void fourInFiveFindTheRangeTrueThatTheyWereTold() {
    int told = 0;
    int kept = 0;
    for (long seed = 1; seed <= 5; seed++) {
      PlayedHall.Told day = new PlayedHall(seed).play();
      told += day.told();
      kept += day.kept();
      assertThat((double) day.kept() / day.told()).as("seed %d: %s", seed, day).isGreaterThan(0.7);
    }
    assertThat(told).isGreaterThan(700);
    assertThat((double) kept / told).isBetween(0.79, 0.95);
  }

  @Test
  void sameSeedTellsTheSame() {
    assertThat(new PlayedHall(7).play()).isEqualTo(new PlayedHall(7).play());
  }

  @Test
  void reachLearnsFromWaitsThatBecameLonger() {
    List<Reach.Past> longer = new ArrayList<>();
    List<Reach.Past> shorter = new ArrayList<>();
    List<Reach.Past> mixed = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      longer.add(new Reach.Past(5, 10, 20));
      shorter.add(new Reach.Past(5, 10, 1));
      mixed.add(new Reach.Past(5, 10, i % 10 == 3 ? 20 : i % 10 == 7 ? 1 : 8));
    }
    assertThat(Reach.after(longer).high()).isGreaterThan(1);
    assertThat(Reach.after(shorter).low()).isLessThan(0);
    assertThat(Reach.after(mixed).low()).isBetween(0.0, 0.15);
    assertThat(Reach.after(mixed).high()).isBetween(0.85, 1.0);
    assertThat(Reach.after(List.of())).isEqualTo(Reach.USUAL);
  }

  @Test
  void tenMinutesAndAHalfAreStillTheTenThatWereTold() {
    assertThat(new Reach.Past(5, 10, 10.5).longer()).isFalse();
    assertThat(new Reach.Past(5, 10, 11).longer()).isTrue();
    assertThat(new Reach.Past(5, 10, 4.9).shorter()).isTrue();
  }

  @Test
  void farReachesGoBeyondEveryPlayAndNearOnesStayAmongThem() {
    double[] plays = new double[19];
    for (int i = 0; i < plays.length; i++) {
      plays[i] = i + 1;
    }
    assertThat(new Reach(0.1, 0.9).lower(plays)).isEqualTo(2);
    assertThat(new Reach(0.1, 0.9).upper(plays)).isEqualTo(18);
    assertThat(new Reach(-0.1, 1.4).lower(plays)).isZero();
    assertThat(new Reach(-0.1, 1.4).upper(plays)).isGreaterThan(25);
  }
}
