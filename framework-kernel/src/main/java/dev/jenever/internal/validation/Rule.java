package dev.jenever.internal.validation;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a tag name stands for: reads a parameter once and yields the check.
 *
 * @param binder makes the check from the parameter
 * @param runOnNil whether the check is asked about nulls instead of failing on them
 */
record Rule(Function<String, Check> binder, boolean runOnNil) {

  static Rule of(Check check) {
    return new Rule(param -> check, false);
  }

  static Rule bound(Function<String, Check> binder) {
    return new Rule(binder, false);
  }

  static Rule onNilToo(Function<String, Check> binder) {
    return new Rule(binder, true);
  }

  /** A rule about texts; other values are judged by Go's placeholder text. */
  static Rule text(Predicate<String> format) {
    return of(frame -> format.test(frame.value().text()));
  }

  /** A rule that can judge texts only. */
  static Rule textOnly(Predicate<String> format) {
    return of(frame -> format.test(frame.textOrFail()));
  }
}
