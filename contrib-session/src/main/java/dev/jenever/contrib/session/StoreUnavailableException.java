package dev.jenever.contrib.session;

/**
 * Thrown when what keeps the sessions cannot be reached; under {@link OutagePolicy#FAIL} the
 * middleware answers it with 503.
 */
public final class StoreUnavailableException extends SessionException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception from what the store has thrown. */
  public StoreUnavailableException(Throwable cause) {
    super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
  }
}
