package dev.jenever.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.json.GoJson;
import dev.jenever.spi.JsonCodec;
import org.jspecify.annotations.Nullable;

/**
 * Renders a value as a script that calls a function with its JSON; as plain JSON without a
 * callback.
 *
 * <p>Immutable. Counterpart of {@code render.JsonpJSON}.
 *
 * @param callback the function to call, {@code ""} for none; escaped for scripts
 * @param data what to render
 * @param codec what makes the text
 */
public record JsonP(String callback, @Nullable Object data, JsonCodec codec) implements Render {

  /** Creates a renderer that uses the delivered codec. */
  public JsonP(String callback, @Nullable Object data) {
    this(callback, data, GoJson.INSTANCE);
  }

  @Override
  public void writeContentType(Headers headers) {
    ContentType.ifAbsent(headers, "application/javascript; charset=utf-8");
  }

  @Override
  public void render(ResponseWriter out) throws Exception {
    writeContentType(out.headers());
    byte[] json = codec.encode(data, true);
    if (callback.isEmpty()) {
      out.write(json);
      return;
    }
    byte[] call = (ScriptEscape.escape(callback) + "(").getBytes(UTF_8);
    out.write(Bytes.concat(call, json, ");".getBytes(UTF_8)));
  }
}
