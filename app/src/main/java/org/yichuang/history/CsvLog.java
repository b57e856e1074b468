package org.yichuang.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yichuang.kernel.RefusedException;

/** A log as a table: a row an event, the columns named as in XES. */
final class CsvLog {

  private static final int LONGEST_HEADER = 1 << 16;

  private CsvLog() {}

  static void read(BufferedReader text, Consumer<RawEvent> to) throws IOException {
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(text))
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .get();
    try (CSVParser rows = CSVParser.builder().setReader(text).setFormat(format).get()) {
      read(rows, to);
    }
  }

  /** What parts the header most often: a comma, a semicolon or a tab. */
  private static char delimiter(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADER);
    char[] begin = new char[LONGEST_HEADER - 1];
    int read = text.read(begin);
    text.reset();
    String header = new String(begin, 0, Math.max(0, read)).lines().findFirst().orElse("");
    char most = ',';
    for (char c : new char[] {';', '\t'}) {
      if (count(header, c) > count(header, most)) {
        most = c;
      }
    }
    return most;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static void read(CSVParser rows, Consumer<RawEvent> to) {
    List<String> header = rows.getHeaderNames();
    String caseName = column(header, LogColumns.CASE_NAME);
    String activity = column(header, LogColumns.ACTIVITY);
    String time = column(header, LogColumns.TIME);
    try {
      for (CSVRecord row : rows) {
        to.accept(event(row, header, caseName, activity, time));
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new RefusedException(LogRefusals.broken(rows.getCurrentLineNumber()));
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
        .orElseThrow(() -> new RefusedException(LogRefusals.missing(names.getFirst())));
  }
}
