package org.yichuang.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.indicators.CaseLists;
import org.yichuang.indicators.Cut;
import org.yichuang.indicators.Indicators;
import org.yichuang.indicators.Period;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class ExportTests {

  private static final int CASES = 60_000;

  @TempDir Path folder;
  @Autowired CaseFiles files;
  @Autowired JdbcClient jdbc;

  private final Centre centre = Centres.fresh();
  private final Actor leader =
      new Actor(Actor.Kind.STAFF, 9, "陈静", centre, Set.of(new Post(Role.LEADER, centre, "centre")));
  private final CaseLists.Question question =
      new CaseLists.Question(
          Indicators.find("finished").orElseThrow(),
          CaseLists.Part.N,
          Period.parse("2022").orElseThrow(),
          Cut.ALL);

  @BeforeEach
  void sixtyThousandFinishedCases() {
    jdbc.sql(
            """
            insert into indicators.fact
              (centre_id, case_id, number, department, item, channel, promptness, received_at,
               received_on, accepted_on, decided_on, outcome)
            select :centre, n, 'N' || n, 1, 1, 1, 'PROMISED', day, day, day, day, 'GRANTED'
            from generate_series(1, :cases) as n, lateral (select date '2022-01-01' + n % 7) as d (day)
            """)
        .param("centre", centre.code())
        .param("cases", CASES)
        .update();
  }

  @Test
  void sixtyThousandCasesAreInTheTableToTheLast() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    files.csv(leader, question, out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text.lines().count()).isEqualTo(CASES + 1);
    assertThat(text.lines().skip(1).map(l -> l.substring(0, l.indexOf(','))).distinct().count())
        .isEqualTo(CASES);
  }

  @Test
  void sixtyThousandCasesAreInTheWorkbookToTheLast() throws Exception {
    Path book = folder.resolve("cases.xlsx");
    try (OutputStream out = Files.newOutputStream(book)) {
      files.xlsx(leader, question, out);
    }
    long rows = 0;
    try (ZipFile zip = new ZipFile(book.toFile())) {
      for (var entry : java.util.Collections.list(zip.entries())) {
        if (entry.getName().startsWith("xl/worksheets/sheet")) {
          String sheet =
              new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          rows += sheet.split("<row ", -1).length - 1;
        }
      }
    }
    assertThat(rows).isGreaterThanOrEqualTo(CASES + 1);
  }
}
