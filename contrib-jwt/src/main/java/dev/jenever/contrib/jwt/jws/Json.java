package dev.jenever.contrib.jwt.jws;

import dev.jenever.binding.BindingSettings;
import dev.jenever.spi.JsonCodec;
import dev.jenever.spi.JsonException;
import dev.jenever.spi.JsonOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects in JSON, with the bytes and the texts of Go. */
final class Json {

  private static final JsonCodec CODEC = BindingSettings.goJsonCodec();
  private static final JsonOptions EXACT = new JsonOptions(true, false);
  private static final Type OBJECT = new ObjectType();

  private Json() {}

  /** Returns the text of an object: keys in order, without white space, HTML escaped. */
  static byte[] write(Map<String, ? extends @Nullable Object> members) {
    return CODEC.encode(members, true);
  }

  /**
   * Reads an object and nothing else; a {@code null} is an empty one.
   *
   * @throws JsonException when it is none; the message is Go's
   */
  static Map<String, @Nullable Object> read(byte[] text) {
    return members(CODEC.decode(text, OBJECT));
  }

  /** Reads the object that a text begins with. */
  static Map<String, @Nullable Object> readFirst(byte[] text, boolean exactNumbers) {
    try {
      JsonOptions options = exactNumbers ? EXACT : JsonOptions.DEFAULT;
      return members(CODEC.decode(new ByteArrayInputStream(text), OBJECT, options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> members(@Nullable Object object) {
    return object == null
        ? Map.of()
        : Collections.unmodifiableMap((Map<String, @Nullable Object>) object);
  }

  /** The type {@code Map<String, Object>}. */
  private record ObjectType() implements ParameterizedType {

    @Override
    public Type[] getActualTypeArguments() {
      return new Type[] {String.class, Object.class};
    }

    @Override
    public Type getRawType() {
      return Map.class;
    }

    @Override
    public @Nullable Type getOwnerType() {
      return null;
    }
  }
}
