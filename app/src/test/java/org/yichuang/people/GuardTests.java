package org.yichuang.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.kernel.Centre;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

/** Guessing is stopped, and honest people behind the same address are not. */
@HouseTest
class GuardTests {

  private static final String HALL = "203.0.113.7";

  @Autowired Guard guard;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();

  @AfterEach
  void clockRuns() {
    now.reset();
  }

  @Test
  void whoGuessesAtOneCaseIsStoppedAndTheNextInTheHallIsNot() {
    fail("case-1", HALL, Guard.FREE + 1);
    assertThat(blocked("case-1", HALL)).isTrue();
    assertThat(blocked("case-2", HALL)).isFalse();
  }

  @Test
  void nobodyIsLockedOutOfTheirOwnCaseByAGuesserElsewhere() {
    fail("case-1", "198.51.100.1", Guard.FREE + 3);
    assertThat(blocked("case-1", "198.51.100.1")).isTrue();
    assertThat(blocked("case-1", HALL)).isFalse();
  }

  @Test
  void aWholeHallMayErrSixtyTimesAnHourAndIsThenPausedForMinutesOnly() {
    now.pass(Duration.ZERO);
    for (int i = 0; i < 60; i++) {
      fail("case-" + i, HALL, 1);
    }
    assertThat(blocked("case-x", HALL)).isFalse();
    fail("case-60", HALL, 1);
    assertThat(blocked("case-x", HALL)).isTrue();
    for (int i = 100; i < 120; i++) {
      fail("case-" + i, HALL, 1);
    }
    now.pass(Duration.ofMinutes(6));
    assertThat(blocked("case-x", HALL)).isFalse();
  }

  @Test
  void oneCaseIsNotGuessedAtFromManyAddresses() {
    for (int i = 0; i <= 60; i++) {
      fail("case-1", "10.0.0." + i, 1);
    }
    assertThat(blocked("case-1", "10.0.1.1")).isTrue();
  }

  @Test
  void aSuccessForgetsOnlyOnesOwnFailures() {
    fail("case-1", HALL, Guard.FREE);
    guard.succeeded(centre, new Guess("test", "case-1", HALL));
    fail("case-1", HALL, 1);
    assertThat(blocked("case-1", HALL)).isFalse();
  }

  private void fail(String target, String address, int times) {
    for (int i = 0; i < times; i++) {
      guard.failed(centre, new Guess("test", target, address));
    }
  }

  private boolean blocked(String target, String address) {
    return guard.blocked(centre, new Guess("test", target, address)).isPresent();
  }
}
