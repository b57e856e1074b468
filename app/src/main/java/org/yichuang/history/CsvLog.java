package org.yichuang.history;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Text;

/** A log as a table: a row an event, the columns named as in XES. */
final class CsvLog {

  private CsvLog() {}

  static void read(Reader text, Consumer<RawEvent> to) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .get();
    try (CSVParser rows = CSVParser.builder().setReader(text).setFormat(format).get()) {
      List<String> header = rows.getHeaderNames();
      String caseName = column(header, LogColumns.CASE_NAME);
      String activity = column(header, LogColumns.ACTIVITY);
      String time = column(header, LogColumns.TIME);
      for (CSVRecord row : rows) {
        to.accept(event(row, header, caseName, activity, time));
      }
    }
  }

  private static RawEvent event(
      CSVRecord row, List<String> header, String caseName, String activity, String time) {
    Map<String, String> ofCase = new LinkedHashMap<>();
    Map<String, String> ofEvent = new LinkedHashMap<>();
    for (String name : header) {
      String value = row.isSet(name) ? row.get(name) : "";
      if (value.isEmpty()) {
        continue;
      }
      if (name.startsWith(LogColumns.CASE_PREFIX)) {
        ofCase.put(name.substring(LogColumns.CASE_PREFIX.length()), value);
      } else {
        ofEvent.put(name, value);
      }
    }
    String at = row.isSet(time) ? row.get(time) : "";
    ofEvent.put(RawTime.KEY, at);
    return new RawEvent(
        row.isSet(caseName) ? row.get(caseName).strip() : "",
        row.isSet(activity) ? row.get(activity).strip() : "",
        Times.read(at),
        ofCase,
        ofEvent);
  }

  private static String column(List<String> header, List<String> names) {
    return names.stream()
        .flatMap(n -> header.stream().filter(h -> h.strip().equalsIgnoreCase(n)))
        .findFirst()
        .orElseThrow(() -> new RefusedException(missing(names.getFirst())));
  }

  private static Refusal missing(String column) {
    return Refusal.of(
        "log.column-missing",
        422,
        Text.of("日志里没有“" + column + "”这一列。", "The log has no column “" + column + "”."),
        Text.of("请补上这一列后再导入。", "Add the column and import again."));
  }
}
