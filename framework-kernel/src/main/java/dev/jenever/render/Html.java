package dev.jenever.render;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import dev.jenever.spi.TemplateEngine;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Renders a page from a template. A template that fails leaves the body empty.
 *
 * <p>Counterpart of {@code render.HTML}.
 *
 * @param templates what knows the template
 * @param name the name of the template
 * @param data what the template shows
 */
public record Html(TemplateEngine templates, String name, @Nullable Object data) implements Render {

  @Override
  public void writeContentType(Headers headers) {
    ContentType.ifAbsent(headers, "text/html; charset=utf-8");
  }

  @Override
  public void render(ResponseWriter out) throws Exception {
    writeContentType(out.headers());
    ByteArrayOutputStream page = new ByteArrayOutputStream(1024);
    templates.render(name, data, page);
    out.write(page.toByteArray());
  }
}
