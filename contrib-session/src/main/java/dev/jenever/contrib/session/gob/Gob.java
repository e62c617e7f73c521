package dev.jenever.contrib.session.gob;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads a Go {@code map[interface{}]interface{}}, and a {@code string}.
 *
 * <p>Stateless, safe for use by any thread. Counterpart of a {@code gob.Encoder} and a {@code
 * gob.Decoder} that are used once.
 */
public final class Gob {

  private Gob() {}

  /**
   * Returns the bytes of a map, those that a fresh Go process writes for entries in this order.
   *
   * @param registered names of types, beyond those of Go itself and those that were read with this
   *     very map, that whoever reads it knows
   * @throws GobException when a value has no form
   */
  public static byte[] encode(Map<Object, @Nullable Object> values, Set<String> registered) {
    return new GobEncoder(new JavaForms(values, registered)).encode(values);
  }

  /**
   * Returns the map in the bytes, which can be changed; entries are in the order of the stream.
   *
   * @throws GobException when they are no such map
   */
  public static Map<Object, @Nullable Object> decode(byte[] bytes) {
    return new GobDecoder(bytes).decode();
  }

  /** Returns the bytes of a text. */
  public static byte[] encodeText(String text) {
    GobOutput value = new GobOutput();
    value.integer(Kind.STRING.id);
    value.uint(0);
    value.text(text);
    GobOutput stream = new GobOutput();
    stream.message(value);
    return stream.toByteArray();
  }

  /**
   * Returns the text in the bytes.
   *
   * @throws GobException when they are no text
   */
  public static String decodeText(byte[] bytes) {
    Object text = new GobDecoder(bytes).decodeText();
    return text instanceof String string
        ? string
        : new String((byte[]) ((GoValue) text).raw(), UTF_8);
  }
}
