package org.yichuang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class WordsTests {

  private final PathMatchingResourcePatternResolver files =
      new PathMatchingResourcePatternResolver();

  @Test
  void everyWordIsThereInBothLanguages() throws IOException {
    for (Resource zh : files.getResources("classpath*:messages/*.properties")) {
      String name = String.valueOf(zh.getFilename());
      if (name.endsWith("_en.properties")) {
        continue;
      }
      Resource en = zh.createRelative(name.replace(".properties", "_en.properties"));
      assertThat(en.exists()).as(name + " has an English half").isTrue();
      assertThat(words(en).stringPropertyNames())
          .as(name)
          .isEqualTo(words(zh).stringPropertyNames());
    }
  }

  @Test
  void everyKeyStartsWithItsRoom() throws IOException {
    for (Resource file : files.getResources("classpath*:messages/*.properties")) {
      String room =
          String.valueOf(file.getFilename()).replace("_en", "").replace(".properties", "");
      assertThat(words(file).stringPropertyNames())
          .as(room)
          .allMatch(key -> key.startsWith(room + "."));
    }
  }

  private static Properties words(Resource file) throws IOException {
    Properties words = new Properties();
    try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words;
  }
}
