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
