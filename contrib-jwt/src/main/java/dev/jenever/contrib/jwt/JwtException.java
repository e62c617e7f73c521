package dev.jenever.contrib.jwt;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says that somebody is not let in, and why; its message is sent to the client.
 *
 * <p>Authenticators throw it: {@code throw new JwtException(JwtError.FAILED_AUTHENTICATION)}, or
 * with words of their own. Counterpart of the errors that functions of gin-jwt return.
 */
public final class JwtException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final @Nullable JwtError error;

  /** Creates an exception for one of the usual errors. */
  public JwtException(JwtError error) {
    this(error, error.message(), null, false);
  }

  /** Creates an exception with a text for the client. */
  public JwtException(String message) {
    this(null, message, null, false);
  }

  /** Refusing what clients send should cost little, so there is no stack trace then. */
  private JwtException(
      @Nullable JwtError error, String message, @Nullable Throwable cause, boolean traced) {
    super(message, cause, false, traced);
    this.error = error;
  }

  /** Says why no middleware can be made. */
  static JwtException ofConstruction(JwtError error, @Nullable Throwable cause) {
    return new JwtException(error, error.message(), cause, true);
  }

  /** One of the usual errors, with what the log should show. */
  static JwtException caused(JwtError error, Throwable cause) {
    return new JwtException(error, error.message(), cause, false);
  }

  /** One of the usual errors in other words. */
  static JwtException of(JwtError error, String message) {
    return new JwtException(error, message, null, false);
  }

  /** Returns which of the usual errors it is, empty if it is another. */
  public Optional<JwtError> error() {
    return Optional.ofNullable(error);
  }

  /** Returns whether it is this error. Counterpart of {@code errors.Is}. */
  public boolean is(JwtError error) {
    return this.error == error;
  }
}
