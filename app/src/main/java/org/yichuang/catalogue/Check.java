package org.yichuang.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a {@link Condition}. */
sealed interface Check {

  /** A material key no guide may use: whether all that is needed is there. */
  String COMPLETE = "complete";

  boolean holds(Facts facts);

  void names(Names into);

  /** The names a condition uses. */
  record Names(Set<String> answers, Set<String> materials) {}

  record Always() implements Check {
    @Override
    public boolean holds(Facts facts) {
      return true;
    }

    @Override
    public void names(Names into) {}
  }

  record All(List<Check> parts) implements Check {
    @Override
    public boolean holds(Facts facts) {
      return parts.stream().allMatch(p -> p.holds(facts));
    }

    @Override
    public void names(Names into) {
      parts.forEach(p -> p.names(into));
    }
  }

  record Any(List<Check> parts) implements Check {
    @Override
    public boolean holds(Facts facts) {
      return parts.stream().anyMatch(p -> p.holds(facts));
    }

    @Override
    public void names(Names into) {
      parts.forEach(p -> p.names(into));
    }
  }

  record Not(Check part) implements Check {
    @Override
    public boolean holds(Facts facts) {
      return !part.holds(facts);
    }

    @Override
    public void names(Names into) {
      part.names(into);
    }
  }

  record Given(String field) implements Check {
    @Override
    public boolean holds(Facts facts) {
      return facts.answer(field) != null;
    }

    @Override
    public void names(Names into) {
      into.answers().add(field);
    }
  }

  record Has(String material) implements Check {
    @Override
    public boolean holds(Facts facts) {
      return facts.materials().contains(material);
    }

    @Override
    public void names(Names into) {
      if (!material.equals(COMPLETE)) {
        into.materials().add(material);
      }
    }
  }

  record Promised(String material) implements Check {
    @Override
    public boolean holds(Facts facts) {
      return facts.commitments().contains(material);
    }

    @Override
    public void names(Names into) {
      into.materials().add(material);
    }
  }

  record In(String field, Set<String> values) implements Check {
    @Override
    public boolean holds(Facts facts) {
      String answer = facts.answer(field);
      return answer != null && values.contains(answer);
    }

    @Override
    public void names(Names into) {
      into.answers().add(field);
    }
  }

  record Contains(String field, String value) implements Check {
    @Override
    public boolean holds(Facts facts) {
      String answer = facts.answer(field);
      return answer != null && Arrays.asList(answer.split("\\s*,\\s*", -1)).contains(value);
    }

    @Override
    public void names(Names into) {
      into.answers().add(field);
    }
  }

  /** A comparison of a field, or of the age that it tells, with a value. */
  record Compare(String field, boolean age, Sign sign, String value) implements Check {
    @Override
    public boolean holds(Facts facts) {
      String answer = facts.answer(field);
      String left = answer == null || !age ? answer : years(answer, facts.today());
      return left != null && sign.holds(left, value);
    }

    @Override
    public void names(Names into) {
      into.answers().add(field);
    }

    private static @Nullable String years(String answer, LocalDate today) {
      try {
        LocalDate born =
            answer.matches("\\d{17}[0-9Xx]")
                ? LocalDate.parse(answer.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE)
                : LocalDate.parse(answer);
        return Integer.toString(Period.between(born, today).getYears());
      } catch (DateTimeException notADate) {
        return null;
      }
    }
  }

  /** How two values compare: as numbers if both are, else as text, which also orders dates. */
  enum Sign {
    EQ("=="),
    NE("!="),
    LE("<="),
    LT("<"),
    GE(">="),
    GT(">");

    final String word;

    Sign(String word) {
      this.word = word;
    }

    boolean holds(String left, String right) {
      int order = compare(left, right);
      return switch (this) {
        case EQ -> order == 0;
        case NE -> order != 0;
        case LE -> order <= 0;
        case LT -> order < 0;
        case GE -> order >= 0;
        case GT -> order > 0;
      };
    }

    private static int compare(String left, String right) {
      String number = "-?\\d{1,30}(\\.\\d{1,10})?";
      return left.matches(number) && right.matches(number)
          ? new BigDecimal(left).compareTo(new BigDecimal(right))
          : left.compareTo(right);
    }
  }
}
