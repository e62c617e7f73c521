package dev.jenever.internal.go;

/**
 * Reports that a text does not follow Go's rules; the message is the text of Go's error.
 *
 * <p>Clients can provoke it at will, so it carries no stack trace. Immutable, safe for use by many
 * threads.
 */
public final class GoTextException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure with the text Go's {@code err.Error()} returns. */
  public GoTextException(String message) {
    super(message);
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
