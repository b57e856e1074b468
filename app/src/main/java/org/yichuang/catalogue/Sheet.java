package org.yichuang.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.Limit;
import org.yichuang.catalogue.Tree.Many;
import org.yichuang.catalogue.Tree.Mapping;
import org.yichuang.catalogue.Tree.Spot;
import org.yichuang.catalogue.Tree.Word;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Text;

/**
 * One mapping of a guide's file while it is read. Every mistake is noted with its line and field
 * and reading goes on with a harmless value; a noted mistake keeps the whole guide from being used.
 */
final class Sheet {

  private final Mapping tree;
  private final String path;
  private final List<Problem> problems;
  private final Set<String> known = new LinkedHashSet<>();

  Sheet(Mapping tree, String path, List<Problem> problems) {
    this.tree = tree;
    this.path = path;
    this.problems = problems;
  }

  Spot spot() {
    return tree.spot();
  }

  String path() {
    return path;
  }

  boolean has(String key) {
    known.add(key);
    return tree.parts().containsKey(key);
  }

  void problem(String key, String zh, String en) {
    Tree part = tree.parts().get(key);
    String field = key.isEmpty() ? path : at(key);
    problems.add(Problem.at(part == null ? spot() : part.spot(), field, zh, en));
  }

  String text(String key) {
    String text = textOr(key);
    if (text == null) {
      problem(key, "缺少“" + key + "”。", "“" + key + "” is missing.");
      return "";
    }
    return text;
  }

  @Nullable String textOr(String key) {
    known.add(key);
    Tree part = tree.parts().get(key);
    if (part == null) {
      return null;
    }
    if (part instanceof Word word && !word.text().isEmpty()) {
      return word.text();
    }
    problem(key, "应当是一段文字。", "This should be a text.");
    return "";
  }

  /** A short Latin name. */
  String key(String key) {
    String text = text(key);
    if (!text.isEmpty() && !text.matches("[a-z][a-z0-9]*([.-][a-z0-9]+)*")) {
      problem(
          key,
          "“" + text + "”应当由小写字母、数字、点和短横组成。",
          "“" + text + "” should be made of small letters, digits, dots and hyphens.");
    }
    return text;
  }

  /** Chinese and English, divided by a bar; both are needed. */
  Text words(String key) {
    return halves(key, text(key), true);
  }

  /** Chinese with or without English. */
  Text prose(String key) {
    return halves(key, text(key), false);
  }

  Text proseOr(String key) {
    String text = textOr(key);
    return text == null ? Text.of("", "") : halves(key, text, false);
  }

  private Text halves(String key, String text, boolean both) {
    if (both && !text.isEmpty() && !text.contains(Wording.BAR)) {
      problem(key, "请写成“中文 | English”。", "Write Chinese and English: 中文 | English.");
    }
    return Wording.halves(text);
  }

  int number(String key, int otherwise) {
    BigDecimal number = decimalOr(key);
    if (number == null) {
      return otherwise;
    }
    if (number.scale() > 0 || number.signum() < 0 || number.precision() > 6) {
      problem(key, "应当是不大的整数。", "This should be a small whole number.");
      return otherwise;
    }
    return number.intValue();
  }

  @Nullable BigDecimal decimalOr(String key) {
    String text = textOr(key);
    if (text == null) {
      return null;
    }
    if (!text.matches("-?[0-9]{1,12}(\\.[0-9]{1,4})?")) {
      problem(key, "“" + text + "”不是数字。", "“" + text + "” is not a number.");
      return null;
    }
    return new BigDecimal(text);
  }

  boolean flag(String key, boolean otherwise) {
    String text = textOr(key);
    if (text == null) {
      return otherwise;
    }
    if (!Set.of("yes", "no", "true", "false").contains(text)) {
      problem(key, "请写 yes 或 no。", "Write yes or no.");
    }
    return text.equals("yes") || text.equals("true");
  }

  <E extends Enum<E>> E one(String key, E otherwise) {
    String text = has(key) ? text(key) : Wording.word(otherwise);
    return pick(key, text, otherwise);
  }

  <E extends Enum<E>> E need(String key, E fallback) {
    return pick(key, text(key), fallback);
  }

