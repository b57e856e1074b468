package org.yichuang.catalogue.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.yichuang.catalogue.Choice;
import org.yichuang.catalogue.Facts;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.Situation;
import org.yichuang.kernel.Now;

/** The answers in a page's address: only to questions that exist, only with choices they offer. */
@Component
class GivenAnswers {

  private final Now now;

  GivenAnswers(Now now) {
    this.now = now;
  }

  /** The facts a visitor has told about an item so far; the variant defaults to the item's own. */
  Facts of(Guide guide, String code, Map<String, String> given) {
    Facts facts = known(guide.situations(), given).with("variant", own(guide, code));
    String variant = given.get("variant");
    return guide.variants().stream().anyMatch(v -> v.key().equals(variant)) && variant != null
        ? facts.with("variant", variant)
        : facts;
  }

  Facts known(List<Situation> situations, Map<String, String> given) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Situation situation : situations) {
      String value = given.get(situation.key());
      for (Choice choice : situation.choices()) {
        if (choice.value().equals(value)) {
          answers.put(situation.key(), value);
        }
      }
    }
    return Facts.of(answers, now.today());
  }

  private static String own(Guide guide, String code) {
    return guide.variants().stream()
        .filter(v -> code.equals(v.itemCode()))
        .findFirst()
        .orElse(guide.variants().getFirst())
        .key();
  }

  /** An address that carries the answers on. */
  static String carry(String path, Facts facts) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    facts.answers().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> address.queryParam(e.getKey(), e.getValue()));
    return address.build().encode().toUriString();
  }
}
