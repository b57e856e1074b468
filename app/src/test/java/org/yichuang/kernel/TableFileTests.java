package org.yichuang.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTests {

  private static final Map<String, List<String>> COLUMNS =
      Map.of("code", List.of("fine_code", "code", "编码"), "name", List.of("name", "事项名称"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code,name\na,甲\nb,乙\n",
        "name,other,code\r\n甲,x,a\r\n\r\n乙,,b\r\n",
        "CODE\tName\na\t甲\nb\t乙",
        "编码;事项名称\na;甲\nb;乙\n",
        "某县事项清单,,\n\n 编 码 （必填）,序号,事项名称\na,1,甲\nb,2,乙\n",
        "\"code\",\"name\"\n\"a\",\"甲\"\n\"b\",\" 乙 \"\n"
      })
  void theSameTableReadsTheSameHoweverItIsParted(String text) {
    for (String charset : List.of("UTF-8", "GB18030", "UTF-16")) {
      assertThat(pairs(text.getBytes(Charset.forName(charset))))
          .as(charset)
          .containsExactly("a甲", "b乙");
    }
    assertThat(pairs(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)))
        .containsExactly("a甲", "b乙");
  }

  @Test
  void anEarlierNameOfAColumnGoesBeforeALaterOneWhereItsCellIsFilled() {
    assertThat(pairs("code,name,fine_code\na,甲,a-1\nb,乙,\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("a-1甲", "b乙");
  }

  @Test
  void aRowKnowsItsLineEvenBehindEmptyLinesAndLineBreaksInCells() {
    String text = "code,name\n\n\"a\nb\",甲\nc,乙\n";
    assertThat(read(text.getBytes(StandardCharsets.UTF_8)).rows())
        .extracting(TableFile.Row::line)
        .containsExactly(3, 5);
  }

  @Test
  void theFirstSheetOfAWorkbookReadsLikeAnyTable() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("清单");
      sheet.value(0, 0, "清单");
      sheet.value(1, 1, "事项名称");
      sheet.value(1, 3, "编码");
      sheet.value(2, 1, "甲");
      sheet.value(2, 3, "a");
      sheet.value(3, 1, "乙");
      sheet.value(3, 3, 7);
      book.newWorksheet("说明").value(0, 0, "code");
    }
    assertThat(pairs(out.toByteArray())).containsExactly("a甲", "7乙");
  }

  @Test
  void whatIsNoTableIsRefusedByWhatItIs() {
    assertThat(code(new byte[0])).isEqualTo("table.empty");
    assertThat(code("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("table.columns");
    assertThat(code(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, (byte) 0xff}))
        .isEqualTo("table.not-a-table");
    assertThat(code(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1}))
        .isEqualTo("table.old-workbook");
    assertThat(code(new byte[] {'P', 'K', 3, 4, 1, 2, 3})).isEqualTo("table.not-a-table");
  }

  private static List<String> pairs(byte[] file) {
    return read(file).rows().stream().map(row -> row.get("code") + row.get("name")).toList();
  }

  private static TableFile read(byte[] file) {
    return TableFile.read(file, COLUMNS, Set.of("code", "name")).orThrow();
  }

  private static String code(byte[] file) {
    return TableFile.read(file, COLUMNS, Set.of("code", "name")).refusals().getFirst().code();
  }
}
