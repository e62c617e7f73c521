package dev.jenever.binding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.toml.TomlReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads TOML as a tree; the one class of bindings that needs Jackson's TOML. */
final class TomlTree {

  private static final TomlMapper MAPPER =
      TomlMapper.builder().enable(TomlReadFeature.PARSE_JAVA_TIME).build();

  private TomlTree() {}

  static @Nullable Object read(byte[] body) {
    try {
      return MAPPER.readValue(body, Object.class);
    } catch (JsonProcessingException e) {
      throw new BindingException("toml: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
