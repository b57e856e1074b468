package org.yichuang.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yichuang.codes.DivisionCode;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Report;
import org.yichuang.testing.HouseTest;

@HouseTest
class DivisionsTests {

  @Autowired Divisions divisions;
  @Autowired ApplicationContext context;

  @Test
  void aCodeHasItsNameInEveryFormItIsGiven() {
    assertThat(divisions.name("430702")).contains("武陵区");
    assertThat(divisions.name("430702000000")).contains("武陵区");
    assertThat(divisions.name("43")).contains("湖南省");
    assertThat(divisions.exists("430799")).isFalse();
  }

  @Test
  void aMalformedCodeIsUnknownAndNoError() {
    for (String code : List.of("", "abc", "4307", "43070", "9907020", "'; drop", "430702\u0000")) {
      assertThat(divisions.path(code)).as(code).hasSizeLessThanOrEqualTo(2);
    }
    assertThat(divisions.exists("990702")).isFalse();
  }

  @Test
  void thePathGoesFromTheProvinceDownAndLeavesFillersOutOfTheAddress() {
    assertThat(divisions.path("430702"))
        .extracting(Division::name)
        .containsExactly("湖南省", "常德市", "武陵区");
    assertThat(divisions.address("430702")).isEqualTo("湖南省常德市武陵区");
    assertThat(divisions.address("110101")).isEqualTo("北京市东城区");
    assertThat(divisions.path("430182001001"))
        .extracting(Division::level)
        .endsWith(DivisionCode.Level.TOWNSHIP, DivisionCode.Level.VILLAGE);
  }

  @Test
  void whatLiesInADivisionPagesByCode() {
    var first = divisions.in("430700", "", 3);
    assertThat(first.rows()).hasSize(3);
    assertThat(first.next()).isNotNull();
    assertThat(divisions.in("430700", String.valueOf(first.next()), 50).rows())
        .doesNotContainAnyElementsOf(first.rows());
    assertThat(divisions.in("", "", 50).rows()).hasSize(31);
  }

  @Test
  void anImportAddsRenamesAndChangesNothingTheSecondTime(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("new.csv");
    Files.writeString(file, "code,name\n659999,测试县\n65,新疆维吾尔自治区\nx,y\n");
    assertThat(figures(file)).containsExactly(1, 0, 1, 1);
    assertThat(figures(file)).containsExactly(0, 0, 2, 1);
    Files.writeString(file, "code,name\n659999,测试市\n");
    assertThat(figures(file)).containsExactly(0, 1, 0, 0);
    assertThat(divisions.name("659999")).contains("测试市");
  }

  @Test
  void otherTablesAndNestedJsonOfTheSameKindReadTheSame(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("other");
    Files.writeString(
        file,
        "[{\"code\":\"659801\",\"name\":\"甲县\",\"children\":"
            + "[{\"code\":\"659801001\",\"name\":\"乙镇\"}]}]");
    assertThat(figures(file)).containsExactly(2, 0, 0, 0);
    Files.write(
        file,
        "单位名称\t行政区划代码\r\n甲县\t659801000000\r\n乙镇\t659801001\r\n"
            .getBytes(java.nio.charset.Charset.forName("GBK")));
    assertThat(figures(file)).containsExactly(0, 0, 2, 0);
  }

  @Test
  void aFileWithoutTheColumnsIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("wrong.csv");
    Files.writeString(file, "a,b\n1,2\n");
    assertThat(new DivisionImporter().run(file, List.of(), context::getBean).refusals())
        .extracting(r -> r.code())
        .containsExactly("table.columns");
    Files.writeString(file, "code,name\nabc,甲\n");
    assertThat(new DivisionImporter().run(file, List.of(), context::getBean).refusals())
        .extracting(r -> r.code())
        .containsExactly("divisions.none");
  }

  private List<Object> figures(Path file) {
    Outcome<Report> done = new DivisionImporter().run(file, List.of(), context::getBean);
    return done.orThrow().figures().stream().map(f -> (Object) f.value()).toList();
  }
}
