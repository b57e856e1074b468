package org.yichuang.intake.web;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.intake.Application;
import org.yichuang.kernel.Text;

/** Picks what is applied for by a few letters: a word of its name, its initials or its key. */
@Component
class Picking {

  private static final int MOST = 9;

  private final Catalogue catalogue;
  private final Map<String, String> initials = new ConcurrentHashMap<>();

  Picking(@Lazy Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Something that can be applied for. */
  record Choice(Application.Kind kind, String target, Text title, List<String> keywords) {}

  /** The best first; all guides if nothing was typed. */
  List<Choice> pick(String typed) {
    String wish = typed.strip().toLowerCase(Locale.ROOT);
    return all()
        .filter(c -> wish.isEmpty() || rank(c, wish) < 9)
        .sorted(Comparator.comparingInt((Choice c) -> rank(c, wish)))
        .limit(MOST)
        .toList();
  }

  private Stream<Choice> all() {
    return Stream.concat(
        catalogue.guides().stream()
            .map(g -> new Choice(Application.Kind.ITEM, g.key(), g.title(), g.keywords())),
        catalogue.themes().stream()
            .map(t -> new Choice(Application.Kind.THEME, t.code(), t.title(), t.keywords())));
  }

  private int rank(Choice c, String wish) {
    String title = c.title().zh();
    if (title.startsWith(wish) || c.target().equals(wish)) {
      return 0;
    }
    if (initials(title).startsWith(wish)) {
      return 1;
    }
    if (title.contains(wish) || c.target().contains(wish)) {
      return 2;
    }
    if (c.keywords().stream().anyMatch(k -> k.contains(wish) || initials(k).startsWith(wish))) {
      return 3;
    }
    return c.title().en().toLowerCase(Locale.ROOT).contains(wish) ? 4 : 9;
  }

  private String initials(String text) {
    return initials.computeIfAbsent(
        text,
        t ->
            PinyinHelper.toPinyin(t, PinyinStyleEnum.FIRST_LETTER)
                .replace(" ", "")
                .toLowerCase(Locale.ROOT));
  }
}
