package org.yichuang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTests {

  private static final Path HOME = Path.of("..");
  private static final Pattern SHOWN = Pattern.compile("!\\[[^\\]]*\\]\\(([^)]+)\\)");
  private static final int MOST = 150 * 1024;

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void everyPictureThatIsShownIsThere(String readme) throws IOException {
    List<String> shown =
        SHOWN
            .matcher(Files.readString(HOME.resolve(readme)))
            .results()
            .map(r -> r.group(1))
            .toList();
    assertThat(shown).isNotEmpty().allMatch(p -> Files.exists(HOME.resolve(p)));
  }

  @Test
  void noPictureIsHeavierThanItNeedsToBe() throws IOException {
    try (var all = Files.list(HOME.resolve("docs/screens"))) {
      assertThat(all.filter(p -> p.toFile().length() > MOST).toList()).isEmpty();
    }
  }
}
