package dev.jenever.internal.go;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What Go's formatting needs to know of a class; found out once per class.
 *
 * @param kind how values are formatted
 * @param name what {@code %T} shows
 * @param fields the fields of a struct in order, empty for other kinds
 */
record GoType(GoKind kind, String name, List<Field> fields) {

  private static final Map<Class<?>, GoType> BASIC =
      Map.ofEntries(
          basic(Boolean.class, GoKind.BOOL, "bool"),
          basic(Byte.class, GoKind.INTEGER, "int8"),
          basic(Short.class, GoKind.INTEGER, "int16"),
          basic(Integer.class, GoKind.INTEGER, "int"),
          basic(Long.class, GoKind.INTEGER, "int64"),
          basic(Character.class, GoKind.INTEGER, "int32"),
          basic(AtomicInteger.class, GoKind.INTEGER, "int"),
          basic(AtomicLong.class, GoKind.INTEGER, "int64"),
          basic(BigInteger.class, GoKind.BIG_INTEGER, "*big.Int"),
          basic(Float.class, GoKind.FLOAT32, "float32"),
          basic(Double.class, GoKind.FLOAT64, "float64"),
          basic(BigDecimal.class, GoKind.STRINGER, "decimal.Decimal"),
          basic(byte[].class, GoKind.BYTES, "[]uint8"),
          basic(char[].class, GoKind.STRING, "string"),
          basic(Duration.class, GoKind.DURATION, "time.Duration"),
          basic(Instant.class, GoKind.TIME, "time.Time"),
          basic(ZonedDateTime.class, GoKind.TIME, "time.Time"),
          basic(OffsetDateTime.class, GoKind.TIME, "time.Time"),
          basic(LocalDateTime.class, GoKind.TIME, "time.Time"),
          basic(Date.class, GoKind.TIME, "time.Time"));

  private static final Map<Class<?>, String> ELEMENTS =
      Map.of(
          boolean.class, "bool",
          short.class, "int16",
          int.class, "int",
          long.class, "int64",
          float.class, "float32",
          double.class, "float64",
          Object.class, "interface {}");

  private static final ClassValue<GoType> TYPES =
      new ClassValue<>() {
        @Override
        protected GoType computeValue(Class<?> type) {
          return create(type);
        }
      };

  private static Map.Entry<Class<?>, GoType> basic(Class<?> type, GoKind kind, String name) {
    return Map.entry(type, new GoType(kind, name, List.of()));
  }

  static GoType of(Object value) {
    return TYPES.get(value.getClass());
  }

  private static GoType create(Class<?> type) {
    GoType basic = BASIC.get(type);
    if (basic != null) {
      return basic;
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return of(GoKind.STRING, "string");
    }
    if (Map.class.isAssignableFrom(type)) {
      return of(GoKind.MAP, "map[string]interface {}");
    }
    if (Collection.class.isAssignableFrom(type)) {
      return of(GoKind.SLICE, "[]interface {}");
    }
    if (type.isArray()) {
      return of(GoKind.SLICE, "[]" + elementName(type.getComponentType()));
    }
    return createObject(type);
  }

  private static GoType of(GoKind kind, String name) {
    return new GoType(kind, name, List.of());
  }

  private static String elementName(Class<?> element) {
    String name = ELEMENTS.get(element);
    return name != null ? name : TYPES.get(element).name();
  }

  private static GoType createObject(Class<?> type) {
    if (Throwable.class.isAssignableFrom(type)) {
      return of(GoKind.ERROR, "*errors.errorString");
    }
    if (Enum.class.isAssignableFrom(type)) {
      return of(GoKind.ENUM, qualifiedName(type));
    }
    if (type.isSynthetic() || type.isHidden()) {
      return of(GoKind.FUNC, "func()");
    }
    List<Field> fields = hasText(type) ? List.of() : accessibleFields(type);
    return new GoType(
        fields == null || hasText(type) ? GoKind.STRINGER : GoKind.STRUCT,
        qualifiedName(type),
        fields == null ? List.of() : fields);
  }

  private static boolean hasText(Class<?> type) {
    if (type.isRecord()) {
      return false;
    }
    try {
      return type.getMethod("toString").getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  /** Returns the fields, inherited ones first; null when the module does not open them. */
  private static @Nullable List<Field> accessibleFields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      List<Field> own = new ArrayList<>();
      for (Field field : c.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
          own.add(field);
        }
      }
      fields.addAll(0, own);
    }
    try {
      fields.forEach(field -> field.setAccessible(true));
    } catch (InaccessibleObjectException | SecurityException e) {
      return null;
    }
    return Collections.unmodifiableList(fields);
  }

  /** Returns the name as Go would: last part of the package, dot, class. */
  private static String qualifiedName(Class<?> type) {
    String pack = type.getPackageName();
    String last = pack.substring(pack.lastIndexOf('.') + 1);
    return (last.isEmpty() ? "main" : last) + "." + type.getSimpleName();
  }
}
