package dev.jenever;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What handlers of a request have left for each other; may be asked by other threads. */
final class ContextStore {

  private @Nullable Map<Object, @Nullable Object> values;

  synchronized void set(Object key, @Nullable Object value) {
    if (values == null) {
      values = new HashMap<>();
    }
    values.put(key, value);
  }

  synchronized @Nullable Object get(Object key) {
    return values == null ? null : values.get(key);
  }

  synchronized boolean contains(Object key) {
    return values != null && values.containsKey(key);
  }

  synchronized void delete(Object key) {
    if (values != null) {
      values.remove(key);
    }
  }

  synchronized Map<Object, @Nullable Object> snapshot() {
    return values == null ? Map.of() : new HashMap<>(values);
  }

  synchronized void clear() {
    values = null;
  }

  ContextStore copy() {
    ContextStore copy = new ContextStore();
    copy.values = new HashMap<>(snapshot());
    return copy;
  }
}
