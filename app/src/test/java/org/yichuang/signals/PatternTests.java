package org.yichuang.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.NewRating;
import org.yichuang.ratings.Rating;
import org.yichuang.testing.HouseTest;

/** Patterns planted one by one are found, each by its rule; what only looks like one is not. */
@HouseTest
class PatternTests extends Planted {

  @Test
  void oneDeviceThatRatesForFivePersonsIsFoundWithItsRatingsAndItsReason() {
    for (int i = 0; i < 5; i++) {
      rated(
          20 + i,
          somebody(),
          yesterday.plusSeconds(3_600 * i),
          Duration.ofMinutes(20),
          said(Rating.Via.SMS, "one-phone", "203.0.113." + i));
    }
    assertThat(found()).containsExactly("same-device");
    Signal signal = signals.list(supervisor, true, 9).orThrow().getFirst();
    assertThat(signal.lines()).hasSize(5);
    assertThat(signal.reason().zh()).contains("替 5 位办事人评价了 5 次");
  }

  @Test
  void aFamilyAndAnAgentWithManyCasesAreNoSignal() {
    Actor agent = somebody();
    for (int i = 0; i < 12; i++) {
      rated(
          20 + i % 4,
          i < 9 ? agent : somebody(),
          yesterday.plusSeconds(1_800 * i),
          Duration.ofMinutes(15),
          said(Rating.Via.ONLINE, "family-phone", "203.0.113.9"));
    }
    assertThat(found()).isEmpty();
  }

  @Test
  void tabletsAndKiosksThatAllTheTownTouchesAreNoSignal() {
    for (int i = 0; i < 30; i++) {
      NewRating touch =
          NewRating.of(
                  Grade.VERY_SATISFIED, i % 3 == 0 ? Rating.Via.KIOSK : Rating.Via.WINDOW_DEVICE)
              .from(new NewRating.Trace(null, HALL, 1L + i % 3));
      rated(20 + i % 3, somebody(), yesterday.plusSeconds(90 * i), Duration.ofSeconds(6), touch);
    }
    assertThat(found()).isEmpty();
  }

  @Test
  void aHallFullOfPhonesBehindOneAddressIsNoSignalButABurstForOneClerkIs() {
    for (int i = 0; i < 24; i++) {
      rated(
          20 + i % 8,
          somebody(),
          yesterday.plusSeconds(60 * i),
          Duration.ofMinutes(2),
          said(Rating.Via.QR, "phone-" + i, HALL));
    }
    assertThat(found()).isEmpty();
    for (int i = 0; i < 5; i++) {
      rated(
          40,
          somebody(),
          yesterday.minusSeconds(600 * i),
          Duration.ofSeconds(1_000 + 600 * i + 40 * i),
          said(Rating.Via.QR, "wiped-" + i, "203.0.113.77"));
    }
    assertThat(found()).containsExactly("same-address");
  }

  @Test
  void ratingsWithinSecondsOfTheEndAreFoundButNotOnTheTablet() {
    for (int i = 0; i < 3; i++) {
      rated(
          20,
          somebody(),
          yesterday.plusSeconds(3_600 * i),
          Duration.ofSeconds(4),
          said(Rating.Via.SMS, "p" + i, "203.0.113." + i));
    }
    for (int i = 0; i < 9; i++) {
      rated(
          21,
          somebody(),
          yesterday.plusSeconds(900 * i),
          Duration.ofSeconds(2),
          NewRating.of(Grade.SATISFIED, Rating.Via.WINDOW_DEVICE)
              .from(new NewRating.Trace(null, HALL, 7L)));
    }
    assertThat(found()).containsExactly("too-fast");
  }

  @Test
  void aTabletThatIsTouchedAsItLightsUpAgainAndAgainIsFound() {
    for (int i = 0; i < 14; i++) {
      rated(
          21,
          somebody(),
          yesterday.plusSeconds(900 * i),
          Duration.ofSeconds(i < 10 ? 1 : 9),
          NewRating.of(Grade.VERY_SATISFIED, Rating.Via.WINDOW_DEVICE)
              .from(new NewRating.Trace(null, HALL, 7L)));
    }
    assertThat(found()).containsExactly("too-fast-tablet");
  }

  @Test
  void aRatersPhoneThatIsAStaffMembersIsFoundAndSoIsWhoRatesOwnWork() {
    Actor member = withPhone("王芳", "13900007777");
    people.alsoHolds(centre, member.personId(), Role.CLERK, "centre");
    rated(
        20,
        withPhone("假客户", "13900007777"),
        yesterday,
        Duration.ofHours(1),
        said(Rating.Via.SMS, "a", "203.0.113.1"));
    rated(
        member.personId(),
        member,
        yesterday,
        Duration.ofHours(2),
        said(Rating.Via.SMS, "b", "203.0.113.2"));
    assertThat(found()).containsExactlyInAnyOrder("staff-phone", "own-service");
  }

  @Test
  void onePhoneNumberOfManyPersonsIsFound() {
    for (int i = 0; i < 6; i++) {
      rated(
          20 + i,
          withPhone("客户" + i, "13900008888"),
          yesterday.plusSeconds(3_000 * i),
          Duration.ofHours(1),
          said(Rating.Via.SMS, "c" + i, "203.0.113." + i));
    }
    assertThat(found()).containsExactly("same-phone");
  }

  @Test
  void aBurstForMattersHoursApartIsFoundAndAMorningOfFreshRatingsIsNot() {
    for (int i = 0; i < 9; i++) {
      Instant over = yesterday.minusSeconds(1_800L * i);
      rated(
          20,
          somebody(),
          over,
          Duration.between(over, yesterday.plusSeconds(3_600 + 45L * i)),
          said(Rating.Via.QR, "d" + i, "203.0.113." + i));
      rated(
          21,
          somebody(),
          yesterday.plusSeconds(300L * i),
          Duration.ofMinutes(3),
          said(Rating.Via.QR, "e" + i, "203.0.113." + (100 + i)));
    }
    assertThat(found()).containsExactly("burst");
  }

  @Test
  void aClerkFarOutOfLineIsFoundAndAGoodOneIsNot() {
    List<Grade> usual =
        List.of(Grade.SATISFIED, Grade.VERY_SATISFIED, Grade.FAIRLY_SATISFIED, Grade.SATISFIED);
    for (int clerk = 0; clerk < 5; clerk++) {
      for (int i = 0; i < 32; i++) {
        Grade grade = clerk == 0 ? Grade.VERY_SATISFIED : usual.get(i % 4);
        if (clerk == 1 && i % 8 == 0) {
          grade = Grade.VERY_SATISFIED;
        }
        rated(
            20 + clerk,
            somebody(),
            yesterday.minusSeconds(7_200L * i),
            Duration.ofMinutes(30 + i),
            said(Rating.Via.ONLINE, "f" + clerk + "-" + i, "203.0.113." + i)
                .via(Rating.Via.ONLINE)
                .graded(grade));
      }
    }
    assertThat(found()).containsExactly("out-of-line");
  }
}