  private <E extends Enum<E>> E pick(String key, String text, E fallback) {
    E[] all = fallback.getDeclaringClass().getEnumConstants();
    for (E one : all) {
      if (Wording.word(one).equals(text)) {
        return one;
      }
    }
    if (!text.isEmpty()) {
      String words = String.join(", ", Arrays.stream(all).map(Wording::word).toList());
      problem(key, "“" + text + "”不在此列：" + words, "“" + text + "” is not one of: " + words);
    }
    return fallback;
  }

  Limit limit(String key) {
    String text = text(key);
    if (text.isEmpty()) {
      return Limit.working(1);
    }
    return switch (Limit.parse(text)) {
      case Outcome.Done<Limit>(Limit limit) -> limit;
      case Outcome.Refused<Limit> refused -> {
        Text why = refused.refusals().getFirst().sentence();
        Text next = refused.refusals().getFirst().next();
        problem(key, why.zh() + next.zh(), why.en() + " " + next.en());
        yield Limit.working(1);
      }
    };
  }

  Condition condition(String key) {
    String text = textOr(key);
    try {
      return text == null ? Condition.ALWAYS : Condition.of(text);
    } catch (IllegalArgumentException e) {
      problem(key, "条件写法有误：" + e.getMessage(), "The condition cannot be read: " + e.getMessage());
      return Condition.ALWAYS;
    }
  }

  List<String> list(String key) {
    List<String> texts = new ArrayList<>();
    for (Tree part : parts(key)) {
      if (part instanceof Word word && !word.text().isEmpty()) {
        texts.add(word.text());
      } else {
        problems.add(Problem.at(part.spot(), at(key), "应当是一段文字。", "This should be a text."));
      }
    }
    return texts;
  }

  <T> List<T> sheets(String key, Function<Sheet, T> read) {
    List<T> all = new ArrayList<>();
    int n = 0;
    for (Tree part : parts(key)) {
      String where = at(key) + "[" + ++n + "]";
      if (part instanceof Mapping mapping) {
        Sheet sheet = new Sheet(mapping, where, problems);
        all.add(read.apply(sheet));
        sheet.close();
      } else {
        problems.add(Problem.at(part.spot(), where, "应当由“名称: 值”组成。", "“name: value” is expected."));
      }
    }
    return all;
  }

  <T> @Nullable T sheetOr(String key, Function<Sheet, T> read) {
    known.add(key);
    Tree part = tree.parts().get(key);
    if (part instanceof Mapping mapping) {
      Sheet sheet = new Sheet(mapping, at(key), problems);
      T value = read.apply(sheet);
      sheet.close();
      return value;
    }
    if (part != null) {
      problem(key, "应当由“名称: 值”组成。", "“name: value” is expected.");
    }
    return null;
  }

  /** Reads a part that must be there; without it the value of an empty one, and a problem. */
  <T> T sheet(String key, Function<Sheet, T> read) {
    T value = sheetOr(key, read);
    if (value != null) {
      return value;
    }
    if (!tree.parts().containsKey(key)) {
      problem(key, "缺少“" + key + "”。", "“" + key + "” is missing.");
    }
    return read.apply(new Sheet(new Mapping(spot(), Map.of()), at(key), new ArrayList<>()));
  }

  /** A list of {@code value: 中文 | English}. */
  List<Choice> choices(String key) {
    List<Choice> choices = new ArrayList<>();
    for (Tree part : parts(key)) {
      if (part instanceof Mapping mapping && mapping.parts().size() == 1) {
        String value = mapping.parts().keySet().iterator().next();
        choices.add(new Choice(value, new Sheet(mapping, at(key), problems).words(value)));
      } else {
        problems.add(
            Problem.at(
                part.spot(), at(key), "请写成“值: 中文 | English”。", "Write value: 中文 | English."));
      }
    }
    return choices;
  }

  private List<Tree> parts(String key) {
    known.add(key);
    Tree part = tree.parts().get(key);
    if (part == null) {
      return List.of();
    }
    if (part instanceof Many many) {
      return many.parts();
    }
    problem(key, "应当是一个列表。", "A list is expected.");
    return List.of();
  }

  /** Notes every name that nobody asked for. */
  void close() {
    for (Map.Entry<String, Tree> part : tree.parts().entrySet()) {
      if (!known.contains(part.getKey())) {
        String could = String.join(", ", known);
        problems.add(
            Problem.at(
                part.getValue().spot(),
                at(part.getKey()),
                "不认识这个名称；可用：" + could,
                "An unknown name; known here: " + could));
      }
    }
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
