package dev.jenever.render;

import com.google.protobuf.MessageLite;
import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.library.MissingLibrary;
import org.jspecify.annotations.Nullable;

/**
 * Renders a protocol buffers message in its binary form.
 *
 * <p>Needs {@code com.google.protobuf:protobuf-java}. Counterpart of {@code render.ProtoBuf}.
 *
 * @param data the message
 */
public record ProtoBuf(@Nullable Object data) implements Render {

  @Override
  public void writeContentType(Headers headers) {
    ContentType.ifAbsent(headers, "application/x-protobuf");
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when the data is not a message; a mistake of the program, not
   *     of the data
   */
  @Override
  public void render(ResponseWriter out) throws Exception {
    writeContentType(out.headers());
    out.write(encoded());
  }

  private byte[] encoded() {
    try {
      if (data instanceof MessageLite message) {
        return message.toByteArray();
      }
    } catch (NoClassDefFoundError e) {
      throw MissingLibrary.exception(
          "rendering protocol buffers", "com.google.protobuf:protobuf-java:4.36.2", e);
    }
    throw new IllegalArgumentException(
        "protobuf: "
            + (data == null ? "null" : data.getClass().getName())
            + " (expected: com.google.protobuf.MessageLite)");
  }
}
