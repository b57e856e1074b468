package org.yichuang.staffing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Reads the rows of a queue file, plain or gzipped, and counts what is wrong with each. */
final class QueueRows {

  static final List<String> COLUMNS =
      List.of(
          "office",
          "time",
          "date",
          "status",
          "service_minutes",
          "row",
          "group_id",
          "open_desks",
          "group_name",
          "group_letter",
          "waiting",
          "now_serving");
  private static final int NO_VALUE = Integer.MIN_VALUE;
  private static final int LONGEST_SERVICE = 120;
  private static final int MOST = 2000;

  final List<Snapshot> rows = new ArrayList<>();
  final Tally tally = new Tally();
  int read;
  private final Set<List<String>> seen = new HashSet<>();
  private final Map<String, Integer> clock = new HashMap<>();

  private QueueRows() {}

  static Outcome<QueueRows> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Outcome.refused(
          Refusal.of(
              "queues.no-file",
              404,
              Text.of("找不到文件：" + file, "There is no such file: " + file),
              Text.of("请检查路径。", "Check the path.")));
    }
    try (InputStream in = open(file);
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
        CSVParser csv =
            CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get()
                .parse(text)) {
      List<String> header = csv.getHeaderNames().stream().map(QueueRows::bare).toList();
      if (!header.containsAll(COLUMNS)) {
        return Outcome.refused(wrongColumns(header));
      }
      int[] at = COLUMNS.stream().mapToInt(header::indexOf).toArray();
      QueueRows queue = new QueueRows();
      for (CSVRecord row : csv) {
        queue.add(row, at);
      }
      return Outcome.done(queue);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      return Outcome.refused(broken(e.getMessage()));
    }
  }

  private static String bare(String name) {
    return name.replace("\uFEFF", "").strip();
  }

  private static InputStream open(Path file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private static Refusal broken(@Nullable String why) {
    return Refusal.of(
        "queues.broken-file",
        422,
        Text.of(
            "文件读不下去：" + (why == null ? "没到结尾就断了" : why),
            "The file breaks off: " + (why == null ? "it ends too early" : why)),
        Text.of("请重新取得完整的文件。", "Fetch the whole file again."));
  }

  private static Refusal wrongColumns(List<String> header) {
    List<String> missing = COLUMNS.stream().filter(c -> !header.contains(c)).toList();
    return Refusal.of(
        "queues.columns",
        422,
        Text.of("文件缺少列：" + String.join("、", missing), "The file lacks columns: " + missing),
        Text.of(
            "第一行应为：" + String.join(",", COLUMNS),
            "Its first line is: " + String.join(",", COLUMNS)));
  }

  private void add(CSVRecord row, int[] at) {
    read++;
    List<String> values = new ArrayList<>(at.length);
    for (int column : at) {
      values.add(column < row.size() ? row.get(column).strip() : "");
    }
    Snapshot snapshot = row.size() < at.length ? null : parse(values);
    if (snapshot == null) {
      tally.add(Dirt.UNREADABLE);
    } else if (snapshot.open() < 0 || snapshot.waiting() < 0) {
      tally.add(Dirt.NEGATIVE);
    } else if (snapshot.open() > MOST || snapshot.waiting() > MOST) {
      tally.add(Dirt.ABSURD_COUNT);
    } else if (!seen.add(values)) {
      tally.add(Dirt.DUPLICATE);
    } else {
      note(snapshot, values);
      rows.add(snapshot);
    }
  }

  private void note(Snapshot s, List<String> values) {
    if (number(values.get(3)) == NO_VALUE) {
      tally.add(Dirt.STATUS_MISSING);
    }
    int claimed = number(values.get(4));
    if (claimed < 0 || claimed > LONGEST_SERVICE) {
      tally.add(Dirt.ABSURD_MINUTES);
    }
    if (s.waiting() > 0 && s.open() == 0) {
      tally.add(Dirt.WAITING_WITHOUT_DESK);
    }
    if (!values.get(11).isEmpty() && s.number() < 0) {
      tally.add(Dirt.OTHER_NUMBER);
    }
    Integer before = clock.put(s.office() + s.date() + s.group(), s.minute());
    if (before != null && s.minute() < before) {
      tally.add(Dirt.CLOCK_BACKWARDS);
    }
  }

  private static @Nullable Snapshot parse(List<String> v) {
    try {
      LocalTime time = LocalTime.parse(v.get(1));
      int claim = number(v.get(4));
      if (v.get(0).isEmpty() || v.get(6).isEmpty()) {
        return null;
      }
      return new Snapshot(
          v.get(0),
          LocalDate.parse(v.get(2)),
          time.getHour() * 60 + time.getMinute(),
          v.get(6),
          v.get(8),
          Integer.parseInt(v.get(7)),
          Integer.parseInt(v.get(10)),
          ticket(v.get(11), v.get(9)),
          claim <= 0 || claim > LONGEST_SERVICE ? 0 : claim);
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static int number(String text) {
    return text.matches("-?[0-9]{1,9}") ? Integer.parseInt(text) : NO_VALUE;
  }

  private static int ticket(String shown, String letter) {
    int digits = 0;
    while (digits < shown.length() && !Character.isDigit(shown.charAt(digits))) {
      digits++;
    }
    boolean own = shown.substring(0, digits).equalsIgnoreCase(letter);
    String rest = shown.substring(digits);
    return own && rest.matches("[0-9]{1,6}") ? Integer.parseInt(rest) : -1;
  }
}
