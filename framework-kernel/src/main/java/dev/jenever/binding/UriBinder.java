package dev.jenever.binding;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes an object from path parameters.
 *
 * <p>An implementation is used by all threads at once. Counterpart of {@code binding.BindingUri}.
 */
public interface UriBinder {

  /** Returns the name of the binding, {@code "uri"}. */
  String name();

  /**
   * Makes an object from the parameters, and validates it.
   *
   * @param params the values by name
   * @return null when the type is one that the binding does not fill
   * @throws BindingException when the parameters do not fit
   */
  @Nullable Object bindUri(Map<String, List<String>> params, Type type);
}
