package org.yichuang.intake.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.kernel.Actor;

/** Reads what pages send. */
final class Asks {

  private Asks() {}

  /** Fields by key; several ticks of one field are joined by commas. */
  static Map<String, String> typed(MultiValueMap<String, String> sent) {
    Map<String, String> typed = new LinkedHashMap<>();
    sent.forEach((key, values) -> {
      if (!key.startsWith("_") && !key.equals("version")) {
        typed.put(key, String.join(",", values.stream().filter(v -> !v.isEmpty()).toList()));
      }
    });
    return typed;
  }

  static int version(MultiValueMap<String, String> sent) {
    String version = sent.getFirst("version");
    return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
  }

  static Application open(Applications applications, Actor actor, long id) {
    return applications.open(actor, id).orThrow();
  }
}
