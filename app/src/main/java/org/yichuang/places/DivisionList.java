package org.yichuang.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.yichuang.codes.DivisionCode;

/**
 * A list of divisions as CSV with the columns {@code code} and {@code name}; others are not read.
 *
 * @param divisions each code once; the last line of a code counts
 * @param problems a line each, with its number, for what could not be read
 */
record DivisionList(List<Division> divisions, List<String> problems) {

  private static final String SHIPPED = "/places/divisions.csv.gz";

  /** The list that ships. */
  static DivisionList shipped() {
    try (InputStream in = DivisionList.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + SHIPPED);
      }
      return read(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException when the columns are missing
   */
  static DivisionList read(Reader csv) throws IOException {
    Map<String, Division> divisions = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (var parser = format.parse(csv)) {
      if (!parser.getHeaderMap().keySet().containsAll(List.of("code", "name"))) {
        throw new IllegalArgumentException("columns code and name are needed");
      }
      for (CSVRecord row : parser) {
        String code = row.get("code");
        String name = row.isSet("name") ? row.get("name") : "";
        var read = Divisions.shortest(code);
        if (read.isEmpty() || name.isEmpty()) {
          problems.add("line " + (row.getRecordNumber() + 1) + ": " + code + " " + name);
        } else {
          divisions.put(read.get(), division(read.get(), name));
        }
      }
    }
    return new DivisionList(List.copyOf(divisions.values()), List.copyOf(problems));
  }

  private static Division division(String code, String name) {
    return new Division(code, name, new DivisionCode(code).level());
  }
}
