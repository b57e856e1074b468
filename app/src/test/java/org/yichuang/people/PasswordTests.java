package org.yichuang.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTests {

  private final Passwords passwords = new Passwords();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "123456789012",
        "aaaaaaaaaaaaaaaa",
        "Password2026!!",
        "woaini1314520",
        "admin1234567890",
        "li.ming-secret-word",
        "李明的密码很长很长很长吧",
        "abcdefghijklmnop"
      })
  void anEasyOneIsRefused(String password) {
    assertThat(passwords.wrong(password, "li.ming", "李明")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "teapot river seven lantern",
        "柳叶湖边三只白鹭慢慢飞过",
        "kX9#vL2$qW8!zR",
        "月亮 frog 42 ladder"
      })
  void aPhraseOfUnrelatedWordsIsTaken(String password) {
    assertThat(passwords.wrong(password, "li.ming", "李明")).isEmpty();
    assertThat(passwords.matches(password, passwords.hash(password))).isTrue();
    assertThat(passwords.matches(password + "x", passwords.hash(password))).isFalse();
  }
}
