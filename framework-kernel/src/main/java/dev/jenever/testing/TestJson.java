package dev.jenever.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jenever.internal.json.GoJson;
import dev.jenever.spi.JsonOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** JSON as tests write and read it. */
final class TestJson {

  /** Reads what has no type: unlike Go, whole numbers as such. */
  private static final ObjectMapper TREE = new ObjectMapper();

  private TestJson() {}

  static byte[] encode(@Nullable Object value) {
    return GoJson.INSTANCE.encode(value, false);
  }

  static @Nullable Object tree(byte[] text) {
    try {
      return TREE.readValue(text, Object.class);
    } catch (IOException e) {
      throw new UncheckedIOException("body: not JSON", e);
    }
  }

  static <T> @Nullable T decode(byte[] text, Class<T> type) {
    try {
      return type.cast(
          GoJson.INSTANCE.decode(new ByteArrayInputStream(text), type, JsonOptions.DEFAULT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
