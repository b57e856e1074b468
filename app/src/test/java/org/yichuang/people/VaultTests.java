package org.yichuang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VaultTests {

  private final Vault vault = new Vault(new byte[32]);

  @Test
  void whatIsSealedOpensAgainAndNeverLooksTheSame() {
    byte[] one = vault.seal("person.phone", "13800000000");
    byte[] other = vault.seal("person.phone", "13800000000");
    assertThat(vault.open("person.phone", one)).isEqualTo("13800000000");
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void anAlteredBitIsNoticedWhereverItIs() {
    byte[] sealed = vault.seal("person.phone", "13800000000");
    for (int i = 0; i < sealed.length; i++) {
      byte[] altered = sealed.clone();
      altered[i] ^= 1;
      assertThatThrownBy(() -> vault.open("person.phone", altered))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aPhoneCannotBeOpenedAsAnAddress() {
    byte[] sealed = vault.seal("person.phone", "13800000000");
    assertThatThrownBy(() -> vault.open("person.address", sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theBlindIndexIsEqualForEqualValuesOfOneUseAndOneKeyOnly() {
    byte[] key = new byte[32];
    key[0] = 1;
    assertThat(vault.index("person.id", "A")).isEqualTo(vault.index("person.id", "A"));
    assertThat(vault.index("person.id", "A")).isNotEqualTo(vault.index("person.phone", "A"));
    assertThat(vault.index("person.id", "A")).isNotEqualTo(vault.index("person.id", "B"));
    assertThat(new Vault(key).index("person.id", "A")).isNotEqualTo(vault.index("person.id", "A"));
    assertThat(vault.index("ab", "c")).isNotEqualTo(vault.index("a", "bc"));
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatThrownBy(() -> new Vault(Arrays.copyOf(new byte[32], 31)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
