package dev.jenever.render;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import org.jspecify.annotations.Nullable;

/**
 * Renders a map, record or bean as BSON. An {@code int} takes 32 bits, a {@code long} 64; maps are
 * in the order of their keys, records and beans in that of their fields, named as in JSON.
 *
 * <p>Counterpart of {@code render.BSON}, except that the entries of a map have an order.
 *
 * @param data what to render
 */
public record Bson(@Nullable Object data) implements Render {

  @Override
  public void writeContentType(Headers headers) {
    ContentType.ifAbsent(headers, "application/bson");
  }

  @Override
  public void render(ResponseWriter out) throws Exception {
    writeContentType(out.headers());
    out.write(BsonWriter.write(data));
  }
}
