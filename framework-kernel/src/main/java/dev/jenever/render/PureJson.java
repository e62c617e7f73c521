package dev.jenever.render;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.json.GoJson;
import dev.jenever.spi.JsonCodec;
import org.jspecify.annotations.Nullable;

/**
 * Renders a value as JSON with {@code <}, {@code >} and {@code &} as they are, and a newline at the
 * end.
 *
 * <p>Immutable. Counterpart of {@code render.PureJSON}.
 *
 * @param data what to render
 * @param codec what makes the text
 */
public record PureJson(@Nullable Object data, JsonCodec codec) implements Render {

  private static final byte[] NEWLINE = {'\n'};

  /** Creates a renderer that uses the delivered codec. */
  public PureJson(@Nullable Object data) {
    this(data, GoJson.INSTANCE);
  }

  @Override
  public void writeContentType(Headers headers) {
    ContentType.ifAbsent(headers, Json.TYPE);
  }

  @Override
  public void render(ResponseWriter out) throws Exception {
    writeContentType(out.headers());
    out.write(Bytes.concat(codec.encode(data, false), NEWLINE));
  }
}
