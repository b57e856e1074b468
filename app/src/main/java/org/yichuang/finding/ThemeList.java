package org.yichuang.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The life events that ship, as far as finding needs them, read without a database. */
final class ThemeList {

  private ThemeList() {}

  static List<Findable> shipped() {
    List<Findable> themes = new ArrayList<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:guides/themes/*.yaml")) {
        try (InputStream in = file.getInputStream()) {
          Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
          themes.add(theme(yaml));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return themes;
  }

  private static Findable theme(Map<String, Object> yaml) {
    String[] title = String.valueOf(yaml.get("title")).split("\\|");
    List<String> words = new ArrayList<>();
    if (title.length > 1) {
      words.add(title[1].trim());
    }
    if (yaml.get("keywords") instanceof List<?> keywords) {
      keywords.forEach(k -> words.add(String.valueOf(k)));
    }
    return Findable.theme(String.valueOf(yaml.get("theme")), title[0].trim(), words);
  }
}
