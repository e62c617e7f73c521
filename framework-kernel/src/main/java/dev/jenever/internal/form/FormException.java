package dev.jenever.internal.form;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reports a form that cannot be read; the message is the text of Go's error.
 *
 * <p>Clients can provoke it at will, so it carries no stack trace. Immutable, safe for use by many
 * threads.
 */
public final class FormException extends IOException {

  private static final long serialVersionUID = 1L;

  /** The request has another Content-Type; counterpart of {@code http.ErrNotMultipart}. */
  static final String NOT_MULTIPART = "request Content-Type isn't multipart/form-data";

  private final boolean notMultipart;

  FormException(String message) {
    this(message, null);
  }

  FormException(String message, @Nullable Throwable cause) {
    super(message, cause);
    notMultipart = message.equals(NOT_MULTIPART);
  }

  /** Returns whether nothing is wrong but that the request is not a multipart form. */
  public boolean isNotMultipart() {
    return notMultipart;
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
