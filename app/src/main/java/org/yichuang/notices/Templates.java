package org.yichuang.notices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yichuang.kernel.Text;

/** The templates, read strictly at the start: a house with an unusable one does not open. */
@Component
class Templates {

  /** What an SMS may say: the number of the case, and a link that works once. */
  static final Set<String> SMS_HOLES = Set.of("number", "link");

  /** Two SMS of Chinese text, with the signature. */
  private static final int LONGEST_SMS = 120;

  private static final Set<String> FIELDS = Set.of("key", "urgent", "title", "text", "sms");

  private final Map<String, Template> byKey;

  Templates(NoticeSettings settings) {
    this.byKey = with(read(shipped()), settings.templates());
  }

  /** The shipped templates with the office's own wording in the place of theirs. */
  private static Map<String, Template> with(Map<String, Template> shipped, @Nullable Path own) {
    if (own == null) {
      return shipped;
    }
    Map<String, Template> all = new LinkedHashMap<>(shipped);
    read(text(own))
        .forEach((key, template) -> {
          if (all.put(key, template) == null) {
            throw new IllegalArgumentException(own + ": no notice is called " + key);
          }
        });
    return Map.copyOf(all);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Template must(String key) {
    Template found = byKey.get(key);
    if (found == null) {
      throw new IllegalArgumentException("no notice template " + key);
    }
    return found;
  }

  private static String shipped() {
    try (InputStream in = Templates.class.getResourceAsStream("/notices/templates.yaml")) {
      if (in == null) {
        throw new IllegalStateException("notices/templates.yaml is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads templates.
   *
   * @throws IllegalArgumentException with a line for everything that is wrong
   */
  static Map<String, Template> read(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Object root = new Yaml(new SafeConstructor(options)).load(yaml);
    Map<String, Template> all = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    if (root instanceof List<?> list) {
      for (Object one : list) {
        Template t = one instanceof Map<?, ?> map ? template(map, problems) : null;
        if (t == null) {
          problems.add("not a template: " + one);
        } else if (all.put(t.key(), t) != null) {
          problems.add(t.key() + ": twice");
        }
      }
    } else {
      problems.add("the file is a list of templates");
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "the notice templates are not usable:\n" + String.join("\n", problems));
    }
    return Map.copyOf(all);
  }

  private static @Nullable Template template(Map<?, ?> map, List<String> problems) {
    if (!(map.get("key") instanceof String key) || !key.matches("[a-z]+(-[a-z]+)*")) {
      return null;
    }
    map.keySet().stream()
        .filter(k -> !FIELDS.contains(String.valueOf(k)))
        .forEach(k -> problems.add(key + ": unknown word " + k));
    Text title = text(map, "title", key, problems);
    Text text = text(map, "text", key, problems);
    Text sms = map.containsKey("sms") ? text(map, "sms", key, problems) : null;
    if (sms != null) {
      checkSms(key, sms.zh(), problems);
      checkSms(key, sms.en(), problems);
    }
    return new Template(key, Boolean.TRUE.equals(map.get("urgent")), title, text, sms);
  }

  private static Text text(Map<?, ?> map, String field, String key, List<String> problems) {
    if (map.get(field) instanceof Map<?, ?> both
        && both.get("zh") instanceof String zh
        && both.get("en") instanceof String en
        && !zh.isBlank()
        && !en.isBlank()) {
      if (!holes(zh).equals(holes(en))) {
        problems.add(key + "." + field + ": the languages name different things");
      }
      return Text.of(zh, en);
    }
    problems.add(key + "." + field + ": wants zh and en");
    return Text.of("", "");
  }

  private static void checkSms(String key, String sms, List<String> problems) {
    holes(sms).stream()
        .filter(h -> !SMS_HOLES.contains(h))
        .forEach(h -> problems.add(key + ".sms: {" + h + "} does not belong in an SMS"));
    if (sms.length() > LONGEST_SMS) {
      problems.add(key + ".sms: longer than " + LONGEST_SMS);
    }
  }

  private static Set<String> holes(String text) {
    Matcher m = Template.HOLE.matcher(text);
    Set<String> names = new java.util.TreeSet<>();
    while (m.find()) {
      names.add(m.group(1));
    }
    return names;
  }
}
