package org.yichuang.indicators.web;

import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.yichuang.indicators.Cut;
import org.yichuang.indicators.Dim;
import org.yichuang.indicators.Numbers;
import org.yichuang.indicators.Period;

/** What an address asks for: a period and a cut. Makes the addresses of its neighbours. */
public record Ask(Period period, Cut cut) {

  private static final int LONGEST = 100;

  static Ask of(Map<String, String> query, Numbers numbers) {
    Period period = Period.parse(query.getOrDefault("period", "")).orElseGet(numbers::telling);
    Cut cut = Cut.ALL;
    for (Dim dim : Dim.values()) {
      String value = query.getOrDefault(dim.key(), "").strip();
      if (!value.isEmpty() && value.length() <= LONGEST) {
        cut = cut.with(dim, value);
      }
    }
    return new Ask(period, cut);
  }

  public Ask in(Period other) {
    return new Ask(other, cut);
  }

  public Ask with(Dim dim, String value) {
    return new Ask(period, cut.with(dim, value));
  }

  public Ask without(Dim dim) {
    return new Ask(period, cut.without(dim));
  }

  /** The same question at a path, with more words in turn names and values. */
  public String at(String path, String... more) {
    UriComponentsBuilder to =
        UriComponentsBuilder.fromPath(path).queryParam("period", period.key());
    cut.values().forEach((dim, value) -> to.queryParam(dim.key(), value));
    for (int i = 0; i + 1 < more.length; i += 2) {
      to.queryParam(more[i], more[i + 1]);
    }
    return to.encode().build().toUriString();
  }

  /** The page of an indicator's cases. */
  public String cases(String indicator, String part) {
    return at("/numbers/" + indicator + "/cases", "part", part);
  }
}
