package dev.jenever.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Turns values into JSON text and back.
 *
 * <p>The one delivered follows Go's {@code encoding/json} to the byte. An implementation is used by
 * all threads at once.
 *
 * <p>Counterpart of Gin's {@code codec/json.Core}.
 */
public interface JsonCodec {

  /**
   * Encodes a value as UTF-8 text without a trailing newline.
   *
   * @param value the value, null for {@code null}
   * @param escapeHtml whether {@code <}, {@code >} and {@code &} are written as escapes
   * @throws JsonException when the value has no JSON form; the message is Go's
   */
  byte[] encode(@Nullable Object value, boolean escapeHtml);

  /**
   * Encodes a value as {@link #encode(Object, boolean)} does, and writes the text once it is
   * complete: nothing is written when the value has no JSON form. {@code Context.json} calls this
   * one, so a codec whose text is not an array of just its size can spare the copy there.
   *
   * @param value the value, null for {@code null}
   * @param escapeHtml whether {@code <}, {@code >} and {@code &} are written as escapes
   * @param to takes the text; neither flushed nor closed
   * @throws JsonException when the value has no JSON form; the message is Go's
   * @throws IOException when writing fails
   */
  default void encode(@Nullable Object value, boolean escapeHtml, OutputStream to)
      throws IOException {
    to.write(encode(value, escapeHtml));
  }

  /**
   * Decodes the first JSON value of a text; what follows it is left alone.
   *
   * @param in UTF-8 text
   * @param type what to make of it
   * @param options how strict to be
   * @return the value, null for a JSON {@code null} that the type cannot show
   * @throws JsonException when the text is not JSON or does not fit the type; the message is Go's
   * @throws IOException when reading fails
   */
  @Nullable Object decode(InputStream in, Type type, JsonOptions options) throws IOException;

  /**
   * Decodes a text that is one JSON value and nothing else.
   *
   * @param text UTF-8 text
   * @param type what to make of it
   * @return the value, null for a JSON {@code null} that the type cannot show
   * @throws JsonException when the text is not JSON or does not fit the type; the message is Go's
   */
  @Nullable Object decode(byte[] text, Type type);
}
