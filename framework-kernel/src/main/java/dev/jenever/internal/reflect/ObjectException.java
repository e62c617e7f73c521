package dev.jenever.internal.reflect;

import org.jspecify.annotations.Nullable;

/** Thrown when the constructor or a setter of a class refuses its values; the cause says why. */
public final class ObjectException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ObjectException(Class<?> type, Throwable cause) {
    super(message(type, cause.getMessage()), cause);
  }

  private static String message(Class<?> type, @Nullable String reason) {
    return reason == null || reason.isEmpty() ? type.getSimpleName() + ": refused" : reason;
  }
}
