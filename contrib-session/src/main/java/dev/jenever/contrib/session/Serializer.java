package dev.jenever.contrib.session;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the values of a session into bytes and back.
 *
 * <p>Used by all threads at once. Counterpart of {@code redistore.SessionSerializer}.
 */
public interface Serializer {

  /**
   * Returns Go's {@code encoding/gob}, the format of all stores unless they are told otherwise.
   *
   * <p>Of what Java programs put into sessions it writes what every Go program can read: texts,
   * numbers, booleans, bytes, and lists of those. As in Go, {@code time.Time} (an {@link
   * java.time.Instant}), {@code map[string]interface {}} (a {@link Map}) and others must be
   * registered, because a Go program that has not registered them loses the whole session. What was
   * read from a session can always be written back.
   *
   * @param registered the names of further types that may be written, in Go's spelling
   */
  static Serializer gob(String... registered) {
    return new GobSerializer(registered);
  }

  /**
   * Returns the JSON of redistore's {@code JSONSerializer}.
   *
   * <p>Keys are texts. Numbers are read as {@link Double} as in Go if that keeps them, as {@link
   * java.math.BigDecimal} otherwise.
   */
  static Serializer json() {
    return JsonSerializer.INSTANCE;
  }

  /**
   * Returns the bytes of the values.
   *
   * @throws SessionException when a value has no form; the message is Go's
   */
  byte[] serialize(Map<Object, @Nullable Object> values);

  /**
   * Returns the values, in a map of their own that can be changed.
   *
   * @throws SessionException when the bytes cannot be read to the end; nothing is skipped
   */
  Map<Object, @Nullable Object> deserialize(byte[] bytes);
}
