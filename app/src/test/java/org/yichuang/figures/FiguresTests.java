package org.yichuang.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTests {

  @ParameterizedTest
  @CsvSource({
    "10名, 10, EXACT, STAFF, 10 people",
    "200余人次, 200, AT_LEAST, PERSON_TIME, at least 200 person-times",
    "近20名, 20, NEARLY, STAFF, nearly 20 people",
    "约70000件, 70000, ABOUT, CASE, about 70000 cases",
    "7000余件, 7000, AT_LEAST, CASE, at least 7000 cases",
    "超30万册, 300000, AT_LEAST, COPY, more than 300000 copies",
    "近20万册, 200000, NEARLY, COPY, nearly 200000 copies",
    "2万多件, 20000, AT_LEAST, CASE, at least 20000 cases",
    "200万元, 2000000, EXACT, YUAN, 2000000 yuan",
    "298.6万元, 2986000, EXACT, YUAN, 2986000 yuan",
    "10台次, 10, EXACT, MACHINE_TIME, 10 machine-times",
    "120亩, 120, EXACT, MU, 120 mu",
    "160余条, 160, AT_LEAST, SUGGESTION, at least 160 suggestions",
    "2364个网格, 2364, EXACT, GRID, 2364 grids"
  })
  void aQuantityPrintsTheWordingItWasStatedIn(
      String wording, BigDecimal value, Qualifier qualifier, Unit unit, String english) {
    Quantity quantity = Quantity.parse(wording).orThrow();
    assertThat(quantity.value()).isEqualByComparingTo(value);
    assertThat(quantity.qualifier()).isEqualTo(qualifier);
    assertThat(quantity.unit()).isEqualTo(unit);
    assertThat(quantity.text().zh()).isEqualTo(wording);
    assertThat(quantity.text().en()).isEqualTo(english);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "很多人", "12", "12光年", "近12余人", "-3人"})
  void wordsThatAreNoQuantityAreRefused(String wording) {
    assertThat(Quantity.parse(wording).refusals())
        .extracting("code")
        .containsExactly("figures.wording");
  }

  @Test
  void unitsAreNeverSummedTogether() {
    Quantity visits = Quantity.parse("680多人次").orThrow();
    Quantity disputes = Quantity.parse("220余起").orThrow();
    assertThat(visits.plus(disputes).refusals())
        .extracting("code")
        .containsExactly("figures.units-differ");
    assertThat(visits.plus(Quantity.exact(20, Unit.PERSON_TIME)).orThrow()).hasToString("700余人次");
  }

  @ParameterizedTest
  @CsvSource({
    "200余人次, 200, true",
    "200余人次, 199, false",
    "超30万册, 300000, false",
    "超30万册, 300001, true",
    "近20名, 19, true",
    "近20名, 20, false",
    "近20名, 17, false",
    "约70000件, 68000, true",
    "约70000件, 60000, false",
    "10台次, 10, true",
    "10台次, 11, false"
  })
  void qualifiersKeepTheirDirection(String wording, BigDecimal counted, boolean borneOut) {
    assertThat(Quantity.parse(wording).orThrow().borneOutBy(counted)).isEqualTo(borneOut);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, — (0/0)",
    "5, 5, 100% (5/5)",
    "39, 40, 97.50% (39/40)",
    "0, 7, 0.00% (0/7)",
    "99999999, 100000000, 99.99% (99999999/100000000)",
    "1, 100000000, 0.01% (1/100000000)",
    "2986, 5610, 53.23% (2986/5610)"
  })
  void aRateCarriesItsNAndMAndIsFullOnlyWhenItIs(long n, long m, String printed) {
    assertThat(new Rate(n, m)).hasToString(printed);
  }

  @Test
  void aRateAboveOneIsNotARate() {
    assertThatThrownBy(() -> new Rate(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "30060, 23490, +27.97%",
    "30060, 23489, +27.97%",
    "5, 0, —",
    "0, 0, —",
    "90, 100, -10.00%",
    "100, 100, 0.00%",
    "20001, 20000, +0.01%"
  })
  void growthHasTwoDecimalsAndNoneOverZero(long now, long base, String printed) {
    assertThat(Growth.of(now, base)).hasToString(printed);
  }

  @Test
  void moreThanIsStrictlyMore() {
    BigDecimal stated = new BigDecimal("154");
    assertThat(Growth.of(254, 100).exceeds(stated)).isFalse();
    assertThat(Growth.of(2541, 1000).exceeds(stated)).isTrue();
    assertThat(Growth.of(2541, 0).exceeds(stated)).isFalse();
  }

  @Test
  void countsAreToldRoundWithoutEverSayingMoreThanThereIs() {
    assertThat(Quantity.roundly(1034, Unit.PERSON_TIME).toString()).isEqualTo("1000余人次");
    assertThat(Quantity.roundly(30_060, Unit.CASE).toString()).isEqualTo("30000余件");
    assertThat(Quantity.roundly(1999, Unit.TIME).toString()).isEqualTo("1900余次");
    assertThat(Quantity.roundly(200, Unit.TIME).toString()).isEqualTo("200次");
    assertThat(Quantity.roundly(0, Unit.TIME).toString()).isEqualTo("0次");
    for (long n : new long[] {7, 99, 101, 12_345, 999_999}) {
      assertThat(Quantity.roundly(n, Unit.CASE).borneOutBy(java.math.BigDecimal.valueOf(n)))
          .isTrue();
    }
  }
}
