package dev.jenever.render;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.go.GoFormat;
import dev.jenever.internal.go.Utf8;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Renders plain text: a format with Go's verbs when there are values, else the format as it is.
 *
 * <p>Counterpart of {@code render.String}.
 *
 * @param format the text, or the format of {@code fmt.Sprintf}
 * @param values what the verbs stand for; not copied
 */
public record Text(String format, @Nullable Object... values) implements Render {

  @Override
  public void writeContentType(Headers headers) {
    ContentType.ifAbsent(headers, "text/plain; charset=utf-8");
  }

  @Override
  public void render(ResponseWriter out) throws Exception {
    writeContentType(out.headers());
    out.write(Utf8.encode(values.length == 0 ? format : GoFormat.sprintf(format, values)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Text text
        && format.equals(text.format)
        && Arrays.equals(values, text.values);
  }

  @Override
  public int hashCode() {
    return 31 * format.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Text[" + format + "]";
  }
}
