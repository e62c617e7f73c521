package dev.jenever.internal.validation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Tags that require or forbid a field depending on others: required_if, excluded_with and so on.
 */
final class ConditionRules {

  private ConditionRules() {}

  /** Says whether the field has to be there, or has to be away. */
  private interface Condition {
    boolean applies(Frame frame);
  }

  static void addTo(Map<String, Rule> rules) {
    rules.put("required_if", Rule.onNilToo(ConditionRules::requiredIf));
    rules.put("skip_unless", valueRule("skip_unless", true, true));
    rules.put("excluded_if", valueRule("excluded_if", true, false));
    rules.put("required_unless", valueRule("required_unless", false, true));
    rules.put("excluded_unless", valueRule("excluded_unless", false, false));
    add(rules, "with", names -> frame -> names.stream().anyMatch(n -> !isAbsent(frame, n)));
    add(rules, "with_all", names -> frame -> names.stream().noneMatch(n -> isAbsent(frame, n)));
    add(rules, "without", names -> frame -> names.stream().anyMatch(n -> isAbsent(frame, n)));
    add(rules, "without_all", names -> frame -> names.stream().allMatch(n -> isAbsent(frame, n)));
    rules.put("excluded_without", Rule.onNilToo(ConditionRules::excludedWithout));
  }

  private static void add(
      Map<String, Rule> rules, String name, Function<List<String>, Condition> conditions) {
    Function<String, Condition> parse = param -> conditions.apply(List.of(Params.split(param)));
    rules.put("required_" + name, Rule.onNilToo(param -> check(parse.apply(param), true)));
    rules.put("excluded_" + name, Rule.onNilToo(param -> check(parse.apply(param), false)));
  }

  private static Check check(Condition condition, boolean required) {
    return frame -> !condition.applies(frame) || PresenceRules.hasValue(frame) == required;
  }

  // Alone among its kin it takes the whole parameter for one name.
  private static Check excludedWithout(String param) {
    String name = param.strip();
    return check(
        frame ->
            name.isEmpty()
                ? Zero.isAbsent(frame.setup(), frame.value(), false)
                : isAbsent(frame, name),
        false);
  }

  private static Check requiredIf(String param) {
    String[] params = Params.split(param);
    Check check = valueCheck("required_if", params, true, true);
    return frame -> {
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < params.length && params.length % 2 == 0; i += 2) {
        if (!seen.add(params[i])) {
          throw new IllegalArgumentException(
              "Duplicate param " + params[i] + " for required_if " + frame.fieldName());
        }
      }
      return check.passes(frame);
    };
  }

  private static Rule valueRule(String tag, boolean whenAllEqual, boolean required) {
    return Rule.onNilToo(param -> valueCheck(tag, Params.split(param), whenAllEqual, required));
  }

  /** A check that applies when all fields have their values, or else when none has. */
  private static Check valueCheck(
      String tag, String[] params, boolean whenAllEqual, boolean required) {
    Expected[] expected = new Expected[params.length / 2];
    Arrays.setAll(expected, i -> new Expected(params[2 * i], params[2 * i + 1]));
    return frame -> {
      if (params.length % 2 != 0) {
        throw new IllegalArgumentException("Bad param number for " + tag + " " + frame.fieldName());
      }
      for (Expected e : expected) {
        if (e.isMet(frame) != whenAllEqual) {
          return true;
        }
      }
      return PresenceRules.hasValue(frame) == required;
    };
  }

  private static boolean isAbsent(Frame frame, String name) {
    Value value = frame.find(name);
    return value == null || Zero.isAbsent(frame.setup(), value, value.pointer);
  }

  /** A field and the value it is compared with. */
  private record Expected(String path, String text, Bound bound) {

    Expected(String path, String text) {
      this(path, text, Bound.of(text));
    }

    boolean isMet(Frame frame) {
      Value value = frame.find(path);
      if (value == null) {
        return false;
      }
      return switch (value.kind) {
        case INT8, INT16, INT32, INT64, FLOAT32, FLOAT64 -> bound.equalsPlainly(value);
        case SLICE, MAP ->
            text.equals("nil") ? value.isNil() : bound.compareCount(value.length()) == 0;
        case BOOL -> value.asBool() == text.equals("true");
        // Only a nil pointer equals nil; Go compares an empty interface as text.
        case PTR -> text.equals("nil") && value.category != Category.UNKNOWN;
        default -> value.text().equals(text);
      };
    }
  }
}
