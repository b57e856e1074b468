package org.yichuang.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.yichuang.codes.ItemCode;
import org.yichuang.kernel.Outcome;

/**
 * A list of items as a CSV file has it: rows in the words of the house, and what was found amiss.
 * No row is left out for its code's shape; only one without a code or a name is.
 *
 * @param findings how many rows show what, by the finding's code
 * @param notes the first lines of each finding, for people
 */
record ItemList(List<ItemRow> rows, int read, Map<String, Integer> findings, List<String> notes) {

  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "code", List.of("item_code", "code", "事项编码", "实施编码"),
          "name", List.of("name", "item_name", "事项名称"),
          "department", List.of("department", "部门", "实施主体"),
          "departmentCode", List.of("department_code", "部门编码", "实施主体编码"),
          "type", List.of("task_type", "type", "事项类型"),
          "division", List.of("area_code", "division", "区划代码"),
          "category", List.of("category", "主项名称", "分类"));

  /**
   * @throws IllegalArgumentException if it is not such a list, with a sentence that says why
   */
  static ItemList read(byte[] file, Collection<Department> departments) {
    return new Reader(departments).read(CsvText.decode(file));
  }

  private static final class Reader {
    private static final int NOTES = 5;

    private final Map<String, String> departments = new HashMap<>();
    private final Map<String, ItemRow> rows = new LinkedHashMap<>();
    private final Map<String, Integer> findings = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    Reader(Collection<Department> departments) {
      for (Department d : departments) {
        this.departments.put(d.name().zh(), d.code());
        d.aliases().forEach(alias -> this.departments.put(alias, d.code()));
      }
    }

    ItemList read(String text) {
      CSVFormat format =
          CSVFormat.DEFAULT
              .builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .setIgnoreEmptyLines(true)
              .setIgnoreSurroundingSpaces(true)
              .setIgnoreHeaderCase(true)
              .setAllowMissingColumnNames(true)
              .get();
      int read = 0;
      try (CSVParser csv = CSVParser.parse(new StringReader(text), format)) {
        Map<String, String> columns = columns(csv.getHeaderNames());
        for (CSVRecord line : csv) {
          read++;
          row(line, columns);
        }
      } catch (IOException | java.io.UncheckedIOException e) {
        throw new IllegalArgumentException("not a CSV file: " + e.getMessage(), e);
      }
      return new ItemList(List.copyOf(rows.values()), read, findings, notes);
    }

    private static Map<String, String> columns(List<String> header) {
      Map<String, String> columns = new HashMap<>();
      COLUMNS.forEach((column, names) ->
          header.stream()
              .filter(h -> names.contains(h.strip().toLowerCase(Locale.ROOT)))
              .findFirst()
              .ifPresent(h -> columns.put(column, h)));
      if (!columns.containsKey("code") || !columns.containsKey("name")) {
        throw new IllegalArgumentException(
            "the first line names no columns item_code and name, but: " + header);
      }
      return columns;
    }

    private void row(CSVRecord line, Map<String, String> columns) {
      String code = cell(line, columns.get("code"));
      String name = cell(line, columns.get("name"));
      if (code.isEmpty() || name.isEmpty()) {
        found(code.isEmpty() ? "row.no-code" : "row.no-name", line, name + code);
        return;
      }
      String department = cell(line, columns.get("department"));
      String departmentCode = cell(line, columns.get("departmentCode"));
      String known = departments.get(department);
      if (known == null) {
        found("department.unknown", line, department);
      }
      look(line, code);
      ItemRow row =
          new ItemRow(
              code,
              name,
              category(cell(line, columns.get("category"))),
              known != null ? known : departmentCode,
              department,
              departmentCode,
              type(line, cell(line, columns.get("type"))),
              cell(line, columns.get("division")));
      if (rows.putIfAbsent(code, row) != null) {
        found("row.code-twice", line, code);
      }
    }

    /** Notes the code's profile and everything in it that does not hold. */
    private void look(CSVRecord line, String given) {
      switch (ItemCode.parse(given)) {
        case Outcome.Done<ItemCode>(ItemCode code) -> {
          found(profile(code), line, null);
          code.findings().forEach(f -> found(f.code(), line, f.sentence().zh()));
          if (code.holds()) {
            found("code.holds", line, null);
          }
        }
        case Outcome.Refused<ItemCode> refused ->
            refused.refusals().forEach(f -> found(f.code(), line, f.sentence().zh()));
      }
    }

    private static String profile(ItemCode code) {
      return "profile." + code.profile().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String category(String given) {
      return given.equals("未分类") ? "" : given;
    }

    private String type(CSVRecord line, String given) {
      return ItemType.of(given)
          .map(ItemType::code)
          .orElseGet(() -> {
            found("type.unknown", line, given);
            return ItemType.OTHER.code();
          });
    }

    private void found(String finding, CSVRecord line, @Nullable String what) {
      int times = findings.merge(finding, 1, Integer::sum);
      if (what != null && times <= NOTES) {
        notes.add(finding + " (line " + (line.getRecordNumber() + 1) + "): " + what);
      }
    }

    private static String cell(CSVRecord line, @Nullable String column) {
      if (column == null || !line.isSet(column)) {
        return "";
      }
      return line.get(column).replaceAll("\\p{Cntrl}", "").strip();
    }
  }
}
