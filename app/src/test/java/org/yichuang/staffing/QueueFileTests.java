package org.yichuang.staffing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.kernel.Refusal;

class QueueFileTests {

  private static final String HEADER = String.join(",", QueueRows.COLUMNS) + "\n";

  @TempDir Path folder;

  private QueueFile read(String rows) throws IOException {
    Path file = folder.resolve("queue.csv");
    Files.writeString(file, HEADER + rows);
    return QueueFile.read(file).orThrow();
  }

  private static String row(String time, String date, int open, int waiting, String number) {
    return "Hall,%s,%s,1,10,1,7,%d,Permits,P,%d,%s%n".formatted(time, date, open, waiting, number);
  }

  @Test
  @DisplayName(
      "The four January days: every row read, 79,813 without status mended, none set aside")
  void january() {
    QueueFile file = HallData.january();
    assertThat(file.rows()).isEqualTo(172_438);
    assertThat(file.tally().setAside()).isZero();
    assertThat(file.tally().of(Dirt.STATUS_MISSING)).isEqualTo(79_813);
    assertThat(file.tally().of(Dirt.WAITING_WITHOUT_DESK)).isEqualTo(2_537);
    assertThat(file.tally().of(Dirt.ABSURD_MINUTES)).isEqualTo(87);
    assertThat(file.days()).hasSize(20).allSatisfy((o, days) -> assertThat(days).hasSize(4));
  }

  @Test
  @DisplayName("The misdated rows: 25,545 get their year back, 11,260 stale ones are set aside")
  void misdated() {
    QueueFile file = HallData.misdated();
    assertThat(file.rows()).isEqualTo(36_805);
    assertThat(file.tally().of(Dirt.WEEK_YEAR)).isEqualTo(25_545);
    assertThat(file.tally().of(Dirt.STALE_DATE)).isEqualTo(11_260);
    assertThat(file.tally().of(Dirt.STATUS_MISSING)).isEqualTo(11_260);
    assertThat(file.tally().setAside()).isEqualTo(11_260);
    assertThat(file.days().values())
        .allSatisfy(d -> assertThat(d.keySet()).containsExactly(LocalDate.of(2019, 12, 31)));
  }

  @Test
  @DisplayName("Every ticket taken was called or never called, and every call had come before")
  void conserves() {
    HallData.january()
        .days()
        .values()
        .forEach(days ->
            days.values()
                .forEach(day ->
                    day.groups()
                        .forEach(g -> {
                          assertThat(g.arrivals()).hasSize(g.tickets()).isSorted();
                          int last = g.came().length - 1;
                          assertThat(g.came()[last]).isEqualTo(g.tickets() + g.neverCalled());
                          for (int i = 0; i <= last; i++) {
                            assertThat(g.called()[i]).isLessThanOrEqualTo(g.came()[i]);
                          }
                        })));
  }

  @Test
  @DisplayName("What is wrong with a row is counted by its kind, and good rows stay")
  void countsDirt() throws IOException {
    String good =
        row("08:00", "2020-01-07", 1, 2, "P001") + row("08:05", "2020-01-07", 1, 1, "P002");
    QueueFile file =
        read(
            good
                + row("08:05", "2020-01-07", 1, 1, "P002")
                + row("08:10", "2020-01-07", 1, -3, "P003")
                + row("08:10", "2020-01-07", 1, 99_999, "P003")
                + row("25:10", "2020-01-07", 1, 0, "P003")
                + row("08:20", "2020-01-07", 0, 4, "K100")
                + row("08:15", "2020-01-07", 1, 0, "P003")
                + row("08:00", "2012-02-09", 1, 0, "P003")
                + "too,short\n");
    Tally tally = file.tally();
    assertThat(tally.of(Dirt.DUPLICATE)).isEqualTo(1);
    assertThat(tally.of(Dirt.NEGATIVE)).isEqualTo(1);
    assertThat(tally.of(Dirt.ABSURD_COUNT)).isEqualTo(1);
    assertThat(tally.of(Dirt.UNREADABLE)).isEqualTo(2);
    assertThat(tally.of(Dirt.WAITING_WITHOUT_DESK)).isEqualTo(1);
    assertThat(tally.of(Dirt.OTHER_NUMBER)).isEqualTo(1);
    assertThat(tally.of(Dirt.CLOCK_BACKWARDS)).isEqualTo(1);
    assertThat(tally.of(Dirt.STALE_DATE)).isEqualTo(1);
    GroupDay group = file.day("Hall", LocalDate.of(2020, 1, 7)).groups().getFirst();
    assertThat(group.minute()).containsExactly(480, 485, 495, 500);
    assertThat(group.tickets()).isEqualTo(3);
  }

  @Test
  @DisplayName("A genuine last day of December keeps its year when its neighbours are in the file")
  void genuineDecember() throws IOException {
    QueueFile file =
        read(
            row("08:00", "2020-12-22", 1, 1, "P001")
                + row("08:05", "2020-12-22", 1, 0, "P002")
                + row("08:00", "2020-12-31", 1, 1, "P001")
                + row("08:05", "2020-12-31", 1, 0, "P002"));
    assertThat(file.tally().of(Dirt.WEEK_YEAR)).isZero();
    assertThat(file.office("Hall")).containsKey(LocalDate.of(2020, 12, 31));
  }

