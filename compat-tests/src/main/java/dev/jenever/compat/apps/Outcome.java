package dev.jenever.compat.apps;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a call has returned, or the message of what it has thrown: what in Go is {@code value, err}.
 *
 * @param value what was returned
 * @param error the message, null when nothing was thrown
 */
record Outcome<T extends @Nullable Object>(T value, @Nullable String error) {

  /** Calls something; what takes the place of a value that never came is null. */
  static <T> Outcome<@Nullable T> of(Supplier<? extends T> call) {
    try {
      return new Outcome<>(call.get(), null);
    } catch (RuntimeException e) {
      return new Outcome<>(null, String.valueOf(e.getMessage()));
    }
  }

  /** Whether the call has thrown. */
  boolean failed() {
    return error != null;
  }
}
