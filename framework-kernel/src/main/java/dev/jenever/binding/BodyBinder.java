package dev.jenever.binding;

import dev.jenever.http.Request;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Makes an object from a body alone, so that the same body can be bound more than once.
 *
 * <p>An implementation is used by all threads at once. Counterpart of {@code binding.BindingBody}.
 */
public interface BodyBinder extends Binder {

  /**
   * Makes an object from the bytes of a body, and validates it.
   *
   * @return null when the type is one that the binding does not fill
   * @throws BindingException when the body does not fit
   */
  @Nullable Object bindBody(byte[] body, Type type);

  @Override
  default @Nullable Object bind(Request request, Type type) {
    try {
      return bindBody(request.body().readAllBytes(), type);
    } catch (IOException e) {
      throw BindingException.of(e);
    }
  }
}