  @Test
  @DisplayName("A file without the columns, or that is not there, is refused with a sentence")
  void refuses() throws IOException {
    Path other = folder.resolve("other.csv");
    Files.writeString(other, "a,b\n1,2\n");
    assertThat(QueueFile.read(other).refusals().getFirst().code()).isEqualTo("queues.columns");
    assertThat(QueueFile.read(folder.resolve("none.csv")).refusals().getFirst().code())
        .isEqualTo("queues.no-file");
  }

  @Test
  @DisplayName(
      "Line ends of Windows, a mark of bytes, other columns and another order change nothing")
  void otherShapes() throws IOException {
    String rows =
        row("08:00", "2020-01-07", 1, 2, "P001") + row("08:05", "2020-01-07", 1, 0, "P003");
    String header = String.join(",", QueueRows.COLUMNS) + "\n";
    QueueFile plain = of("plain.csv", (header + rows).getBytes(UTF_8));
    QueueFile windows =
        of("windows.csv", ("\uFEFF" + header + rows).replace("\n", "\r\n").getBytes(UTF_8));
    StringBuilder turned = new StringBuilder();
    for (String line : (header + rows).split("\n")) {
      List<String> values = new ArrayList<>(List.of(line.split(",", -1)));
      turned.append(String.join(",", values.reversed())).append(",more\n");
    }
    QueueFile other = of("turned.csv", turned.toString().getBytes(UTF_8));
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write((header + rows).getBytes(UTF_8));
    }
    QueueFile gz = of("zipped.csv.gz", zipped.toByteArray());
    for (QueueFile same : List.of(windows, other, gz)) {
      assertThat(same.rows()).isEqualTo(2);
      assertThat(same.tally().setAside()).isZero();
      assertThat(same.day("Hall", LocalDate.of(2020, 1, 7)).tickets())
          .isEqualTo(plain.day("Hall", LocalDate.of(2020, 1, 7)).tickets());
    }
  }

  private QueueFile of(String name, byte[] bytes) throws IOException {
    return QueueFile.read(Files.write(folder.resolve(name), bytes)).orThrow();
  }

  @Test
  @DisplayName("An empty file, a letter, and a zip that breaks off are refused, each in a sentence")
  void noFileOfQueues() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write((String.join(",", QueueRows.COLUMNS) + "\n").getBytes(UTF_8));
      for (int i = 0; i < 5_000; i++) {
        gzip.write(("Hall," + i * 7919 % 10_007 + "\n").getBytes(UTF_8));
      }
    }
    byte[] half = Arrays.copyOf(zipped.toByteArray(), zipped.size() / 2);
    assertThat(refusal("empty.csv", new byte[0])).isEqualTo("queues.columns");
    assertThat(refusal("letter.txt", "尊敬的同志：您好。\n\"未完".getBytes(UTF_8))).startsWith("queues.");
    assertThat(refusal("half.csv.gz", half)).isEqualTo("queues.broken-file");
    assertThat(refusal("head.csv.gz", Arrays.copyOf(half, 5))).isEqualTo("queues.broken-file");
  }

  private String refusal(String name, byte[] bytes) throws IOException {
    Refusal why = QueueFile.read(Files.write(folder.resolve(name), bytes)).refusals().getFirst();
    assertThat(why.sentence().zh()).doesNotContain("null");
    assertThat(why.next().en()).isNotBlank();
    return why.code();
  }

  @Test
  @DisplayName("A status in words or a length with a comma spoils no row")
  void oddWords() throws IOException {
    String line = row("08:00", "2020-01-07", 1, 2, "P001");
    List<String> values = new ArrayList<>(List.of(line.strip().split(",", -1)));
    values.set(3, "open");
    values.set(4, "5.5");
    QueueFile file =
        read(String.join(",", values) + "\n" + row("08:05", "2020-01-07", 1, 0, "P002"));
    assertThat(file.tally().setAside()).isZero();
    assertThat(file.tally().of(Dirt.STATUS_MISSING)).isPositive();
  }

  @Test
  @DisplayName("Desks shown under several groups count once, and counters open at night by proof")
  void desksOnce() {
    OfficeDay day = HallData.january().day("UD_Wola", LocalDate.of(2020, 1, 8));
    DeskPool cars =
        day.pools().stream()
            .filter(p -> p.groups().stream().anyMatch(g -> day.groups().get(g).id().equals("190")))
            .findFirst()
            .orElseThrow();
    assertThat(cars.configured()).isTrue();
    assertThat(cars.most()).as("the sign says 22 all night").isLessThan(22);
    double shown = day.groups().stream().mapToInt(g -> g.open()[g.open().length / 2]).sum();
    assertThat((double) day.mostDesks()).isLessThan(shown);
  }
}
