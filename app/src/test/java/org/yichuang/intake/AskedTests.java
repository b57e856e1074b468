package org.yichuang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yichuang.catalogue.Condition;
import org.yichuang.catalogue.Field;
import org.yichuang.catalogue.FieldType;
import org.yichuang.kernel.Text;

class AskedTests {

  private static Text shown(FieldType type, String value) {
    Field field =
        new Field(
            "opened",
            type,
            Text.of("开业日期", "Opening day"),
            Text.of("", ""),
            true,
            null,
            null,
            null,
            List.of(),
            Condition.ALWAYS,
            null,
            false);
    return Asked.shown(field, value);
  }

  @Test
  void aDayIsShownAsPeopleWriteIt() {
    assertThat(shown(FieldType.DATE, "2026-07-15"))
        .isEqualTo(Text.of("2026年7月15日（周三）", "Wed 15 Jul 2026"));
  }

  @Test
  void whatIsNoDayIsShownAsItWasTyped() {
    assertThat(shown(FieldType.DATE, "2026-02-30")).isEqualTo(Text.of("2026-02-30", "2026-02-30"));
  }

  @Test
  void yesIsAWordAndANumberStaysOne() {
    assertThat(shown(FieldType.YES_NO, "yes").zh()).isEqualTo("是");
    assertThat(shown(FieldType.NUMBER, "320").en()).isEqualTo("320");
  }
}
