package dev.jenever.contrib.session.gob;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Java sees of a Go value. */
final class JavaValues {

  private JavaValues() {}

  /** Returns what stood in an interface under the name of its type. */
  static Object of(String name, WireType type, @Nullable Object raw, GobValues values) {
    Kind expected = BasicTypes.kindOf(name);
    if (expected != null) {
      if (expected != type.kind) {
        throw new GobException("gob: " + name + " sent as " + type.kind);
      }
      return type.kind == Kind.COMPLEX || raw == null ? new GoValue(name, type, raw) : raw;
    }
    values.knows(name);
    return named(name, type, raw);
  }

  private static Object named(String name, WireType type, @Nullable Object raw) {
    if (raw instanceof List<?> list && type.kind != Kind.COMPLEX) {
      return new GoList(name, type, list);
    }
    if (raw instanceof Map<?, ?> map) {
      return new GoMap(name, type, map);
    }
    if (raw instanceof GoValue struct && type.kind == Kind.STRUCT) {
      return new GoValue(name, type, struct.raw());
    }
    if (name.equals(JavaForms.DURATION) && raw instanceof Long nanos) {
      return Duration.ofNanos(nanos);
    }
    if (name.equals(JavaForms.TIME) && raw != null && GoTime.isTime(raw)) {
      return raw;
    }
    return new GoValue(name, type, raw);
  }

  static Object floating(String name, double value) {
    if (name.equals("float32")) {
      float narrow = (float) value;
      if (Double.doubleToRawLongBits(narrow) == Double.doubleToRawLongBits(value)) {
        return narrow;
      }
      throw new GobException("gob: value for float32 out of range");
    }
    return value;
  }

  /** Returns bytes that a type has made itself, as a time if they are one. */
  static Object opaque(WireType type, byte[] bytes) {
    Object time = type.name.equals(JavaForms.TIME_NAME) ? GoTime.read(bytes) : null;
    return time == null ? bytes : time;
  }

  /** Returns what a field holds that was not sent, null for what may be absent in Go. */
  static @Nullable Object zero(WireType type) {
    return switch (type.kind) {
      case BOOL -> false;
      case INT, UINT -> 0L;
      case FLOAT -> 0.0;
      case STRING -> "";
      default -> null;
    };
  }

  /** Whether Go leaves a field out that holds this. */
  static boolean isZero(WireType type, @Nullable Object value) {
    if (value == null) {
      return true;
    }
    return switch (type.kind) {
      case BOOL -> value.equals(false);
      case INT, UINT -> value instanceof Number n && n.longValue() == 0;
      case FLOAT -> value instanceof Number n && n.doubleValue() == 0;
      case COMPLEX ->
          value instanceof List<?> parts && parts.stream().allMatch(JavaValues::isNought);
      case STRING -> value.equals("");
      case BYTES -> value instanceof byte[] bytes && bytes.length == 0;
      case SLICE -> value instanceof List<?> list && list.isEmpty();
      default -> false;
    };
  }

  private static boolean isNought(@Nullable Object part) {
    return part instanceof Number number && number.doubleValue() == 0;
  }
}
