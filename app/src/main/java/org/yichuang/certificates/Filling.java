package org.yichuang.certificates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Choice;
import org.yichuang.catalogue.Field;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.ResultTemplate;
import org.yichuang.kernel.Text;
import org.yichuang.people.Masks;

/** Fills a guide's result template from the facts of a case, in words people read. */
final class Filling {

  private static final Pattern NAMED = Pattern.compile("\\{([a-z0-9.-]+)}");

  private final Map<String, String> facts;
  private final Map<String, Field> fields = new HashMap<>();
  private final Map<String, List<Choice>> choices = new HashMap<>();

  Filling(Guide guide, Map<String, String> facts) {
    this.facts = facts;
    guide.form().fields().forEach(f -> fields.put(f.key(), f));
    guide.form().fields().forEach(f -> choices.put(f.key(), f.choices()));
    guide.situations().forEach(s -> choices.put(s.key(), s.choices()));
  }

  /** The lines that have something to say. */
  List<CertificateRecord.Line> lines(ResultTemplate template) {
    return template.fields().stream()
        .map(l -> new CertificateRecord.Line(l.label(), value(l.from()), personal(l.from())))
        .filter(l -> !l.value().zh().isBlank())
        .toList();
  }

  /** The sentence of the template, or a plain one where a fact it names is not known. */
  Text body(ResultTemplate template, Text otherwise) {
    return NAMED.matcher(template.body().zh()).results().allMatch(m -> known(m.group(1)))
            && NAMED.matcher(template.body().en()).results().allMatch(m -> known(m.group(1)))
        ? Text.of(filled(template.body().zh(), Text::zh), filled(template.body().en(), Text::en))
        : otherwise;
  }

  /** The last day that a field names; null if it names none. */
  @Nullable LocalDate date(@Nullable String key) {
    String given = key == null ? null : facts.get(key);
    if (given == null) {
      return null;
    }
    try {
      return LocalDate.parse(given.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private String filled(String sentence, Function<Text, String> language) {
    return NAMED
        .matcher(sentence)
        .replaceAll(m -> Matcher.quoteReplacement(language.apply(one(m.group(1)))));
  }

  private boolean known(String key) {
    return !one(key).zh().isBlank();
  }

  private boolean personal(String keys) {
    return Arrays.stream(keys.split(" ", -1))
        .map(fields::get)
        .anyMatch(f -> f != null && f.personal());
  }

  private Text value(String keys) {
    List<Text> parts = Arrays.stream(keys.split(" ", -1)).map(this::one).toList();
    return Text.of(joined(parts, Text::zh), joined(parts, Text::en));
  }

  private static String joined(List<Text> parts, Function<Text, String> language) {
    return parts.stream().map(language).filter(p -> !p.isBlank()).collect(Collectors.joining(" "));
  }

  private Text one(String key) {
    String given = facts.getOrDefault(key, "").strip();
    Field field = fields.get(key);
    List<Choice> known = choices.getOrDefault(key, List.of());
    if (!known.isEmpty()) {
      return chosen(given, known);
    }
    return field == null ? plain(given) : typed(field, given);
  }

  private static Text typed(Field field, String given) {
    return switch (field.type()) {
      case ID_NUMBER -> plain(Masks.idNumber(given));
      case PHONE -> plain(Masks.phone(given));
      case YES_NO -> given.equals("yes") ? Text.of("是", "Yes") : given.isEmpty() ? plain("") : no();
      case MONEY -> given.matches("[0-9]+(\\.[0-9]{1,2})?") ? money(given) : plain(given);
      default -> plain(given);
    };
  }

  private static Text no() {
    return Text.of("否", "No");
  }

  private static Text money(String given) {
    String digits = String.format(java.util.Locale.ROOT, "%,.2f", new BigDecimal(given));
    return Text.of(digits + " 元", digits + " yuan");
  }

  private static Text chosen(String given, List<Choice> choices) {
    List<Choice> found =
        Stream.of(given.split(",", -1))
            .flatMap(g -> choices.stream().filter(c -> c.value().equals(g.strip())))
            .toList();
    return found.isEmpty()
        ? plain(given)
        : Text.of(
            found.stream().map(c -> c.label().zh()).collect(Collectors.joining("、")),
            found.stream().map(c -> c.label().en()).collect(Collectors.joining(", ")));
  }

  private static Text plain(String text) {
    return Text.of(text, text);
  }
}
