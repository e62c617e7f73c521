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

  /** What of two values is compared. */
  private enum By {
    /** Everything, for eq and ne. */
    EQUALITY,
    /** Texts by their bytes, lists by their size, for the cs tags. */
    CONTENT,
    /** Texts by the number of bytes, lists by that of Go's placeholder, for the others. */
    LENGTH
  }

  static void addTo(Map<String, Rule> rules) {
    add(rules, "gt", order -> order == 1);
    add(rules, "gte", order -> order == 0 || order == 1);
    add(rules, "lt", order -> order == -1);
    add(rules, "lte", order -> order == 0 || order == -1);
    for (String tag : new String[] {"field", "csfield"}) {
      rules.put("eq" + tag, Rule.bound(path -> frame -> order(frame, path, By.EQUALITY) == 0));
      rules.put("ne" + tag, Rule.bound(path -> frame -> order(frame, path, By.EQUALITY) != 0));
    }
  }

  private static void add(Map<String, Rule> rules, String name, IntPredicate accepted) {
    rules.put(
        name + "field", Rule.bound(path -> frame -> accepted.test(order(frame, path, By.LENGTH))));
    rules.put(
        name + "csfield",
        Rule.bound(path -> frame -> accepted.test(order(frame, path, By.CONTENT))));
  }

  /** How the value relates to another field: -1, 0, 1 or unordered. */
  private static int order(Frame frame, String path, By by) {
    Value value = frame.value();
    Value other = frame.find(path);
    if (other == null || other.kind != value.kind) {
      return UNORDERED;
    }
    return switch (value.kind) {
      case INT8, INT16, INT32, INT64, FLOAT32, FLOAT64 -> numbers(value, other);
      case SLICE, MAP ->
          by == By.LENGTH
              ? texts(value.text(), other.text(), by)
              : Integer.compare(value.length(), other.length());
      case BOOL -> by == By.EQUALITY && value.asBool() != other.asBool() ? UNORDERED : 0;
      case STRUCT -> structs(value, other);
      default -> texts(value.text(), other.text(), by);
    };
  }

  private static int numbers(Value value, Value other) {
    if (value.category == Category.FLOAT && other.category == Category.FLOAT) {
      return Bound.compare(value.asDouble(), other.asDouble());
    }
    if (value.category == Category.INT && other.category == Category.INT) {
      return Long.compare(value.asLong(), other.asLong());
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

  private static int texts(String text, String other, By by) {
    return by == By.LENGTH
        ? Integer.compare(Texts.utf8Length(text), Texts.utf8Length(other))
        : Integer.signum(Texts.compare(text, other));
  }
}
