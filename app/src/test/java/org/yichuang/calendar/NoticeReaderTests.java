package org.yichuang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeReaderTests {

  private static final List<HolidayNotice> EXPECTED =
      List.of(
          new HolidayNotice(
              2027,
              List.of(
                  new HolidayNotice.Day(LocalDate.of(2026, 12, 27), "元旦", false),
                  new HolidayNotice.Day(LocalDate.of(2027, 1, 1), "元旦", true),
                  new HolidayNotice.Day(LocalDate.of(2027, 1, 2), "元旦", true))));

  @Test
  void threeFormsSayTheSame() {
    String lines = "# 2027\n2027 元旦 work 2026-12-27\n\n2027 元旦 off 2027-01-01..2027-01-02\n";
    String csv =
        """
        notice_year,date,name,off_day
        2027,2026-12-27,元旦,False
        2027,2027-01-01,元旦,True
        2027,2027-01-02,元旦,true
        """;
    String json =
        """
        {"year": 2027, "papers": [], "days": [
          {"name": "元旦", "date": "2026-12-27", "isOffDay": false},
          {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
          {"name": "元旦", "date": "2027-01-02", "isOffDay": true}]}
        """;
    assertThat(NoticeReader.read(lines).orThrow()).isEqualTo(EXPECTED);
    assertThat(NoticeReader.read(csv).orThrow()).isEqualTo(EXPECTED);
    assertThat(NoticeReader.read(json).orThrow()).isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "日期,节日,是否放假\n2026/12/27,元旦,否\n2027年1月1日,元旦,是\n20270102,元旦,休\n",
        "name;date;isOffDay\r\n元旦;2026-12-27;false\r\n元旦;2027-1-1;true\r\n元旦;2027-1-2;1\r\n",
        "[{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2026-12-27\",\"isOffDay\":false},"
            + "{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true},"
            + "{\"name\":\"元旦\",\"date\":\"2027-01-02\",\"isOffDay\":true}]}]"
      })
  void otherTablesOfTheSameKindSayTheSame(String text) {
    assertThat(NoticeReader.read(text).orThrow()).isEqualTo(EXPECTED);
    assertThat(NoticeReader.read(text.getBytes(Charset.forName("GBK"))).orThrow())
        .isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | holidays.malformed",
        "hello | holidays.malformed",
        "2027 元旦 perhaps 2027-01-01 | holidays.malformed",
        "2027 元旦 off 2027-02-30 | holidays.malformed",
        "2027 元旦 off 2027-01-03..2027-01-01 | holidays.malformed",
        "2027 元旦 off 2027-01-01..9999-01-01 | holidays.malformed",
        "2027 元旦 off 2028-01-01 | holidays.outside-year",
        "2027 元旦 off 2026-11-30 | holidays.outside-year",
        "{\"year\": | holidays.malformed",
        "{\"year\": 2027, \"days\": [] } | holidays.malformed"
      })
  void aMistakeIsRefusedWithItsCode(String text, String code) {
    assertThat(NoticeReader.read(text).refusals()).extracting("code").containsExactly(code);
  }

  @Test
  void everyMistakeIsToldWithItsLine() {
    String csv =
        "notice_year,date,name,off_day\n2027,2027-13-01,元旦,True\n27,x\n2027,2027-01-01,元旦,maybe\n";
    assertThat(NoticeReader.read(csv).refusals())
        .extracting(refusal -> refusal.sentence().en())
        .satisfiesExactly(
            one -> assertThat(one).startsWith("Line 2:"),
            two -> assertThat(two).startsWith("Line 3:"),
            three -> assertThat(three).startsWith("Line 4:"));
  }

  @Test
  void aDayGivenTwiceIsRefused() {
    String twice = "2027 元旦 off 2027-01-01\n2027 元旦 work 2027-01-01";
    assertThat(NoticeReader.read(twice).refusals())
        .extracting("code")
        .containsExactly("holidays.day-twice");
  }
}
