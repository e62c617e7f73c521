package dev.jenever.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes a value of any type; the common ones without a look-up. */
final class Values {

  private Values() {}

  static void write(@Nullable Object value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    if (value == null) {
      out.writeNull();
      return;
    }
    Class<?> type = value.getClass();
    if (type == String.class) {
      out.writeString((String) value);
    } else if (type == Integer.class) {
      out.writeNumber((Integer) value);
    } else if (type == Long.class) {
      out.writeNumber((Long) value);
    } else if (type == Boolean.class) {
      out.writeBoolean((Boolean) value);
    } else if (type == Double.class) {
      out.writeNumber((Double) value);
    } else {
      provider.findValueSerializer(type).serialize(value, out, provider);
    }
  }
}
