package dev.jenever.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Optional;

/** Writes what is in an optional, or null. */
final class OptionalWriter extends StdSerializer<Optional<?>> {

  private static final long serialVersionUID = 1L;

  OptionalWriter() {
    super(Optional.class, false);
  }

  @Override
  public void serialize(Optional<?> value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    Values.write(value.orElse(null), out, provider);
  }

  @Override
  public boolean isEmpty(SerializerProvider provider, Optional<?> value) {
    return value.isEmpty();
  }
}
