package dev.jenever.render;

/**
 * Thrown when data cannot be shown in the form that was asked for. The context collects it, aborts
 * and leaves the body empty.
 */
public class RenderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public RenderException(String message) {
    super(message);
  }

  /** Creates the exception with what led to it. */
  public RenderException(String message, Throwable cause) {
    super(message, cause);
  }
}
