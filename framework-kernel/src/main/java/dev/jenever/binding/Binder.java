package dev.jenever.binding;

import dev.jenever.http.Request;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Makes an object from a request.
 *
 * <p>Gin's own are in {@link Binders}; implement this for a format of your own, and hand it to
 * {@code shouldBindWith}. An implementation is used by all threads at once.
 *
 * <p>Counterpart of {@code binding.Binding}; {@link Binding} is the annotation here. Difference
 * from Gin: the object is made, not filled, because a record cannot be half filled.
 */
public interface Binder {

  /** Returns the name of the binding, {@code "json"}. */
  String name();

  /**
   * Makes an object from the request, and validates it.
   *
   * @param type a class, or a generic type such as that of a {@code List<User>}
   * @return null when the type is one that the binding does not fill
   * @throws BindingException when the request does not fit
   */
  @Nullable Object bind(Request request, Type type);
}
