package dev.jenever.render;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import org.jspecify.annotations.Nullable;

/**
 * Renders a value as MessagePack, in the form before strings and bytes were told apart, as Gin
 * does. Maps are in the order of their keys, records and beans in that of their fields, named as in
 * JSON.
 *
 * <p>Counterpart of {@code render.MsgPack}, except that the entries of a map have an order.
 *
 * @param data what to render
 */
public record MsgPack(@Nullable Object data) implements Render {

  @Override
  public void writeContentType(Headers headers) {
    ContentType.ifAbsent(headers, "application/msgpack; charset=utf-8");
  }

  @Override
  public void render(ResponseWriter out) throws Exception {
    writeContentType(out.headers());
    out.write(MsgPackWriter.write(data));
  }
}
