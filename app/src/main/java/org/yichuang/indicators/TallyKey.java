package org.yichuang.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which row of the tallies.
 *
 * @param dim a place in {@link #DIMS}
 * @param day the first of the month, or the day itself, in days since 2000
 */
record TallyKey(boolean month, int dim, int value, int channel, int day) {

  static final List<String> DIMS = List.of("all", "department", "item", "desk", "officer");
  static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

  static TallyKey read(ResultSet row, String grain, String day) throws SQLException {
    return new TallyKey(
        grain.equals("M"),
        DIMS.indexOf(row.getString("dim")),
        row.getInt("value"),
        row.getInt("channel"),
        days(row.getObject(day, LocalDate.class)));
  }

  static int days(LocalDate day) {
    return (int) (day.toEpochDay() - EPOCH.toEpochDay());
  }

  /** Its columns, with the day under the name that the table has for it. */
  Map<String, Object> row(String dayName) {
    Map<String, Object> row = new TreeMap<>();
    row.put("grain", month ? "M" : "D");
    row.put("dim", DIMS.get(dim));
    row.put("value", value);
    row.put("channel", channel);
    row.put(dayName, EPOCH.plusDays(day).toString());
    return row;
  }
}
