package dev.jenever.binding;

import dev.jenever.http.Request;
import dev.jenever.spi.JsonException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Binds the first JSON value of the body; what follows it is left alone. */
final class JsonBinder implements BodyBinder {

  @Override
  public String name() {
    return "json";
  }

  @Override
  public @Nullable Object bind(Request request, Type type) {
    return decode(request.body(), type);
  }

  @Override
  public @Nullable Object bindBody(byte[] body, Type type) {
    return decode(new ByteArrayInputStream(body), type);
  }

  private static @Nullable Object decode(InputStream in, Type type) {
    try {
      Object decoded = BindingSettings.jsonCodec().decode(in, type, BindingSettings.jsonOptions());
      return Validation.checked(Blank.ifNull(decoded, type));
    } catch (JsonException | IOException e) {
      throw BindingException.of(e);
    }
  }
}
