package dev.jenever.render;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;

/**
 * Renders a PDF document.
 *
 * <p>Counterpart of {@code render.PDF}.
 *
 * @param data the document; not copied
 */
public record Pdf(byte[] data) implements Render {

  @Override
  public void writeContentType(Headers headers) {
    ContentType.ifAbsent(headers, "application/pdf");
  }

  @Override
  public void render(ResponseWriter out) throws Exception {
    writeContentType(out.headers());
    out.write(data);
  }
}
