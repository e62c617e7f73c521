package dev.jenever.internal.html;

/** Thrown when a template puts a value where no escaping can make it safe. */
public final class HtmlContextException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public HtmlContextException(String message) {
    super(message);
  }
}
