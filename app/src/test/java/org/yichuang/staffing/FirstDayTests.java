package org.yichuang.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.kernel.Centre;
import org.yichuang.staffing.DayShape.Basis;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class FirstDayTests {

  private static final LocalDate THURSDAY = LocalDate.of(2020, 1, 2);

  @Autowired HallHistory history;

  private final Centre centre = Centres.fresh();

  @Test
  void aNewHallIsExpectedToBeLikeTheOthersAndItsErrorIsTheirsToEachOther() {
    history.keep(centre, HallData.misdated());
    DayShape shape = history.expect(centre, "a hall not yet opened", THURSDAY);
    assertThat(shape.basis()).isEqualTo(Basis.OTHER_HALLS);
    assertThat(shape.historyDays()).isZero();
    double mean =
        history.offices(centre).stream()
            .mapToDouble(o -> history.expect(centre, o, THURSDAY).people())
            .average()
            .orElseThrow();
    assertThat(shape.people()).isCloseTo(mean, org.assertj.core.data.Percentage.withPercentage(1));
    assertThat(shape.error().days()).isEqualTo(13);
    assertThat(shape.error().wape()).isBetween(0.1, 1.5);
    assertThat(shape.low()).isLessThan(shape.people());
    assertThat(shape.high()).isGreaterThan(shape.people());
    assertThat(shape.needs()).isNotEmpty();
    assertThat(shape.needs()).anyMatch(n -> n.desks() > 1);
  }

  @Test
  void aDayOfTheWeekNeverSeenHasTheErrorOfSuchDays() {
    history.keep(centre, HallData.misdated());
    DayShape shape = history.expect(centre, "UD_Mokotow_2", THURSDAY);
    assertThat(shape.basis()).isEqualTo(Basis.OTHER_DAYS);
    assertThat(shape.people()).isPositive();
    assertThat(shape.error().wape()).isPositive();
  }

  @Test
  void withoutAnyPastDayItSaysSoInsteadOfANumber() {
    DayShape shape = history.expect(centre, "anything", THURSDAY);
    assertThat(shape.basis()).isEqualTo(Basis.NOTHING);
    assertThat(shape.people()).isZero();
    assertThat(shape.needs()).isEmpty();
  }
}
