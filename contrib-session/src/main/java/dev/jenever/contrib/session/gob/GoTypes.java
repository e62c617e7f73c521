package dev.jenever.contrib.session.gob;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the Go types of values, and gives new values the Go types of those they replace.
 *
 * <p>Go code says {@code v.(int)}, and fails when it finds an {@code int64}. Stateless, safe for
 * use by any thread.
 */
public final class GoTypes {

  private static final JavaForms ALL =
      new JavaForms(Map.of(), Set.of(JavaForms.TIME, JavaForms.DURATION, JavaForms.MAP));

  private GoTypes() {}

  /**
   * Returns the Go type that a value has or will be written as: {@code int}, {@code []interface
   * {}}, {@code main.User}.
   *
   * @throws GobException when there is none
   */
  public static String nameOf(Object value) {
    return ALL.of(value).name();
  }

  /**
   * Returns a value with the Go type of another if it fits: whole numbers, floating numbers, texts
   * of a named type, lists and maps. A value of another kind is returned as it is.
   */
  public static Object like(Object former, Object value) {
    Object typed = null;
    if (value instanceof Integer || value instanceof Long || value instanceof Short) {
      typed = whole(former, ((Number) value).longValue());
    } else if (value instanceof Double number && former instanceof Float) {
      typed = number.floatValue() == number ? (Object) number.floatValue() : null;
    } else if (value instanceof Float number && former instanceof Double) {
      typed = number.doubleValue();
    } else if (former instanceof GoValue go) {
      typed = named(go, value);
    } else if (isPlain(value, List.class) && former instanceof GoList list) {
      typed = fitting(new GoList(list.name, list.type, (List<?>) value), list.type);
    } else if (isPlain(value, Map.class) && former instanceof GoMap map) {
      typed = fitting(new GoMap(map.name, map.type, (Map<?, ?>) value), map.type);
    }
    return typed == null ? value : typed;
  }

  private static @Nullable Object whole(Object former, long value) {
    if (former instanceof GoValue go) {
      return go.wireType().kind == Kind.INT || go.wireType().kind == Kind.UINT && value >= 0
          ? go.withValue(value)
          : null;
    }
    String type = typeOf(former);
    try {
      return type == null || type.startsWith("u") && value < 0 ? null : GoNumber.of(type, value);
    } catch (GobException e) {
      return null;
    }
  }

  private static @Nullable String typeOf(Object former) {
    if (former instanceof GoNumber number) {
      return number.type();
    }
    if (former instanceof Integer) {
      return "int";
    }
    if (former instanceof Long) {
      return "int64";
    }
    return former instanceof Short ? "int16" : former instanceof Byte ? "int8" : null;
  }

  private static @Nullable Object named(GoValue former, Object value) {
    boolean fits =
        switch (former.wireType().kind) {
          case STRING -> value instanceof String && !former.type().equals("string");
          case BOOL -> value instanceof Boolean;
          case FLOAT -> value instanceof Double || value instanceof Float;
          case BYTES -> value instanceof byte[];
          default -> false;
        };
    return fits ? former.withValue(value) : null;
  }

  private static boolean isPlain(Object value, Class<?> type) {
    return type.isInstance(value) && !(value instanceof GoList) && !(value instanceof GoMap);
  }

  /** Returns a list or map if its elements can be written as its type says, null otherwise. */
  private static @Nullable Object fitting(Object composite, WireType type) {
    try {
      new GobEncoder(new JavaForms(new GobValues(), Set.of())).check(type, composite);
      return composite;
    } catch (GobException e) {
      return null;
    }
  }
}
