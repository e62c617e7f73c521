package dev.jenever.render;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.go.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Renders a value as YAML. Maps are in the order of their keys, records and beans in that of their
 * fields, named as in JSON.
 *
 * <p>Counterpart of {@code render.YAML}, except that strings which would not be read back as they
 * were are put in quotes.
 *
 * @param data what to render
 */
public record Yaml(@Nullable Object data) implements Render {

  @Override
  public void writeContentType(Headers headers) {
    ContentType.ifAbsent(headers, "application/yaml; charset=utf-8");
  }

  @Override
  public void render(ResponseWriter out) throws Exception {
    writeContentType(out.headers());
    out.write(Utf8.encode(YamlWriter.write(data)));
  }
}
