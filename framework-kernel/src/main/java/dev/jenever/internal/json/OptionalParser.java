package dev.jenever.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a value that may be absent, within classes that are left to Jackson. */
final class OptionalParser extends StdDeserializer<Optional<?>> implements ContextualDeserializer {

  private static final long serialVersionUID = 1L;

  private final JavaType value;

  OptionalParser(JavaType value) {
    super(Optional.class);
    this.value = value;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    JavaType type = property == null ? context.getContextualType() : property.getType();
    return type == null ? this : new OptionalParser(type.containedTypeOrUnknown(0));
  }

  @Override
  public Optional<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
    return Optional.ofNullable(context.readValue(in, value));
  }

  @Override
  public Optional<?> getNullValue(DeserializationContext context) {
    return Optional.empty();
  }
}
