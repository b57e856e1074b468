package org.yichuang.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The rules in force, from {@code yichuang.supervision.rules} or those that ship. */
@Component("supervisionRules")
public class Rules {

  private final Map<String, WatchRule> byKey = new LinkedHashMap<>();

  @Autowired
  Rules(@Value("${yichuang.supervision.rules:classpath:supervision/rules.yaml}") Resource file) {
    this(read(file));
  }

  Rules(List<WatchRule> rules) {
    rules.forEach(r -> byKey.put(r.key(), r));
  }

  private static List<WatchRule> read(Resource file) {
    try (InputStream in = file.getInputStream()) {
      return RuleReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the supervision rules cannot be read: " + file, e);
    }
  }

  public List<WatchRule> all() {
    return List.copyOf(byKey.values());
  }

  List<WatchRule> of(Metric metric) {
    return byKey.values().stream().filter(r -> r.metric() == metric).toList();
  }

  java.util.Optional<WatchRule> find(String key) {
    return java.util.Optional.ofNullable(byKey.get(key));
  }
}
