package dev.jenever.http;

/**
 * Thrown by a handler to drop the connection without an answer and without a stack in the log.
 *
 * <p>Where {@code Recovery} is in use it keeps the connection: what was pending is sent, as in Gin.
 *
 * <p>Counterpart of {@code http.ErrAbortHandler}.
 */
public final class AbortHandlerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception, without a stack. */
  public AbortHandlerException() {
    super("net/http: abort Handler", null, false, false);
  }
}
