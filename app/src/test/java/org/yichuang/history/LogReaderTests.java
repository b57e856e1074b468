package org.yichuang.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Report;

class LogReaderTests {

  private static final String TABLE =
      """
      case:concept:name,concept:name,time:timestamp,org:resource,case:startdate,case:enddate,\
      case:deadline,case:channel
      a,Receive,2011-05-02 10:00:00+02:00,r1,2011-05-02 10:00:00+02:00,2011-05-20 10:00:00+02:00,\
      2011-06-01 10:00:00+02:00,Internet
      a,Decide,2011-05-03T09:00:00.250+02:00,r2,,,,
      b,Receive,2011-05-04 10:00:00+02:00,r1,2011-05-04 10:00:00+02:00,2011-05-01 10:00:00+02:00,\
      2011-05-03 10:00:00+02:00,Desk
      c,Receive,2012-05-04 10:00:00,r1,2012-05-04 10:00:00,,,Desk
      ,Receive,2012-05-04 10:00:00,r1,,,,
      d,Receive,yesterday,r1,,,,
      """;

  @TempDir Path folder;

  @Test
  void readsTheRealLogOfTrafficFines() throws IOException {
    PastLog log = LogReader.read(shared("event-logs/roadtraffic100.csv"));
    assertThat(log.cases()).hasSize(100);
    assertThat(log.events()).isEqualTo(390);
    assertThat(log.setAside()).isZero();
    assertThat(log.knowsEnds()).isFalse();
    assertThat(log.cases().getFirst().started().getOffset().getTotalSeconds()).isEqualTo(3600);
    assertThat(log.cases().getFirst().events().getFirst().attributes()).containsKey("vehicleClass");
  }

  @Test
  void countsWhatItReadAndKeepsWhatContradictsItself() throws IOException {
    PastLog log = LogReader.read(written("log.csv", TABLE));
    assertThat(log.cases()).hasSize(3);
    assertThat(log.setAside()).isEqualTo(2);
    assertThat(log.unzoned()).isEqualTo(1);
    Report report = LogFigures.of(log, "imported");
    assertThat(value(report, "closed")).isEqualTo(2L);
    assertThat(value(report, "open")).isEqualTo(1L);
    assertThat(value(report, "closed by the deadline n")).isEqualTo(2L);
    assertThat(value(report, "contradictory dates")).isEqualTo(1L);
    assertThat(value(report, "variants")).isEqualTo(2L);
    assertThat(String.valueOf(report.more().get("months")))
        .contains("Month[month=2011-05, starts=2, growthPercent=null]")
        .contains("Month[month=2012-05, starts=1, growthPercent=-50.00]");
  }

  @Test
  void readsTheSameLogPackedAndAsXes() throws IOException {
    Path packed = folder.resolve("log.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(TABLE.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(LogReader.read(packed).cases()).hasSize(3);
    String xes =
        """
        <?xml version="1.0"?>
        <log><trace><string key="concept:name" value="a"/>
        <date key="enddate" value="2011-05-20T10:00:00.000+02:00"/>
        <event><string key="concept:name" value="Receive"/>
        <date key="time:timestamp" value="2011-05-02T10:00:00.000+02:00"/>
        <string key="org:resource" value="r1"><string key="level" value="x"/></string></event>
        <event><string key="concept:name" value="Decide"/>
        <date key="time:timestamp" value="2011-05-03T10:00:00.000+02:00"/></event>
        </trace></log>
        """;
    PastLog log = LogReader.read(written("log.xes", xes));
    assertThat(log.cases().getFirst().variant()).containsExactly("Receive", "Decide");
    assertThat(log.cases().getFirst().ended()).isNotNull();
    assertThat(log.cases().getFirst().events().getFirst().attributes()).doesNotContainKey("level");
  }

  @Test
  void saysWhatIsMissingInAFileThatIsNoLog() throws IOException {
    assertThatThrownBy(() -> LogReader.read(written("x.csv", "name,age\na,1\n")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("case:concept:name");
    assertThatThrownBy(() -> LogReader.read(written("x.xes", "<log><trace>")))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void readsWhatSpreadsheetsWrite() throws IOException {
    String rows =
        """
        case:concept:name;concept:name;time:timestamp;case:channel;case:enddate;case:deadline;备注
        一号;受理;2022/5/1 9:05;窗口;2022/5/6 17:30;2022/5/6;"两行
        备注；带分号"
        一号;办结;2022/5/6 17:30;;;;
        """;
    String windows = rows.replace("\n", "\r\n");
    Path utf8 = written("utf8.csv", "\uFEFF" + windows);
    Path office = folder.resolve("office.csv");
    Files.write(office, windows.getBytes(java.nio.charset.Charset.forName("GB18030")));
    Path tabs = written("tabs.csv", rows.replace(';', '\t'));
    for (Path file : java.util.List.of(utf8, office, tabs)) {
      PastCase one = LogReader.read(file).cases().getFirst();
      assertThat(one.variant()).containsExactly("受理", "办结");
      assertThat(one.channel()).isEqualTo("窗口");
      assertThat(one.events().getFirst().attributes().get("备注")).startsWith("两行");
      assertThat(one.onTime()).as("a day lasts to its end").isTrue();
    }
  }

  @Test
  void aPackedFileIsTheSameFileUnpacked() throws IOException {
    Path plain = written("log.csv", TABLE);
    assertThat(Digests.of(packed("log.csv.gz", TABLE))).isEqualTo(Digests.of(plain));
  }

  @Test
  void refusesWhatIsCutOrNoLogAtAll() throws IOException {
    Path whole = packed("whole.gz", TABLE.repeat(50));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut.gz");
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    refused(cut, "log.cut");
    refused(written("empty.csv", ""), "log.empty");
    refused(written("blank.csv", "\n \n"), "log.empty");
    refused(written("header.csv", TABLE.lines().findFirst().orElseThrow()), "log.empty");
    refused(written("book.xlsx", "PK\u0003\u0004workbook"), "log.not-text");
    refused(written("open.csv", TABLE + "e,\"never closed,2012-05-04 10:00:00\n"), "log.not-csv");
  }

  private static void refused(Path file, String words) {
    assertThatThrownBy(() -> LogReader.read(file))
        .as(file.getFileName().toString())
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(words);
  }

  private Path packed(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static Object value(Report report, String name) {
    return java.util.Objects.requireNonNull(
        report.figures().stream()
            .filter(f -> f.name().equals(name))
            .findFirst()
            .orElseThrow()
            .value());
  }

  private Path written(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Path shared(String name) {
    Path file = Path.of("../../shared/data").resolve(name);
    org.junit.jupiter.api.Assumptions.assumeTrue(
        Files.exists(file), "the shared data stands beside the project");
    return file;
  }
}
