package dev.jenever.binding;

/**
 * Thrown when a request does not fit the type it is bound to; its message is Gin's.
 *
 * <p>Counterpart of the error that {@code c.ShouldBind} returns.
 */
public class BindingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with Gin's text. */
  public BindingException(String message) {
    super(message);
  }

  /** Creates the exception with Gin's text and what led to it. */
  public BindingException(String message, Throwable cause) {
    super(message, cause);
  }
}
