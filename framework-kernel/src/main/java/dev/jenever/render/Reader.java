package dev.jenever.render;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import java.io.InputStream;
import java.util.Map;

/**
 * Renders what a stream has to give, without holding it in memory. The stream is not closed.
 *
 * <p>Counterpart of {@code render.Reader}.
 *
 * @param contentType the content type
 * @param contentLength the number of bytes, or -1 when it is not known
 * @param reader where the body comes from
 * @param headers headers to set where none of that name is set
 */
public record Reader(
    String contentType, long contentLength, InputStream reader, Map<String, String> headers)
    implements Render {

  @Override
  public void writeContentType(Headers headers) {
    ContentType.ifAbsent(headers, contentType);
  }

  @Override
  public void render(ResponseWriter out) throws Exception {
    writeContentType(out.headers());
    if (contentLength >= 0) {
      setIfAbsent(out.headers(), "Content-Length", Long.toString(contentLength));
    }
    headers.forEach(
        (name, value) -> {
          if (contentLength < 0 || !name.equals("Content-Length")) {
            setIfAbsent(out.headers(), name, value);
          }
        });
    reader.transferTo(out.outputStream());
  }

  private static void setIfAbsent(Headers headers, String name, String value) {
    if (headers.get(name).isEmpty()) {
      headers.set(name, value);
    }
  }
}
