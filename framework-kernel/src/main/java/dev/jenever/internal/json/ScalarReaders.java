package dev.jenever.internal.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Readers of strings, numbers and booleans. */
final class ScalarReaders {

  private static final int MAX_DIGITS = 1000;

  private static final Numeric DOUBLE =
      new Numeric(ScalarReaders::finiteDouble, ScalarReaders::smallDecimal);

  private static final Map<Class<?>, ValueReader> BY_TYPE = new HashMap<>();

  static {
    number(
        byte.class,
        Byte.class,
        "int8",
        Numeric.ofWhole(Byte::valueOf, v -> v == (byte) v ? (byte) v : null));
    number(
        short.class,
        Short.class,
        "int16",
        Numeric.ofWhole(Short::valueOf, v -> v == (short) v ? (short) v : null));
    number(
        int.class,
        Integer.class,
        "int",
        Numeric.ofWhole(Integer::valueOf, v -> v == (int) v ? (int) v : null));
    number(long.class, Long.class, "int64", Numeric.ofWhole(Long::valueOf, v -> v));
    number(
        float.class, Float.class, "float32", new Numeric(ScalarReaders::finiteFloat, in -> null));
    number(double.class, Double.class, "float64", DOUBLE);
    BY_TYPE.put(Number.class, new NumberReader("float64", true, 0.0, DOUBLE));
    BY_TYPE.put(
        Duration.class,
        new NumberReader(
            "time.Duration",
            false,
            Duration.ZERO,
            Numeric.ofWhole(ScalarReaders::duration, Duration::ofNanos)));
    BY_TYPE.put(
        BigDecimal.class,
        new NumberReader(
            "big.Float", true, null, Numeric.ofWhole(ScalarReaders::exact, BigDecimal::valueOf)));
    BY_TYPE.put(
        BigInteger.class,
        new NumberReader(
            "big.Int",
            true,
            null,
            Numeric.ofWhole(ScalarReaders::exactWhole, BigInteger::valueOf)));
    BY_TYPE.put(Instant.class, new TimeReader(ZonedDateTime::toInstant));
    BY_TYPE.put(OffsetDateTime.class, new TimeReader(ZonedDateTime::toOffsetDateTime));
    BY_TYPE.put(ZonedDateTime.class, new TimeReader(Function.identity()));
    BY_TYPE.put(boolean.class, new BoolReader(false));
    BY_TYPE.put(Boolean.class, new BoolReader(true));
    BY_TYPE.put(String.class, new StringReader());
    BY_TYPE.put(byte[].class, new BytesReader());
  }

  private ScalarReaders() {}

  static @Nullable ValueReader find(Class<?> type) {
    return BY_TYPE.get(type);
  }

  /**
   * How a number is made.
   *
   * @param parse from its text, or throws
   * @param small from one of few digits at the cursor; null when that is another or out of range
   */
  private record Numeric(Function<String, ?> parse, Function<JsonCursor, @Nullable Object> small) {

    static Numeric ofWhole(Function<String, ?> parse, LongFunction<@Nullable Object> small) {
      return new Numeric(
          parse,
          in -> {
            long value = in.smallWhole();
            return value == JsonCursor.NOT_SMALL ? null : small.apply(value);
          });
    }
  }

  private static @Nullable Object smallDecimal(JsonCursor in) {
    double value = in.smallDecimal();
    return Double.isNaN(value) ? null : value;
  }

  private static void number(Class<?> primitive, Class<?> boxed, String goName, Numeric numeric) {
    Object zero = numeric.parse().apply("0");
    BY_TYPE.put(primitive, new NumberReader(goName, false, zero, numeric));
    BY_TYPE.put(boxed, new NumberReader(goName, true, zero, numeric));
  }

  /** Reads a number with all its digits, so many of them as are read in reasonable time. */
  static BigDecimal exact(String text) {
    return new BigDecimal(limited(text));
  }

  private static BigInteger exactWhole(String text) {
    return new BigInteger(limited(text));
  }

  private static Duration duration(String nanos) {
    return Duration.ofNanos(Long.parseLong(nanos));
  }

  private static String limited(String text) {
    if (text.length() > MAX_DIGITS) {
      throw new NumberFormatException("too many digits");
    }
    return text;
  }

  private static Number finiteFloat(String text) {
    float value = Float.parseFloat(text);
    if (Float.isInfinite(value)) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  private static Number finiteDouble(String text) {
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  private static final class NumberReader extends ValueReader {

    private final boolean boxed;
    private final @Nullable Object zero;
    private final Numeric numeric;

    NumberReader(String goName, boolean boxed, @Nullable Object zero, Numeric numeric) {
      super(goName);
      this.boxed = boxed;
      this.zero = zero;
      this.numeric = numeric;
    }

    @Override
    Object number(JsonCursor in) {
      int start = in.position();
      Object value = numeric.small().apply(in);
      if (value != null) {
        return value;
      }
      in.back(start);
      String text = in.number();
      try {
        return numeric.parse().apply(text);
      } catch (NumberFormatException e) {
        in.mismatch("number " + text, goName());
        return KEEP;
      }
    }

    @Override
    @Nullable Object convert(@Nullable Object tree, TreeInput in) {
      if (tree == null) {
        return boxed ? null : KEEP;
      }
      String text = TreeNumbers.text(tree, goName(), in);
      try {
        return text.isEmpty() ? zero : numeric.parse().apply(text);
      } catch (NumberFormatException e) {
        throw in.mismatch(tree, goName());
      }
    }

    @Override
    @Nullable Object nil(JsonCursor in) {
      in.nil();
      return boxed ? null : KEEP;
    }

    @Override
    @Nullable Object zero() {
      return zero;
    }
  }

  private static final class BoolReader extends ValueReader {

    private final boolean boxed;

    BoolReader(boolean boxed) {
      super("bool");
      this.boxed = boxed;
    }

    @Override
    Object bool(JsonCursor in) {
      return in.bool();
    }

    @Override
    @Nullable Object convert(@Nullable Object tree, TreeInput in) {
      return tree == null ? boxed ? null : KEEP : TreeScalars.bool(tree, in);
    }

    @Override
    @Nullable Object nil(JsonCursor in) {
      in.nil();
      return boxed ? null : KEEP;
    }

    @Override
    Object zero() {
      return false;
    }
  }

  private static final class StringReader extends ValueReader {

    StringReader() {
      super("string");
    }

    @Override
    Object string(JsonCursor in) {
      return in.string();
    }

    @Override
    Object convert(@Nullable Object tree, TreeInput in) {
      return tree == null ? KEEP : TreeScalars.string(tree, in);
    }

    @Override
    Object zero() {
      return "";
    }
  }
}
