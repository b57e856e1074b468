package org.yichuang.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Checks a new password's strength and hashes it with Argon2id (19 MiB, two passes). */
@Component
class Passwords {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;

  private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final Set<String> common = common();
  private final CompletableFuture<String> nobody =
      CompletableFuture.supplyAsync(() -> hash(Tokens.fresh()));

  String hash(String password) {
    return java.util.Objects.requireNonNull(argon.encode(whole(password)));
  }

  boolean matches(String password, String hash) {
    return password.length() <= LONGEST && argon.matches(whole(password), hash);
  }

  /** Takes as long as a real comparison, so that an unknown name is not told by its speed. */
  void pretend(String password) {
    matches(password, nobody.join());
  }

  List<Refusal> wrong(String password, String login, String name) {
    List<Refusal> wrong = new ArrayList<>();
    String lower = password.toLowerCase(Locale.ROOT);
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      wrong.add(
          refusal(
              "people.password.length",
              Text.of("密码应为12到128个字符，可以是一句话。", "Use 12 to 128 characters; a sentence is fine.")));
    }
    if (common.stream().anyMatch(c -> lower.equals(c) || stretched(lower, c))) {
      wrong.add(
          refusal(
              "people.password.common", Text.of("这个密码太常见，容易被猜到。", "This password is too common.")));
    }
    if (password.chars().distinct().count() < 5 || runs(lower)) {
      wrong.add(
          refusal(
              "people.password.simple",
              Text.of("密码里重复或连续的字符太多。", "Too many repeated or consecutive characters.")));
    }
    if (holds(lower, login) || holds(lower, name)) {
      wrong.add(
          refusal(
              "people.password.name",
              Text.of("密码不能包含登录名或姓名。", "Leave your name out of the password.")));
    }
    return wrong;
  }

  /** A common word padded with digits and marks, such as {@code password2026!}. */
  private static boolean stretched(String password, String common) {
    return common.length() >= 5
        && password.contains(common)
        && password.replace(common, "").replaceAll("[^\\p{L}]", "").length() < 4;
  }

  /** Whether the whole is one rising or falling run, such as {@code 123456789012}. */
  private static boolean runs(String password) {
    int steps = 0;
    for (int i = 1; i < password.length(); i++) {
      int step = password.charAt(i) - password.charAt(i - 1);
      steps += Math.abs(step) <= 1 ? 1 : 0;
    }
    return !password.isEmpty() && steps * 4 >= (password.length() - 1) * 3;
  }

  private static boolean holds(String password, String word) {
    String lower = word.strip().toLowerCase(Locale.ROOT);
    return lower.length() >= 2 && password.contains(lower);
  }

  private static Refusal refusal(String code, Text sentence) {
    return Refusal.field(
        "password",
        code,
        sentence,
        Text.of(
            "换一句只有您知道的话，例如三四个不相干的词连起来。",
            "Choose a phrase only you know, such as three or four unrelated words."));
  }

  private static Set<String> common() {
    try (InputStream in = Passwords.class.getResourceAsStream("/people/common-passwords.txt")) {
      if (in == null) {
        throw new IllegalStateException("people/common-passwords.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Half a character, which the hash cannot take, becomes a question mark on every way in. */
  private static String whole(String password) {
    byte[] bytes = password.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
  }
}
