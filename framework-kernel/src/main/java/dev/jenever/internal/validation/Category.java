package dev.jenever.internal.validation;

import dev.jenever.spi.FieldError.Kind;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** How the values of a Java class behave in validation; one answer per class, remembered. */
enum Category {
  BOOL(Kind.BOOL),
  INT(Kind.INT64),
  DURATION(Kind.INT64),
  BIG_INT(Kind.INT64),
  FLOAT(Kind.FLOAT64),
  BIG_DECIMAL(Kind.FLOAT64),
  TEXT(Kind.STRING),
  ITEMS(Kind.SLICE),
  ARRAY(Kind.SLICE),
  MAP(Kind.MAP),
  TIME(Kind.STRUCT),
  OPTIONAL(Kind.PTR),
  UNKNOWN(Kind.PTR),
  STRUCT(Kind.STRUCT);

  private static final ClassValue<Category> KNOWN =
      new ClassValue<>() {
        @Override
        protected Category computeValue(Class<?> type) {
          return classify(type);
        }
      };

  private final Kind kind;

  Category(Kind kind) {
    this.kind = kind;
  }

  static Category of(Class<?> type) {
    return KNOWN.get(type);
  }

  Kind kindOf(Class<?> type) {
    return switch (this) {
      case INT -> intKind(type);
      case FLOAT -> type == float.class || type == Float.class ? Kind.FLOAT32 : Kind.FLOAT64;
      default -> kind;
    };
  }

  private static Kind intKind(Class<?> type) {
    if (type == byte.class || type == Byte.class) {
      return Kind.INT8;
    }
    if (type == short.class || type == Short.class) {
      return Kind.INT16;
    }
    return type == int.class || type == Integer.class ? Kind.INT32 : Kind.INT64;
  }

  private static Category classify(Class<?> type) {
    if (type == Object.class || type == Comparable.class || type == Serializable.class) {
      return UNKNOWN;
    }
    if (type == boolean.class || type == Boolean.class) {
      return BOOL;
    }
    if (type == char.class
        || type == Character.class
        || CharSequence.class.isAssignableFrom(type)) {
      return TEXT;
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return number(type);
    }
    if (Enum.class.isAssignableFrom(type)) {
      return TEXT;
    }
    return composite(type);
  }

  private static Category number(Class<?> type) {
    if (BigInteger.class.isAssignableFrom(type)) {
      return BIG_INT;
    }
    if (BigDecimal.class.isAssignableFrom(type)) {
      return BIG_DECIMAL;
    }
    boolean floating =
        type == float.class || type == double.class || type == Float.class || type == Double.class;
    return floating || type == Number.class ? FLOAT : INT;
  }

  private static Category composite(Class<?> type) {
    if (type.isArray()) {
      return ARRAY;
    }
    if (Collection.class.isAssignableFrom(type)) {
      return ITEMS;
    }
    if (Map.class.isAssignableFrom(type)) {
      return MAP;
    }
    if (type == Duration.class) {
      return DURATION;
    }
    if (TemporalAccessor.class.isAssignableFrom(type)
        || Date.class.isAssignableFrom(type)
        || Calendar.class.isAssignableFrom(type)) {
      return TIME;
    }
    if (isOptional(type)) {
      return OPTIONAL;
    }
    return isOpaque(type) ? TEXT : STRUCT;
  }

  private static boolean isOptional(Class<?> type) {
    return type == Optional.class
        || type == OptionalInt.class
        || type == OptionalLong.class
        || type == OptionalDouble.class;
  }

  // URI, Locale, Path, UUID, lambdas, proxies: values whose fields nobody can or should look into.
  private static boolean isOpaque(Class<?> type) {
    return type.getClassLoader() == null
        || type.getName().startsWith("java.")
        || type.getName().startsWith("jdk.")
        || type.isHidden()
        || Proxy.isProxyClass(type);
  }
}
