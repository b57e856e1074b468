package org.yichuang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Report;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class OtherItemListsTests {

  @Autowired Catalogue catalogue;
  @Autowired CatalogueStore store;
  @Autowired StoredCatalogue stored;
  @Autowired Now now;

  @Test
  void aListUnderOtherNamesInAnotherOrderAndAnotherCodingIsTheSameList() {
    String chinese =
        "序号\t事项类型\t业务办理项名称\t实施编码\t业务办理项编码\t实施主体\n"
            + "1\t行政许可\t别名第一项\tOTHER-1\tOTHER-1-01\t区卫健局\n"
            + "2\t公共服务\t别名第二项\tOTHER-2\t\t区教科体局\n";
    assertThat(figures(take(chinese.getBytes(Charset.forName("GB18030")))))
        .containsEntry("items", 2)
        .containsEntry("new", 2)
        .containsEntry("left out", 0);
    assertThat(catalogue.item("OTHER-1-01").orElseThrow().type()).isEqualTo(ItemType.LICENCE);
    assertThat(catalogue.item("OTHER-2").orElseThrow().type()).isEqualTo(ItemType.PUBLIC_SERVICE);
    String english =
        "task_name,dept_name,task_code,task_type\r\n"
            + "别名第一项,区卫健局,OTHER-1-01,01\r\n别名第二项,区教科体局,OTHER-2,20\r\n";
    assertThat(figures(take(english.getBytes(StandardCharsets.UTF_8))))
        .containsEntry("unchanged", 2);
  }

  @Test
  void whatCannotBeAnItemIsLeftOutAndTold() {
    String csv =
        "item_code,name,department\nTWICE-1,第一,区卫健局\nTWICE-1,第二,区卫健局\nNONAME-1,,区卫健局\n,无码,区卫健局\n"
            + "L".repeat(5_000)
            + ",太长,区卫健局\n1.2E+11,表格改坏,区卫健局\n";
    Report report = take(csv.getBytes(StandardCharsets.UTF_8)).orThrow();
    assertThat(figures(Outcome.done(report)))
        .containsEntry("read", 6)
        .containsEntry("items", 2)
        .containsEntry("left out", 4);
    assertThat(report.more().get("findings"))
        .asInstanceOf(
            org.assertj.core.api.InstanceOfAssertFactories.map(String.class, Integer.class))
        .containsEntry("row.code-twice", 1)
        .containsEntry("row.no-name", 1)
        .containsEntry("row.no-code", 1)
        .containsEntry("row.code-unusable", 1)
        .containsEntry("code.shortened-by-spreadsheet", 1);
    assertThat(catalogue.item("TWICE-1").orElseThrow().name().zh()).isEqualTo("第一");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'code,name\n110101,东城区\n110102,西城区\n' | import.not-items",
        "'item_code,name,department\n,,\n' | import.no-rows",
        "'notice_year,date,name,off_day\n2026,2026-01-01,元旦,True\n' | table.columns"
      })
  void anotherKindOfFileIsRefusedByWhatItIs(String csv, String code) {
    assertThat(take(csv.getBytes(StandardCharsets.UTF_8)).refusals())
        .extracting(r -> r.code())
        .containsExactly(code);
  }

  private Outcome<Report> take(byte[] file) {
    return new ItemImports(store, stored, Centres.fresh(), now).take(file);
  }

  private static Map<String, Integer> figures(Outcome<Report> done) {
    List<Report.Figure> figures = done.orThrow().figures();
    return figures.stream()
        .collect(
            java.util.stream.Collectors.toMap(
                Report.Figure::name, f -> Objects.requireNonNull(f.value()).intValue()));
  }
}
