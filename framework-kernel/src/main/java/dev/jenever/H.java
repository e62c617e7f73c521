package dev.jenever;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A map from names to anything, for JSON and templates: {@code H.of("message", "pong")}.
 *
 * <p>Keeps the order in which names were put; renderers sort where Gin does. Not safe for use by
 * several threads at once.
 *
 * <p>Counterpart of {@code gin.H}.
 */
public final class H extends LinkedHashMap<String, @Nullable Object> {

  private static final long serialVersionUID = 1L;

  /** Creates an empty map. */
  public H() {}

  /** Creates a map of one entry. */
  public static H of(String k1, @Nullable Object v1) {
    return new H().with(k1, v1);
  }

  /** Creates a map of two entries. */
  public static H of(String k1, @Nullable Object v1, String k2, @Nullable Object v2) {
    return of(k1, v1).with(k2, v2);
  }

  /**
   * Creates a map of several entries.
   *
   * @param more names and values in turn
   * @throws IllegalArgumentException when a name is no string, or the last one has no value
   */
  public static H of(
      String k1, @Nullable Object v1, String k2, @Nullable Object v2, @Nullable Object... more) {
    if (more.length % 2 != 0) {
      throw new IllegalArgumentException(
          "more: " + more.length + " elements (expected: names and values in turn)");
    }
    H h = of(k1, v1, k2, v2);
    for (int i = 0; i < more.length; i += 2) {
      if (!(more[i] instanceof String name)) {
        throw new IllegalArgumentException("more[" + i + "]: " + more[i] + " (expected: a String)");
      }
      h.put(name, more[i + 1]);
    }
    return h;
  }

  /** Puts an entry and returns this map. */
  public H with(String name, @Nullable Object value) {
    put(name, value);
    return this;
  }
}
