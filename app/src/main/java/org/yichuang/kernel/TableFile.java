package org.yichuang.kernel;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as offices save it: parted by commas, tabs or semicolons, in UTF-8, UTF-16 or GBK, or the
 * first sheet of an {@code .xlsx} workbook; columns in any order, under any of their names (an
 * earlier name goes before a later one), below a title or not.
 *
 * @param rows the lines below the header that are not empty
 * @param unused names of columns that nobody asked for
 */
public record TableFile(List<Row> rows, List<String> unused) {

  private static final int HEADER_WITHIN = 10;
  private static final char[] SEPARATORS = {',', '\t', ';', '|'};

  /**
   * One line of the table.
   *
   * @param line where it begins in the file, the first line being 1
   * @param places where each column may stand, the place to be preferred first
   */
  public record Row(int line, Map<String, List<Integer>> places, List<String> cells) {

    /**
     * The cell of a column, without control characters and outer space; empty where the table has
     * no such column or cell.
     */
    public String get(String column) {
      for (int at : places.getOrDefault(column, List.of())) {
        String cell = at < cells.size() ? clean(cells.get(at)) : "";
        if (!cell.isEmpty()) {
          return cell;
        }
      }
      return "";
    }
  }

  /** A line as it stands in the file. */
  record Line(int number, List<String> cells) {}

  /**
   * Reads the table.
   *
   * @param columns the names under which each column is met; case, spaces, dashes, underscores and
   *     brackets with their content do not count
   * @param needed the columns without which it is another table
   */
  public static Outcome<TableFile> read(
      byte[] file, Map<String, List<String>> columns, Set<String> needed) {
    return lines(file).then(lines -> table(lines, columns, needed));
  }

  private static Outcome<List<Line>> lines(byte[] file) {
    if (begins(file, "PK\u0003\u0004")) {
      return Workbook.firstSheet(file);
    }
    if (begins(file, "\u00d0\u00cf\u0011\u00e0")) {
      return Outcome.refused(
          refusal(
              "table.old-workbook",
              "这是旧版 Excel（.xls）文件。",
              "This is a workbook of the old form (.xls)."));
    }
    String text;
    try {
      text = decode(file);
    } catch (CharacterCodingException e) {
      return Outcome.refused(notText());
    }
    if (text.isBlank()) {
      return Outcome.refused(refusal("table.empty", "文件是空的。", "The file is empty."));
    }
    return text.indexOf('\0') >= 0 ? Outcome.refused(notText()) : separated(text);
  }

  private static boolean begins(byte[] file, String mark) {
    byte[] own = mark.getBytes(StandardCharsets.ISO_8859_1);
    return file.length >= own.length
        && ByteBuffer.wrap(file, 0, own.length).equals(ByteBuffer.wrap(own));
  }

  /**
   * The text of a file of unknown origin: UTF-8 with or without mark, UTF-16 with mark, else GBK.
   *
   * @throws CharacterCodingException if it is none of these
   */
  public static String decode(byte[] file) throws CharacterCodingException {
    if (begins(file, "\u00fe\u00ff") || begins(file, "\u00ff\u00fe")) {
      return strict(StandardCharsets.UTF_16, file);
    }
    String text;
    try {
      text = strict(StandardCharsets.UTF_8, file);
    } catch (CharacterCodingException notUtf8) {
      text = strict(Charset.forName("GB18030"), file);
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static String strict(Charset charset, byte[] file) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
  }

  private static Outcome<List<Line>> separated(String text) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator(text))
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();
    List<Line> lines = new ArrayList<>();
    try (CSVParser csv = CSVParser.parse(new StringReader(text), format)) {
      long begun = 1;
      for (CSVRecord record : csv) {
        lines.add(new Line((int) begun, record.toList()));
        begun = csv.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException e) {
      return Outcome.refused(notText());
    }
    return Outcome.done(lines);
  }

  /** What parts the most of the first lines, outside of quotes. */
  private static char separator(String text) {
    String head =
        text.lines()
            .limit(HEADER_WITHIN)
            .collect(Collectors.joining("\n"))
            .replaceAll("\"[^\"]*\"", "");
    char best = SEPARATORS[0];
    long most = 0;
    for (char each : SEPARATORS) {
      long times = head.chars().filter(c -> c == each).count();
      if (times > most) {
        most = times;
        best = each;
      }
    }
    return best;
  }

  private static Outcome<TableFile> table(
      List<Line> lines, Map<String, List<String>> columns, Set<String> needed) {
    for (int at = 0; at < Math.min(lines.size(), HEADER_WITHIN); at++) {
      Map<String, List<Integer>> found = places(lines.get(at).cells(), columns);
      if (found.keySet().containsAll(needed)) {
        return Outcome.done(table(lines, at, found));
      }
    }
    String wanted =
        needed.stream()
            .sorted()
            .map(column -> String.join("/", columns.getOrDefault(column, List.of(column))))
            .collect(Collectors.joining("; "));
    String first = lines.isEmpty() ? "" : shortened(String.join(", ", lines.getFirst().cells()));
    return Outcome.refused(
        Refusal.of(
            "table.columns",
            422,
            Text.of(
                "表头里没有需要的列。首行是：" + first,
                "The header lacks columns that are needed. The first line is: " + first),
            Text.of(
                "请让首行带有这些列名（每组任一）：" + wanted, "Name these columns, one of each group: " + wanted)));
  }

  private static TableFile table(List<Line> lines, int head, Map<String, List<Integer>> places) {
    List<Row> rows = new ArrayList<>(lines.size());
    for (Line line : lines.subList(head + 1, lines.size())) {
      if (line.cells().stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(new Row(line.number(), places, line.cells()));
      }
    }
    Set<Integer> used = new HashSet<>();
    places.values().forEach(used::addAll);
    List<String> header = lines.get(head).cells();
    List<String> unused = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (!used.contains(i) && !header.get(i).isBlank()) {
        unused.add(shortened(clean(header.get(i))));
      }
    }
    return new TableFile(List.copyOf(rows), List.copyOf(unused));
  }

  /** Where each column is met, its first name first. */
  private static Map<String, List<Integer>> places(
      List<String> header, Map<String, List<String>> columns) {
    List<String> plain = header.stream().map(TableFile::plain).toList();
    Map<String, List<Integer>> places = new HashMap<>();
    columns.forEach((column, names) -> {
      List<Integer> met =
          names.stream().map(TableFile::plain).map(plain::indexOf).filter(at -> at >= 0).toList();
      if (!met.isEmpty()) {
        places.put(column, met);
      }
    });
    return places;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("[(（\\[【].*?[)）\\]】]", "")
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String clean(String cell) {
    return cell.replaceAll("[\\p{Cntrl}\\ufeff]", "").strip();
  }

  private static String shortened(String text) {
    return text.length() > 120 ? text.substring(0, 120) + "…" : text;
  }

  static Refusal notText() {
    return refusal("table.not-a-table", "这个文件不是表格。", "This file is not a table.");
  }

  private static Refusal refusal(String code, String zh, String en) {
    return Refusal.of(
        code,
        422,
        Text.of(zh, en),
        Text.of(
            "请另存为 .xlsx 或 CSV（逗号分隔，UTF-8 或 GBK）后再试。",
            "Save it as .xlsx or as CSV (parted by commas, UTF-8 or GBK) and try again."));
  }
}
