package dev.jenever;

/**
 * The kinds of error that a context collects.
 *
 * <p>Counterpart of {@code gin.ErrorType}.
 */
public enum ErrorType {
  /** A request that could not be bound. */
  BIND,
  /** A response that could not be rendered. */
  RENDER,
  /** Not for the client; what an error is unless told otherwise. */
  PRIVATE,
  /** May be shown to the client. */
  PUBLIC,
  /** Any of them, for asking. */
  ANY;

  boolean matches(ErrorType other) {
    return this == ANY || other == ANY || this == other;
  }
}
