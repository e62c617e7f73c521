package dev.jenever.contrib.session;

import dev.jenever.http.LoggedFailure;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a session cannot be read or saved. Nothing that was stored is lost by then.
 *
 * <p>The message is that of the original where it has one. It may name keys and types of the
 * session, so it is for the log, not for clients.
 *
 * <p>What the sessions have logged themselves, an outage of a store above all, is not logged by
 * {@code Recovery} once more.
 *
 * <p>Counterpart of the errors that {@code Session.Save} returns.
 */
public class SessionException extends RuntimeException implements LoggedFailure {

  private static final long serialVersionUID = 1L;

  private boolean logged;

  /** Creates the exception. */
  public SessionException(String message) {
    super(message);
  }

  /** Creates the exception with what has caused it. */
  public SessionException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public boolean isLogged() {
    return logged;
  }

  /** Notes that the log names it. */
  void logged() {
    logged = true;
  }
}
