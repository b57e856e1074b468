package org.yichuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps docs/law.md true: every class and every test it names exists. */
class LawTableTests {

  private static final Pattern ROW =
      Pattern.compile(
          "\\| (.+?) \\| (.+?) \\| `([a-z]+)\\.(\\w+)(?:#(\\w+))?` \\| `(\\w+)#(\\w+)` \\|");

  @Test
  void everyClassAndEveryTestThatTheTableNamesExists() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("../docs/law.md")).stream()
            .filter(line -> line.startsWith("| "))
            .skip(1)
            .toList();
    assertThat(rows).hasSizeGreaterThan(20);
    Map<String, Path> tests = tests();
    for (String row : rows) {
      var cell = ROW.matcher(row);
      assertThat(cell.matches()).as("row is not of the table's form: %s", row).isTrue();
      Path type = Path.of("src/main/java/org/yichuang", cell.group(3), cell.group(4) + ".java");
      assertThat(type).as("class in row: %s", row).exists();
      if (cell.group(5) != null) {
        assertThat(Files.readString(type)).as("row: %s", row).contains(" " + cell.group(5) + "(");
      }
      assertThat(tests).as("test in row: %s", row).containsKey(cell.group(6));
      assertThat(Files.readString(tests.get(cell.group(6))))
          .as("method in row: %s", row)
          .contains("void " + cell.group(7) + "(");
    }
  }

  private static Map<String, Path> tests() throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      return files
          .filter(file -> file.toString().endsWith("Tests.java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  Function.identity(),
                  (one, other) -> one));
    }
  }
}
