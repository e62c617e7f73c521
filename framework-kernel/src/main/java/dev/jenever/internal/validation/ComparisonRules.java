package dev.jenever.internal.validation;

import dev.jenever.internal.validation.format.Texts;
import dev.jenever.spi.FieldError.Kind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.IntPredicate;

/** Tags that compare with another field: eqfield, gtfield, and the same across objects. */
final class ComparisonRules {

  private static final int UNORDERED = Bound.UNORDERED;

  private ComparisonRules() {}

  static void addTo(Map<String, Rule> rules) {
    add(rules, "gt", order -> order == 1);
    add(rules, "gte", order -> order == 0 || order == 1);
    add(rules, "lt", order -> order == -1);
    add(rules, "lte", order -> order == 0 || order == -1);
    for (String tag : new String[] {"field", "csfield"}) {
      rules.put("eq" + tag, Rule.bound(path -> frame -> order(frame, path, true) == 0));
      rules.put("ne" + tag, Rule.bound(path -> frame -> order(frame, path, true) != 0));
    }
  }

  private static void add(Map<String, Rule> rules, String name, IntPredicate accepted) {
    rules.put(
        name + "field", Rule.bound(path -> frame -> accepted.test(order(frame, path, false))));
    rules.put(
        name + "csfield", Rule.bound(path -> frame -> accepted.test(order(frame, path, true))));
  }

  /**
   * How the value relates to another field: -1, 0, 1 or unordered.
   *
   * @param byContent whether texts and lists are compared by what is in them, as eq, ne and the cs
   *     tags do; the others look at the number of bytes of texts and not at lists
   */
  private static int order(Frame frame, String path, boolean byContent) {
    Value value = frame.value();
    Value other = frame.find(path);
    if (other == null || other.kind != value.kind) {
      return UNORDERED;
    }
    return switch (value.kind) {
      case INT8, INT16, INT32, INT64, FLOAT32, FLOAT64 -> numbers(value, other);
      case SLICE, MAP -> byContent ? Integer.compare(value.length(), other.length()) : 0;
      case BOOL -> byContent && value.asBool() != other.asBool() ? UNORDERED : 0;
      case STRUCT -> structs(value, other);
      default -> texts(value.text(), other.text(), byContent);
    };
  }

  private static int numbers(Value value, Value other) {
    if (value.category == Category.FLOAT && other.category == Category.FLOAT) {
      return Bound.compare(value.asDouble(), other.asDouble());
    }
    BigDecimal a = value.asDecimal();
    BigDecimal b = other.asDecimal();
    return a == null || b == null ? UNORDERED : Integer.signum(a.compareTo(b));
  }

  // Go compares its placeholders for objects, so those of one type are equal.
  private static int structs(Value value, Value other) {
    if (value.isTime() && other.isTime()) {
      return Integer.signum(value.asInstant().compareTo(other.asInstant()));
    }
    return value.kind == Kind.STRUCT && value.type() == other.type() ? 0 : UNORDERED;
  }

  private static int texts(String text, String other, boolean byContent) {
    return byContent
        ? Integer.signum(Texts.compare(text, other))
        : Integer.compare(Texts.utf8Length(text), Texts.utf8Length(other));
  }
}
