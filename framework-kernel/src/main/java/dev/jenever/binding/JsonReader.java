package dev.jenever.binding;

import dev.jenever.internal.go.GoStrings;
import dev.jenever.spi.JsonException;
import dev.jenever.spi.JsonOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads an object or a map that is written as JSON in the text of one value. */
record JsonReader(Type type) implements TextReader {

  @Override
  public @Nullable Object read(String text) {
    byte[] json = GoStrings.trimSpace(text).getBytes(StandardCharsets.UTF_8);
    try {
      return BindingSettings.jsonCodec()
          .decode(new ByteArrayInputStream(json), type, JsonOptions.DEFAULT);
    } catch (JsonException e) {
      throw new BindingException(unmarshalText(e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Go words an end that comes too soon otherwise when it has the whole text. */
  private static String unmarshalText(@Nullable String message) {
    return "EOF".equals(message) || "unexpected EOF".equals(message)
        ? "unexpected end of JSON input"
        : String.valueOf(message);
  }
}
