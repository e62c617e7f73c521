package dev.jenever.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;

/** Writes values that are one JSON scalar. */
final class ScalarWriter<T> extends StdScalarSerializer<T> {

  private static final long serialVersionUID = 1L;

  private final transient Form<T> form;

  ScalarWriter(Form<T> form) {
    super(Object.class, false);
    this.form = form;
  }

  @FunctionalInterface
  interface Form<T> {
    void write(T value, JsonGenerator out) throws IOException;
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    form.write(value, out);
  }
}
