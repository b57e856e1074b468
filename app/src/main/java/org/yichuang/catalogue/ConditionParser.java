package org.yichuang.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the little language of {@link Condition} by recursive descent. */
final class ConditionParser {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:(==|!=|<=|>=|[<>()\\[\\],])|'([^']*)'|([\\p{L}\\p{N}_.\\-]+))");
  private static final Set<String> RESERVED =
      Set.of("and", "or", "not", "in", "contains", "given", "has", "promised");

  private final List<String> tokens = new ArrayList<>();
  private int next;

  private ConditionParser(String text) {
    Matcher token = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length() && !text.substring(at).isBlank()) {
      if (!token.find(at) || token.start() != at) {
        throw new IllegalArgumentException("cannot read '" + text.substring(at).strip() + "'");
      }
      tokens.add(token.group().strip());
      at = token.end();
    }
  }

  static Check parse(String text) {
    ConditionParser parser = new ConditionParser(text);
    Check check = parser.any(0);
    if (parser.next < parser.tokens.size()) {
      throw new IllegalArgumentException("does not fit: '" + parser.peek() + "'");
    }
    return check;
  }

  private Check any(int depth) {
    List<Check> parts = new ArrayList<>(List.of(all(depth)));
    while (peek().equals("or")) {
      next++;
      parts.add(all(depth));
    }
    return parts.size() == 1 ? parts.getFirst() : new Check.Any(List.copyOf(parts));
  }

  private Check all(int depth) {
    List<Check> parts = new ArrayList<>(List.of(one(depth)));
    while (peek().equals("and")) {
      next++;
      parts.add(one(depth));
    }
    return parts.size() == 1 ? parts.getFirst() : new Check.All(List.copyOf(parts));
  }

  private Check one(int depth) {
    if (depth > 30) {
      throw new IllegalArgumentException("too many parentheses");
    }
    String token = take();
    return switch (token) {
      case "not" -> new Check.Not(one(depth + 1));
      case "(" -> {
        Check inner = any(depth + 1);
        expect(")");
        yield inner;
      }
      case "given" -> new Check.Given(name(take()));
      case "has" -> new Check.Has(name(take()));
      case "promised" -> new Check.Promised(name(take()));
      case Check.COMPLETE -> new Check.Has(Check.COMPLETE);
      default -> comparison(name(token));
    };
  }

  private Check comparison(String word) {
    boolean age = word.equals("age") && peek().equals("(");
    String field = word;
    if (age) {
      expect("(");
      field = name(take());
      expect(")");
    }
    String sign = take();
    if (!age && sign.equals("in")) {
      return new Check.In(field, values());
    }
    if (!age && sign.equals("contains")) {
      return new Check.Contains(field, value(take()));
    }
    for (Check.Sign known : Check.Sign.values()) {
      if (known.word.equals(sign)) {
        return new Check.Compare(field, age, known, value(take()));
      }
    }
    throw new IllegalArgumentException(
        "after '" + field + "' comes ==, !=, <, <=, >, >=, in or contains, not '" + sign + "'");
  }

  private Set<String> values() {
    expect("[");
    Set<String> values = new LinkedHashSet<>(List.of(value(take())));
    while (peek().equals(",")) {
      next++;
      values.add(value(take()));
    }
    expect("]");
    return values;
  }

  private static String name(String token) {
    if (RESERVED.contains(token) || !token.matches("\\p{L}[\\p{L}\\p{N}_.\\-]*")) {
      throw new IllegalArgumentException("a name is expected, not '" + token + "'");
    }
    return token;
  }

  private static String value(String token) {
    if (token.length() > 1 && token.startsWith("'")) {
      return token.substring(1, token.length() - 1);
    }
    if (RESERVED.contains(token) || !token.matches("[\\p{L}\\p{N}_.\\-]+")) {
      throw new IllegalArgumentException("a value is expected, not '" + token + "'");
    }
    return token;
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }

  private String take() {
    if (next >= tokens.size()) {
      throw new IllegalArgumentException("ends too early");
    }
    return tokens.get(next++);
  }

  private void expect(String token) {
    String found = take();
    if (!found.equals(token)) {
      throw new IllegalArgumentException("'" + token + "' is expected, not '" + found + "'");
    }
  }
}
