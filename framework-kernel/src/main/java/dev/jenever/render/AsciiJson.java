package dev.jenever.render;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.json.GoJson;
import dev.jenever.internal.json.JsonAscii;
import dev.jenever.spi.JsonCodec;
import org.jspecify.annotations.Nullable;

/**
 * Renders a value as JSON in which everything outside ASCII is an escape.
 *
 * <p>Immutable. Counterpart of {@code render.AsciiJSON}, except that characters beyond U+FFFF
 * become two escapes, as JSON wants it, instead of one of five digits, which no parser reads back.
 *
 * @param data what to render
 * @param codec what makes the text
 */
public record AsciiJson(@Nullable Object data, JsonCodec codec) implements Render {

  /** Creates a renderer that uses the delivered codec. */
  public AsciiJson(@Nullable Object data) {
    this(data, GoJson.INSTANCE);
  }

  @Override
  public void writeContentType(Headers headers) {
    ContentType.ifAbsent(headers, "application/json");
  }

  @Override
  public void render(ResponseWriter out) throws Exception {
    writeContentType(out.headers());
    out.write(JsonAscii.escape(codec.encode(data, true)));
  }
}
