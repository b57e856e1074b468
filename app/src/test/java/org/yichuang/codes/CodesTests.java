package org.yichuang.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.kernel.Refusal;

class CodesTests {

  private static final LocalDate TODAY = LocalDate.of(2022, 4, 22);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y43",
        "91310110666007217T",
        "12441500196720244T",
        "11511300008778693M",
        " 91350100M000100Y43 ",
        "９1350100M000100Y43"
      })
  void aSocialCreditCodeWithTheRightCheckIsRead(String given) {
    assertThat(Uscc.parse(given).orThrow().value()).hasSize(18);
  }

  @ParameterizedTest
  @CsvSource({
    "91310000607378206D, codes.uscc-check",
    "11511301452259996u, codes.uscc-lower-case",
    "91350100m000100y43, codes.uscc-lower-case",
    "TE5116020105116050, codes.uscc-check",
    "1151130108778239R, codes.uscc-length",
    "91350100I000100Y43, codes.uscc-character",
    "'', codes.uscc-length"
  })
  void aWrongSocialCreditCodeIsRefusedWithWhatIsWrong(String given, String code) {
    assertThat(Uscc.parse(given).refusals()).extracting(Refusal::code).containsExactly(code);
  }

  @Test
  void lowerCaseIsOfferedRepaired() {
    assertThat(Uscc.parse("91350100m000100y43").refusals().getFirst().next().zh())
        .contains("91350100M000100Y43");
  }

  @Test
  void theOrganisationCodeIsWithinTheSocialCreditCode() {
    Uscc code = Uscc.parse("91350100M000100Y43").orThrow();
    assertThat(code.organisationCode()).isEqualTo("M000100Y4");
    assertThat(code.organisationCodeHolds()).isTrue();
    assertThat(code.division()).isEqualTo("350100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "440524188001010014", "11010519491231002x"})
  void aResidentNumberWithTheRightCheckIsRead(String given) {
    assertThat(ResidentId.parse(given, TODAY).isDone()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "110105194912310021, codes.resident-check",
    "11010519490230002X, codes.resident-birth",
    "11010520491231002X, codes.resident-future",
    "99010519491231002X, codes.resident-division",
    "11010519491231002, codes.resident-length",
    "110105491231002, codes.resident-length",
    "1101051949123100AX, codes.resident-character"
  })
  void aWrongResidentNumberIsRefusedWithWhatIsWrong(String given, String code) {
    assertThat(ResidentId.parse(given, TODAY).refusals())
        .extracting(Refusal::code)
        .containsExactly(code);
  }

  @Test
  void aResidentNumberIsNeverPrintedWhole() {
    ResidentId id = ResidentId.parse("11010519491231002X", TODAY).orThrow();
    assertThat(id).hasToString("110105********002X");
    assertThat(id.masked()).doesNotContain("19491231");
    assertThat(id.born()).isEqualTo(LocalDate.of(1949, 12, 31));
    assertThat(id.female()).isTrue();
    assertThat(id.ageOn(TODAY)).isEqualTo(72);
  }

  @Test
  void noRefusalOfAResidentNumberRepeatsIt() {
    Refusal refusal = ResidentId.parse("110105194912310021", TODAY).refusals().getFirst();
    assertThat(refusal.sentence().zh() + refusal.next().zh()).doesNotContain("1101051949");
  }

  @ParameterizedTest
  @CsvSource({
    "430000, PROVINCE",
    "430700, PREFECTURE",
    "430702, COUNTY",
    "430182118, TOWNSHIP",
    "430182118220, VILLAGE",
    "430702000000, COUNTY"
  })
  void aDivisionKnowsItsLevel(String code, DivisionCode.Level level) {
    assertThat(DivisionCode.parse(code).orThrow().level()).isEqualTo(level);
  }

  @Test
  void aDivisionContainsWhatLiesInIt() {
    DivisionCode town = new DivisionCode("430182118");
    assertThat(town.contains(new DivisionCode("430182118220"))).isTrue();
    assertThat(town.contains(new DivisionCode("430182117220"))).isFalse();
    assertThat(new DivisionCode("430182118220").parent()).contains(town);
    assertThat(town.parent()).contains(new DivisionCode("430182"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4307", "4307021", "43070x", "000000", "990000", ""})
  void aWrongDivisionIsRefused(String given) {
    assertThat(DivisionCode.parse(given).isDone()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "12441500196720244T3442199806003202206230068, 12441500196720244T3442199806003, 2022-06-23, 68",
    "11430702202204220001, 11430702, 2022-04-22, 1",
    "430702-WJJ-2022042212345, 430702-WJJ-, 2022-04-22, 12345"
  })
  void aCaseNumberIsReadAndWrittenAlike(String given, String office, LocalDate day, int sequence) {
    CaseNumber number = CaseNumber.parse(given).orThrow();
    assertThat(number).isEqualTo(new CaseNumber(office, day, sequence)).hasToString(given);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "114307022022133100010", "20220422", "x' or 1=1", "11430702202204220000"})
  void aWrongCaseNumberIsRefused(String given) {
    assertThat(CaseNumber.parse(given).refusals())
        .extracting(Refusal::code)
        .containsExactly("codes.case-number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U",
        "1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0",
        "11100000MB03271699022.340100.000000016.001.9"
      })
  void aCertificateIdentifierWithTheRightCheckIsRead(String given) {
    CertificateId id = CertificateId.parse(given).orThrow();
    assertThat(id.toString()).endsWith(given);
    assertThat(id.next().version()).isEqualTo(id.version() + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "11100000000013338W011.11430000006122244L.20230000403.001.V, codes.certificate-check",
    "11100000000013338W011.11430000006122244L.20230000403.U, codes.certificate-malformed",
    "1.2.156.3005.2.A.B.C.000.1, codes.certificate-malformed",
    "<script>, codes.certificate-malformed"
  })
  void aWrongCertificateIdentifierIsRefused(String given, String code) {
    assertThat(CertificateId.parse(given).refusals())
        .extracting(Refusal::code)
        .containsExactly(code);
  }

  @Test
  void everySingleWrongCharacterOfACertificateIdentifierIsFound() {
    String right = "11100000000013338W011.11430000006122244L.20230000403.001.U";
    for (int i = 0; i < right.length(); i++) {
      if (right.charAt(i) != '.') {
        char other = right.charAt(i) == '7' ? '8' : '7';
        String wrong = right.substring(0, i) + other + right.substring(i + 1);
        assertThat(CertificateId.parse(wrong).isDone()).as(wrong).isFalse();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "978-7-02-000220-7, 9787020002207",
    "702000220X, 9787020002207",
    "080442957X, 9780804429573"
  })
  void anIsbnOfTenOrThirteenDigitsIsRead(String given, String value) {
    assertThat(Isbn.parse(given).orThrow().value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "9.78043902348e+12, codes.isbn-spreadsheet",
    "439023483, codes.isbn-short-by-zeros",
    "9787020002208, codes.isbn-check",
    "1234567890123, codes.isbn-check",
    "978702, codes.isbn-form",
    "hello, codes.isbn-form"
  })
  void aDamagedIsbnIsRefusedWithWhatHappenedToIt(String given, String code) {
    assertThat(Isbn.parse(given).refusals()).extracting(Refusal::code).containsExactly(code);
  }
}
