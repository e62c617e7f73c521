package dev.jenever.contrib.jwt;

/** A status, and the error that explains it. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  Refusal(int status, Exception cause) {
    super(cause.getMessage(), cause, false, false);
    this.status = status;
  }

  Refusal(int status, JwtError error) {
    this(status, new JwtException(error));
  }

  int status() {
    return status;
  }

  Exception error() {
    return (Exception) getCause();
  }
}
