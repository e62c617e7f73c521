package dev.jenever.internal.validation;

import dev.jenever.internal.go.GoDuration;
import dev.jenever.internal.go.GoNumbers;
import dev.jenever.internal.go.GoTextException;
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
    integer = Parsed.of(() -> GoNumbers.parseInt(text, 0, 64));
    duration = Parsed.of(() -> parseDuration(text));
    single = Parsed.of(() -> (double) GoNumbers.parseFloat(text));
    decimal = Parsed.of(() -> GoNumbers.parseDouble(text));
    exact = Parsed.of(() -> parseExactly(text));
  }

  static Bound of(String text) {
    return new Bound(text);
  }

  private static long parseDuration(String text) {
    try {
      return GoDuration.parseNanos(text);
    } catch (GoTextException e) {
      return GoNumbers.parseInt(text, 0, 64);
    }
  }

  // Go has no type for these numbers; what it would refuse as a float is refused here too.
  private static BigDecimal parseExactly(String text) {
    double approximate = GoNumbers.parseDouble(text);
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return new BigDecimal(approximate);
    }
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

  /** Whether a number equals the parameter, which for a Duration too is a plain integer. */
  boolean equalsPlainly(Value number) {
    return number.category == Category.DURATION
        ? number.asLong() == integer.get()
        : compareNumber(number) == 0;
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
