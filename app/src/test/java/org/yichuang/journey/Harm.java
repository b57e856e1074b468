package org.yichuang.journey;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a field may hold that nobody meant it to hold. */
final class Harm {

  static final String SCRIPT = "<script>alert('x')</script>";

  private Harm() {}

  /** Text for every field of a form. */
  static List<String> texts() {
    return List.of(
        "'; drop table casework.case_file; --",
        "1) or 1=1 union select token_hash from people.session --",
        SCRIPT,
        "\"><img src=x onerror=alert(1)>",
        "a\u0000b",
        "\u0007\u001b[31m",
        "\u202Egnp.exe",
        "${7*7}#{7*7}__${T(Runtime)}__::x",
        "../../../etc/passwd",
        "430702199002300011",
        "430702199001011234",
        "99999999999999999999",
        "-1",
        "\uD83D",
        "卖".repeat(5_000));
  }

  /** JSON for every field of a request, text among it. */
  static List<String> jsons() {
    return Stream.concat(
            Stream.of(
                "null",
                "true",
                "-1",
                "1e400",
                "99999999999999999999",
                "[]",
                "[null]",
                "{}",
                "{\"a\": null}",
                "\"\""),
            texts().stream().map(Harm::quoted))
        .toList();
  }

  static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      boolean plain = c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c);
      json.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return json.append('"').toString();
  }

  /** Ten megabytes of a letter. */
  static String tenMegabytes() {
    char[] much = new char[10 * 1024 * 1024];
    Arrays.fill(much, 'x');
    return new String(much);
  }
}
