package dev.jenever.render;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;

/**
 * Renders bytes, and declares their number.
 *
 * <p>Counterpart of {@code render.Data}.
 *
 * @param contentType the content type, also when it is {@code ""}
 * @param data the body; not copied
 */
public record Data(String contentType, byte[] data) implements Render {

  @Override
  public void writeContentType(Headers headers) {
    ContentType.ifAbsent(headers, contentType);
  }

  @Override
  public void render(ResponseWriter out) throws Exception {
    writeContentType(out.headers());
    if (data.length > 0) {
      out.headers().set("Content-Length", Integer.toString(data.length));
    }
    out.write(data);
  }
}
