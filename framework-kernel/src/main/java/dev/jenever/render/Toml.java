package dev.jenever.render;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.go.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Renders a map, record or bean as TOML: values first, then tables, members without a value left
 * out.
 *
 * <p>Counterpart of {@code render.TOML}, except that what is no table is an error, since TOML
 * cannot show it.
 *
 * @param data what to render
 */
public record Toml(@Nullable Object data) implements Render {

  @Override
  public void writeContentType(Headers headers) {
    ContentType.ifAbsent(headers, "application/toml; charset=utf-8");
  }

  @Override
  public void render(ResponseWriter out) throws Exception {
    writeContentType(out.headers());
    out.write(Utf8.encode(TomlWriter.write(data)));
  }
}
