package org.yichuang.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.yichuang.codes.DivisionCode;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.TableFile;
import org.yichuang.kernel.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list of divisions: a table with the columns {@code code} and {@code name} under any of their
 * names, or JSON objects that have both.
 *
 * @param divisions each code once; the last line of a code counts
 * @param problems a line each, with its number, for what could not be read
 */
record DivisionList(List<Division> divisions, List<String> problems) {

  private static final String SHIPPED = "/places/divisions.csv.gz";
  private static final int LONGEST_NAME = 100;

  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "code",
              List.of(
                  "code",
                  "行政区划代码",
                  "区划代码",
                  "统计用区划代码",
                  "行政区划编码",
                  "区划编码",
                  "代码",
                  "编码",
                  "division_code",
                  "adcode",
                  "region_code"),
          "name",
              List.of(
                  "name", "行政区划名称", "区划名称", "单位名称", "名称", "地名", "division_name", "region_name"));

  /** A line as given. */
  private record Given(int line, String code, String name) {}

  /** The list that ships. */
  static DivisionList shipped() {
    try (InputStream in = DivisionList.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + SHIPPED);
      }
      return read(new GZIPInputStream(in).readAllBytes()).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a table or a JSON list; refused when it is neither or holds no division. */
  static Outcome<DivisionList> read(byte[] file) {
    return given(file)
        .then(rows -> {
          DivisionList list = of(rows);
          return list.divisions.isEmpty() ? Outcome.refused(none(rows.size())) : Outcome.done(list);
        });
  }

  private static Outcome<List<Given>> given(byte[] file) {
    if (isJson(file)) {
      List<Given> rows = new ArrayList<>();
      try {
        walk(JsonMapper.shared().readTree(TableFile.decode(file)), rows);
      } catch (CharacterCodingException | JacksonException e) {
        rows.clear();
      }
      return Outcome.done(rows);
    }
    return TableFile.read(file, COLUMNS, Set.of("code", "name"))
        .map(table ->
            table.rows().stream()
                .map(row -> new Given(row.line(), row.get("code"), row.get("name")))
                .toList());
  }

  private static boolean isJson(byte[] file) {
    String head = new String(file, 0, Math.min(file.length, 100), StandardCharsets.UTF_8);
    return head.replace("\ufeff", "").strip().matches("(?s)[\\[{].*");
  }

  /** Every object with a code and a name, whatever it lies in. */
  private static void walk(JsonNode json, List<Given> rows) {
    if (json.path("code").isValueNode() && json.path("name").isString()) {
      rows.add(
          new Given(rows.size() + 1, json.path("code").asString(), json.path("name").asString()));
    }
    if (json.isContainer()) {
      json.forEach(child -> walk(child, rows));
    }
  }

  private static DivisionList of(List<Given> rows) {
    Map<String, Division> divisions = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (Given row : rows) {
      var read = Divisions.shortest(row.code());
      if (read.isEmpty() || row.name().isEmpty() || row.name().length() > LONGEST_NAME) {
        problems.add("line " + row.line() + ": " + row.code() + " " + row.name());
      } else {
        divisions.put(read.get(), division(read.get(), row.name()));
      }
    }
    return new DivisionList(List.copyOf(divisions.values()), List.copyOf(problems));
  }

  private static Refusal none(int rows) {
    return Refusal.of(
        "divisions.none",
        422,
        Text.of(
            "文件里没有一个可用的区划（读到 " + rows + " 行）。",
            "There is no usable division in the file (" + rows + " rows read)."),
        Text.of(
            "区划代码应为2、4、6、9或12位数字，如 430702。",
            "A division's code has 2, 4, 6, 9 or 12 digits, such as 430702."));
  }

  private static Division division(String code, String name) {
    return new Division(code, name, new DivisionCode(code).level());
  }
}
