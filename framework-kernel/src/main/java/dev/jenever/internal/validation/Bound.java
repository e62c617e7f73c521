package dev.jenever.internal.validation;

import dev.jenever.internal.validation.format.GoNumbers;
import dev.jenever.spi.FieldError.Kind;
import java.math.BigDecimal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A parameter to compare with, read once in every way a value may need. What cannot be read fails
 * only when it is needed, with Go's text.
 */
final class Bound {

  private final Parsed<Long> integer;
  private final Parsed<Long> duration;
  private final Parsed<Double> single;
  private final Parsed<Double> decimal;
  private final Parsed<BigDecimal> exact;

  private Bound(String text) {
    integer = Parsed.of(() -> GoNumbers.parseInt(text));
    duration = Parsed.of(() -> GoNumbers.parseDuration(text));
    single = Parsed.of(() -> GoNumbers.parseFloat32(text));
    decimal = Parsed.of(() -> GoNumbers.parseFloat64(text));
    exact = Parsed.of(() -> GoNumbers.parseDecimal(text));
  }

  static Bound of(String text) {
    return new Bound(text);
  }

  private record Parsed<T>(@Nullable T value, @Nullable IllegalArgumentException problem) {

    static <T> Parsed<T> of(Supplier<T> parser) {
      try {
        return new Parsed<>(parser.get(), null);
      } catch (IllegalArgumentException e) {
        return new Parsed<>(null, e);
      }
    }

    T get() {
      if (value == null) {
        throw new IllegalArgumentException(problem == null ? "" : problem.getMessage());
      }
      return value;
    }
  }

  /** How a count relates to the parameter: negative, zero or positive. */
  int compareCount(long count) {
    return Long.compare(count, integer.get());
  }

  /**
   * How a number relates to the parameter.
   *
   * @return {@link #UNORDERED} when one of them is not a number
   */
  int compareNumber(Value number) {
    return switch (number.category) {
      case DURATION -> Long.compare(number.asLong(), duration.get());
      case INT -> Long.compare(number.asLong(), integer.get());
      case FLOAT -> compare(number.asDouble(), number.kind == Kind.FLOAT32 ? single : decimal);
      default -> compareExactly(number);
    };
  }

  /** Neither less, equal nor more. */
  static final int UNORDERED = 2;

  private static int compare(double number, Parsed<Double> bound) {
    return compare(number, (double) bound.get());
  }

  static int compare(double a, double b) {
    if (a == b) {
      return 0;
    }
    return a < b ? -1 : a > b ? 1 : UNORDERED;
  }

  private int compareExactly(Value number) {
    BigDecimal value = number.asDecimal();
    return value == null ? UNORDERED : Integer.signum(value.compareTo(exact.get()));
  }
}
