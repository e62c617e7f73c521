package dev.jenever.spi;

/** Thrown when a value has no JSON form, or a JSON text does not fit; its message is Go's. */
public class JsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with Go's text. */
  public JsonException(String message) {
    super(message);
  }

  /** Creates the exception with Go's text and what led to it. */
  public JsonException(String message, Throwable cause) {
    super(message, cause);
  }
}
