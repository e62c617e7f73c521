package dev.jenever.contrib.session;

/** Thrown when a cookie or a record cannot be read. */
final class UnreadableException extends SessionException {

  private static final long serialVersionUID = 1L;

  private final boolean authentic;

  UnreadableException(SessionException failure, boolean authentic) {
    super(String.valueOf(failure.getMessage()), failure);
    this.authentic = authentic;
  }

  /** Whether it was written by somebody who has a key, and so may be of worth to somebody. */
  boolean isAuthentic() {
    return authentic;
  }
}
