package dev.jenever.contrib.jwt;

import dev.jenever.binding.BindingSettings;
import dev.jenever.spi.JsonCodec;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an authenticator has returned, perhaps by way of a store that keeps JSON. */
final class UserData {

  private UserData() {}

  /** Returns data as an object of a type, empty when they are none. */
  static <U> Optional<U> as(Class<U> type, @Nullable Object data) {
    if (type.isInstance(data)) {
      return Optional.of(type.cast(data));
    }
    return data instanceof Map<?, ?> json
        ? Optional.ofNullable(ofJson(type, json))
        : Optional.empty();
  }

  private static <U> @Nullable U ofJson(Class<U> type, Map<?, ?> json) {
    JsonCodec codec = BindingSettings.goJsonCodec();
    return type.cast(codec.decode(codec.encode(json, false), type));
  }
}
