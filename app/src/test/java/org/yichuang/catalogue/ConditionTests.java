package org.yichuang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTests {

  private static final Facts FACTS =
      new Facts(
          Map.of(
              "kind", "pool",
              "area", "120.5",
              "born", "1961-03-03",
              "id", "11010519610302002X",
              "many", "sight, limb",
              "blank", " "),
          Set.of("id-card"),
          Set.of("floor-plan"),
          LocalDate.of(2026, 3, 2));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "kind == pool;true",
        "kind != pool;false",
        "kind in [bath, pool];true",
        "kind in [bath, hair];false",
        "area >= 120.50;true",
        "area < 9;false",
        "age(born) >= 65;false",
        "age(id) >= 65;true",
        "born < 2000-01-01;true",
        "many contains limb;true",
        "many contains mind;false",
        "given blank;false",
        "given kind and not (given nothing);true",
        "nothing == x;false",
        "nothing != x;false",
        "has id-card and promised floor-plan;true",
        "has floor-plan;false",
        "kind == hair or kind == pool and area > 100;true",
        "(kind == hair or kind == pool) and area > 200;false",
        "kind == 'pool';true",
      })
  void aConditionHoldsAsItReads(String condition, boolean holds) {
    assertThat(Condition.of(condition).holds(FACTS)).isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind = pool",
        "kind ==",
        "== pool",
        "kind in []",
        "kind in [a",
        "(kind == a",
        "kind == a b",
        "and",
        "age(born",
        "kind == #",
        "not",
        "has and",
        "age(born) in [a]"
      })
  void whatIsNoConditionIsRefused(String text) {
    assertThatThrownBy(() -> Condition.of(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
