package org.yichuang.indicators.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart as data, for {@code static/indicators/charts.js}; a table says the same beside it.
 *
 * @param kind line, bar or lying (bars from left to right)
 * @param categories along the axis, as printed
 * @param series the values, null where there is none
 */
record Chart(String kind, String unit, List<String> categories, List<Series> series) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  record Series(String name, List<? extends @Nullable Object> data) {}

  String json() {
    return MAPPER.writeValueAsString(this);
  }
}
