package dev.jenever.contrib.session.gob;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes a Java value for what its Go type asks for. */
final class Checked {

  private Checked() {}

  static <T> T as(Class<T> java, @Nullable Object value, WireType type) {
    if (java.isInstance(value)) {
      return java.cast(value);
    }
    throw mismatch(value, type);
  }

  static long integral(@Nullable Object value, WireType type) {
    boolean integral =
        value instanceof Integer
            || value instanceof Long
            || value instanceof Short
            || value instanceof Byte
            || value instanceof GoNumber;
    if (!integral) {
      throw mismatch(value, type);
    }
    long number = ((Number) value).longValue();
    boolean tooSmall = type.kind == Kind.UINT && number < 0 && !isUnsigned(value);
    boolean tooLarge = type.kind == Kind.INT && number < 0 && isUnsigned(value);
    if (tooSmall || tooLarge) {
      throw new GobException("gob: value for " + nameOf(type) + " out of range: " + value);
    }
    return number;
  }

  static byte[] bytes(@Nullable Object value, WireType type) {
    return value != null && GoTime.isTime(value)
        ? GoTime.write(value)
        : as(byte[].class, value, type);
  }

  private static boolean isUnsigned(Object value) {
    return value instanceof GoNumber number && number.isUnsigned();
  }

  private static GobException mismatch(@Nullable Object value, WireType type) {
    String java = value == null ? "null" : value.getClass().getName();
    return new GobException("gob: cannot encode " + java + " as " + nameOf(type));
  }

  private static String nameOf(WireType type) {
    return type.name.isEmpty() ? type.kind.name().toLowerCase(Locale.ROOT) : type.name;
  }
}
