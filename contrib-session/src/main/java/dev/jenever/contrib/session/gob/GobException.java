package dev.jenever.contrib.session.gob;

/**
 * Thrown when bytes are no gob, or a value has no form in one; the message is Go's where it can.
 */
public final class GobException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GobException(String message) {
    super(message);
  }
}
