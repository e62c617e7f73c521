package dev.jenever.http;

import java.io.IOException;

/**
 * Thrown by writing a response to a client that has gone, or whose connection has broken.
 *
 * <p>Counterpart of the errors {@code EPIPE} and {@code ECONNRESET}.
 */
public final class ClientGoneException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception from what the transport has thrown. */
  public ClientGoneException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
