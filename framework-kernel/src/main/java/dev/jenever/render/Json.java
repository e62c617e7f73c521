package dev.jenever.render;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.json.GoJson;
import dev.jenever.spi.JsonCodec;
import org.jspecify.annotations.Nullable;

/**
 * Renders a value as compact JSON, with {@code <}, {@code >} and {@code &} escaped.
 *
 * <p>Immutable. Counterpart of {@code render.JSON}.
 *
 * @param data what to render
 * @param codec what makes the text
 */
public record Json(@Nullable Object data, JsonCodec codec) implements Render {

  static final String TYPE = "application/json; charset=utf-8";

  /** Creates a renderer that uses the delivered codec. */
  public Json(@Nullable Object data) {
    this(data, GoJson.INSTANCE);
  }

  @Override
  public void writeContentType(Headers headers) {
    ContentType.ifAbsent(headers, TYPE);
  }

  @Override
  public void render(ResponseWriter out) throws Exception {
    writeContentType(out.headers());
    codec.encode(data, true, out.outputStream());
  }
}
