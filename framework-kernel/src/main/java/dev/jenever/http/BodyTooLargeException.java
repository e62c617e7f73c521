package dev.jenever.http;

import java.io.IOException;

/**
 * Thrown by reading a request body past its limit.
 *
 * <p>Counterpart of {@code http.MaxBytesError}, with its text.
 */
public final class BodyTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  private final long limit;

  /**
   * Creates the exception.
   *
   * @param limit the limit that was passed, in bytes
   */
  public BodyTooLargeException(long limit) {
    super("http: request body too large");
    this.limit = limit;
  }

  /** Returns the limit that was passed, in bytes. */
  public long limit() {
    return limit;
  }
}
