package dev.jenever.internal.go;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Reads Java values as what they count as in Go. */
final class GoValues {

  private GoValues() {}

  static String text(Object value) {
    return value instanceof char[] chars ? new String(chars) : value.toString();
  }

  static BigInteger integer(Object value) {
    if (value instanceof BigInteger big) {
      return big;
    }
    if (value instanceof Character c) {
      return BigInteger.valueOf(c);
    }
    if (value instanceof Duration duration) {
      return BigInteger.valueOf(GoDuration.toNanos(duration));
    }
    long number = value instanceof Enum<?> e ? e.ordinal() : ((Number) value).longValue();
    return BigInteger.valueOf(number);
  }

  static String ownText(Object value, GoKind kind) {
    return switch (kind) {
      case ERROR -> message((Throwable) value);
      case DURATION -> GoDuration.format((Duration) value);
      case TIME -> GoTime.string(time(value));
      default -> value instanceof BigDecimal big ? big.toPlainString() : value.toString();
    };
  }

  /** Returns the message, or for want of one what {@code toString} says. */
  static String message(Throwable throwable) {
    String message = throwable.getMessage();
    return message != null ? message : throwable.toString();
  }

  /** A time without zone is in UTC, as Go parses it. */
  static ZonedDateTime time(Object value) {
    if (value instanceof ZonedDateTime zoned) {
      return zoned;
    }
    if (value instanceof OffsetDateTime offset) {
      return offset.toZonedDateTime();
    }
    if (value instanceof LocalDateTime local) {
      return local.atZone(ZoneOffset.UTC);
    }
    return value instanceof Date date
        ? Instant.ofEpochMilli(date.getTime()).atZone(ZoneId.systemDefault())
        : ((Instant) value).atZone(ZoneOffset.UTC);
  }

  /** Returns the name an exported field of Go would have. */
  static String fieldName(Field field) {
    String name = field.getName();
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  static @Nullable Object read(Field field, Object owner) {
    try {
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field.toString(), e);
    }
  }
}
