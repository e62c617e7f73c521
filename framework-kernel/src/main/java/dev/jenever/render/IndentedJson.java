package dev.jenever.render;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.json.GoJson;
import dev.jenever.internal.json.JsonIndent;
import dev.jenever.spi.JsonCodec;
import org.jspecify.annotations.Nullable;

/**
 * Renders a value as JSON on several lines, indented by four spaces.
 *
 * <p>Immutable. Counterpart of {@code render.IndentedJSON}.
 *
 * @param data what to render
 * @param codec what makes the text
 */
public record IndentedJson(@Nullable Object data, JsonCodec codec) implements Render {

  /** Creates a renderer that uses the delivered codec. */
  public IndentedJson(@Nullable Object data) {
    this(data, GoJson.INSTANCE);
  }

  @Override
  public void writeContentType(Headers headers) {
    ContentType.ifAbsent(headers, Json.TYPE);
  }

  @Override
  public void render(ResponseWriter out) throws Exception {
    writeContentType(out.headers());
    out.write(JsonIndent.indent(codec.encode(data, true), "    "));
  }
}
