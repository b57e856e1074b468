package org.yichuang.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ForecastTests {

  private static final Set<LocalDate> HOLIDAYS =
      Set.of(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 2), LocalDate.of(2025, 5, 5));
  private static final Predicate<LocalDate> WORKS =
      d -> History.WEEKDAYS.test(d) && !HOLIDAYS.contains(d);

  private static List<Forecast.DayCount> year() {
    List<Forecast.DayCount> days = new ArrayList<>();
    for (LocalDate d = LocalDate.of(2025, 1, 6); d.getYear() == 2025; d = d.plusDays(1)) {
      if (WORKS.test(d)) {
        days.add(new Forecast.DayCount(d, truth(d)));
      }
    }
    return days;
  }

  private static double truth(LocalDate d) {
    double weekday = d.getDayOfWeek() == DayOfWeek.MONDAY ? 1.4 : 0.9;
    return 200 * weekday * (d.lengthOfMonth() - d.getDayOfMonth() < 3 ? 1.5 : 1);
  }

  @Test
  @DisplayName("Mondays and month ends are learnt, and the error on unseen days is small and shown")
  void learnsThePattern() {
    Forecast forecast = Forecast.of(year(), WORKS);
    LocalDate monday = LocalDate.of(2026, 1, 12);
    assertThat(forecast.expect(monday)).isCloseTo(truth(monday), within(30.0));
    assertThat(forecast.expect(monday)).isGreaterThan(1.3 * forecast.expect(monday.plusDays(1)));
    LocalDate last = LocalDate.of(2026, 3, 31);
    assertThat(forecast.expect(last)).isGreaterThan(1.2 * forecast.expect(last.minusDays(14)));
    Forecast.Error error = Forecast.test(year(), WORKS, 60);
    assertThat(error.days()).isGreaterThan(150);
    assertThat(error.wape()).isBetween(0.0, 0.12);
    assertThat(Math.abs(error.bias())).isLessThan(0.05);
  }

  @Test
  @DisplayName("One known day is expected again; none known expects nobody, without an error")
  void modestWithLittle() {
    LocalDate day = LocalDate.of(2025, 3, 12);
    Forecast one = Forecast.of(List.of(new Forecast.DayCount(day, 80)), WORKS);
    assertThat(one.expect(day.plusDays(1))).isCloseTo(80, within(1e-9));
    assertThat(Forecast.of(List.of(), WORKS).expect(day)).isZero();
    assertThat(Forecast.test(List.of(), WORKS, 1)).isEqualTo(new Forecast.Error(0, 0, 0));
  }
}
