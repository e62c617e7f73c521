package dev.jenever.contrib.session;

import dev.jenever.contrib.session.gob.GoTypes;
import dev.jenever.contrib.session.gob.GoValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Takes values for what a program asks for, and new ones for what was there. */
final class TypedValue {

  private TypedValue() {}

  /** Returns a value as one of a type. */
  static <T> T as(Object key, Object value, Class<T> type) {
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    Object converted = null;
    if (value instanceof Number number && Number.class.isAssignableFrom(type)) {
      converted = number(number, type);
    } else if (type == Instant.class && value instanceof OffsetDateTime time) {
      converted = time.toInstant();
    } else if (value instanceof GoValue go && type.isInstance(go.value())) {
      converted = go.value();
    }
    if (converted == null) {
      throw new SessionException(
          "session: \"%s\" holds %s of %s (expected: %s)"
              .formatted(key, value, value.getClass().getName(), type.getName()));
    }
    return type.cast(converted);
  }

  /** Returns a number as one of another class, null when it would be another number. */
  private static @Nullable Number number(Number number, Class<?> type) {
    if (!Double.isFinite(number.doubleValue())) {
      return type == Double.class ? (Number) number.doubleValue() : null;
    }
    BigDecimal exact = new BigDecimal(number.toString());
    try {
      if (type == Integer.class) {
        return exact.intValueExact();
      }
      if (type == Long.class) {
        return exact.longValueExact();
      }
      if (type == Short.class) {
        return exact.shortValueExact();
      }
      if (type == Byte.class) {
        return exact.byteValueExact();
      }
      if (type == BigInteger.class) {
        return exact.toBigIntegerExact();
      }
    } catch (ArithmeticException e) {
      return null;
    }
    return type == Double.class
        ? (Number) exact.doubleValue()
        : type == BigDecimal.class ? exact : null;
  }

  /** Returns a new value with the Go type of the one it replaces, if it fits. */
  static @Nullable Object like(@Nullable Object former, @Nullable Object value) {
    return former == null || value == null ? value : GoTypes.like(former, value);
  }
}
