package dev.jenever.internal.validation;

import java.time.Instant;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Tags about how much: len, min, max, gt, gte, lt, lte. They count the characters of a text and the
 * elements of a list or map, compare numbers, and compare a time with now.
 */
final class SizeRules {

  private SizeRules() {}

  static void addTo(Map<String, Rule> rules) {
    rules.put("len", Rule.bound(param -> check(Bound.of(param), order -> order == 0, false)));
    rules.put("gt", ordered(order -> order == 1));
    rules.put("lt", ordered(order -> order == -1));
    Rule atLeast = ordered(order -> order == 0 || order == 1);
    rules.put("gte", atLeast);
    rules.put("min", atLeast);
    Rule atMost = ordered(order -> order == 0 || order == -1);
    rules.put("lte", atMost);
    rules.put("max", atMost);
  }

  private static Rule ordered(IntPredicate accepted) {
    return Rule.bound(param -> check(Bound.of(param), accepted, true));
  }

  private static Check check(Bound bound, IntPredicate accepted, boolean times) {
    return frame -> {
      Value value = frame.value();
      return switch (value.kind) {
        case STRING -> accepted.test(bound.compareCount(characters(value.text())));
        case SLICE, MAP -> accepted.test(bound.compareCount(value.length()));
        case INT8, INT16, INT32, INT64, FLOAT32, FLOAT64 ->
            accepted.test(bound.compareNumber(value));
        default -> {
          if (times && value.isTime()) {
            yield accepted.test(Integer.signum(value.asInstant().compareTo(Instant.now())));
          }
          throw frame.badFieldType();
        }
      };
    };
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }
}
