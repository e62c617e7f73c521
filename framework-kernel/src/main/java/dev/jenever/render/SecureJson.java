package dev.jenever.render;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.json.GoJson;
import dev.jenever.spi.JsonCodec;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Renders a value as JSON, an array behind a prefix that keeps other sites from reading it as a
 * script.
 *
 * <p>Immutable. Counterpart of {@code render.SecureJSON}.
 *
 * @param prefix what comes before an array
 * @param data what to render
 * @param codec what makes the text
 */
public record SecureJson(String prefix, @Nullable Object data, JsonCodec codec) implements Render {

  /** The prefix that is used unless another is chosen: {@value}. */
  public static final String DEFAULT_PREFIX = "while(1);";

  /** Creates a renderer that uses the delivered codec. */
  public SecureJson(String prefix, @Nullable Object data) {
    this(prefix, data, GoJson.INSTANCE);
  }

  @Override
  public void writeContentType(Headers headers) {
    ContentType.ifAbsent(headers, Json.TYPE);
  }

  @Override
  public void render(ResponseWriter out) throws Exception {
    writeContentType(out.headers());
    byte[] json = codec.encode(data, true);
    boolean isArray = json.length > 0 && json[0] == '[' && json[json.length - 1] == ']';
    out.write(isArray ? Bytes.concat(prefix.getBytes(StandardCharsets.UTF_8), json) : json);
  }
}
