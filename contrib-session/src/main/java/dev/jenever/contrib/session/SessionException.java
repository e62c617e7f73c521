package dev.jenever.contrib.session;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a session cannot be read or saved. Nothing that was stored is lost by then.
 *
 * <p>The message is that of the original where it has one. It may name keys and types of the
 * session, so it is for the log, not for clients.
 *
 * <p>Counterpart of the errors that {@code Session.Save} returns.
 */
public class SessionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public SessionException(String message) {
    super(message);
  }

  /** Creates the exception with what has caused it. */
  public SessionException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
