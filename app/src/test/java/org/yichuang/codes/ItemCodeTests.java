package org.yichuang.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemCodeTests {

  @ParameterizedTest
  @CsvSource({
    "12441500196720244T3442199806003, NATIONAL_31, 442199806003",
    "11370800MB285591843370117002011, NATIONAL_31, 370117002011",
    "12441500196720244T344219980600301, NATIONAL_33, 442199806003",
    "511Z07001006-511602000000-000-11511301008778183N-1-00, SICHUAN, 511Z07001006"
  })
  void aCodeOfAKnownShapeHolds(String given, ItemCode.Profile profile, String basic) {
    ItemCode code = ItemCode.parse(given).orThrow();
    assertThat(code.profile()).isEqualTo(profile);
    assertThat(code.basic()).isEqualTo(basic);
    assertThat(code.holds()).isTrue();
    assertThat(code).hasToString(given);
  }

  @ParameterizedTest
  @CsvSource({
    "E-000021-001-1111111111111111, LOCAL, codes.item-local",
    "511A0138000000-511602000000-000-115113010833722043-1-00, SICHUAN, ''",
    "511A0138000000-511602000000-000-1151130108778239R-1-00, SICHUAN, codes.uscc-length",
    "Z-000045-001-511602000000-000-11511301008778255F-1-00, SICHUAN, codes.item-old-basic"
  })
  void aCodeThatDoesNotHoldIsKeptAndReported(
      String given, ItemCode.Profile profile, String finding) {
    ItemCode code = ItemCode.parse(given).orThrow();
    assertThat(code.given()).isEqualTo(given);
    assertThat(code.profile()).isEqualTo(profile);
    assertThat(code.findings())
        .extracting("code")
        .isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\u0000b"})
  void nothingUsableIsRefused(String given) {
    assertThat(ItemCode.parse(given).refusals())
        .extracting("code")
        .containsExactly("codes.item-unusable");
  }

  @Test
  void theRealListIsKeptWholeAndItsFaultsAreCounted() throws IOException {
    Path csv =
        Path.of(
            System.getProperty("shared.dir", "../../shared"),
            "data/service-items/guangan-district.csv");
    assumeTrue(Files.exists(csv), "the real list is not beside the project: " + csv);
    List<ItemCode> codes = read(csv);
    assertThat(codes).hasSize(1135);
    List<ItemCode> sichuan =
        codes.stream().filter(code -> code.profile() == ItemCode.Profile.SICHUAN).toList();
    assertThat(sichuan).hasSize(1132);
    assertThat(sichuan.stream().filter(ItemCodeTests::wholeOffice)).hasSize(989);
    assertThat(sichuan.stream().filter(code -> !wholeOffice(code))).hasSize(143);
    assertThat(sichuan.stream().filter(code -> Uscc.parse(office(code)).isDone())).hasSize(981);
  }

  private static boolean wholeOffice(ItemCode code) {
    return office(code).length() == 18;
  }

  private static String office(ItemCode code) {
    String office = code.organisation();
    return office == null ? "" : office;
  }

  private static List<ItemCode> read(Path csv) throws IOException {
    try (Reader reader = Files.newBufferedReader(csv)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .stream()
          .map((CSVRecord row) -> ItemCode.parse(row.get("item_code")).orThrow())
          .toList();
    }
  }
}
