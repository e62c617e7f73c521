package dev.jenever.internal.validation;

import dev.jenever.spi.FieldError.Kind;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds a value by a path from an object: {@code Inner.List[0].Map[key].Name}. */
final class Lookup {

  private Lookup() {}

  /** Returns the value, perhaps a nil one; null when the path leads nowhere. */
  static @Nullable Value find(Setup setup, @Nullable Object from, String path) {
    Value current = setup.read(from, TypeModel.UNKNOWN);
    String rest = path;
    while (current != null && current.kind != Kind.INVALID) {
      if (rest.isEmpty()) {
        return current;
      }
      int taken = taken(current, rest);
      if (taken < 0) {
        return null;
      }
      current = next(setup, current, rest, taken);
      rest = rest.substring(taken);
      if (rest.startsWith(".")) {
        rest = rest.substring(1);
      }
    }
    return null;
  }

  /** How much of the path names the next value: a field, or an index with its brackets. */
  private static int taken(Value current, String path) {
    if (current.isLengthy()) {
      int close = path.indexOf(']');
      return path.startsWith("[") && close > 0 ? close + 1 : -1;
    }
    if (!current.isStruct()) {
      return -1;
    }
    int end = 0;
    while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
      end++;
    }
    return end;
  }

  private static @Nullable Value next(Setup setup, Value current, String path, int taken) {
    Object object = current.object;
    if (object == null) {
      return null;
    }
    if (current.isStruct()) {
      FieldPlan field = setup.plan(object.getClass()).field(path.substring(0, taken));
      return field == null ? null : setup.read(field.get(object), field.type);
    }
    String index = path.substring(1, taken - 1);
    if (current.kind == Kind.MAP) {
      return inMap(setup, current, (Map<?, ?>) object, index);
    }
    return inItems(setup, current, index);
  }

  private static @Nullable Value inMap(Setup setup, Value map, Map<?, ?> entries, String key) {
    if (map.model.key().raw == String.class) {
      return entries.containsKey(key) ? setup.read(entries.get(key), map.model.element()) : null;
    }
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      if (key.equals(String.valueOf(entry.getKey()))) {
        return setup.read(entry.getValue(), map.model.element());
      }
    }
    return null;
  }

  private static @Nullable Value inItems(Setup setup, Value list, String text) {
    int index = index(text);
    if (index < 0 || index >= list.length()) {
      return null;
    }
    return setup.read(item(list.object, index), list.model.element());
  }

  // Go reads an index it cannot parse as 0.
  private static int index(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static @Nullable Object item(@Nullable Object list, int index) {
    if (list instanceof List<?> items) {
      return items.get(index);
    }
    if (list instanceof Collection<?> items) {
      return items.stream().skip(index).findFirst().orElse(null);
    }
    return list == null ? null : Array.get(list, index);
  }
}
