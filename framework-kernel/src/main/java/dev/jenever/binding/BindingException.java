package dev.jenever.binding;

import static java.util.Objects.requireNonNull;

import dev.jenever.http.BodyTooLargeException;
import dev.jenever.spi.FieldError;
import dev.jenever.spi.ValidationErrors;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a request does not fit the type it is bound to; its message is Gin's.
 *
 * <p>Clients cause it at will, so it has no stack trace of its own; its cause may. When no handler
 * catches it, the engine answers 400, or 413 when the body was larger than allowed.
 *
 * <p>Counterpart of the error that {@code c.ShouldBind} returns, {@code validator.ValidationErrors}
 * among them.
 */
public class BindingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ValidationErrors errors;

  /** Creates the exception with Gin's text. */
  public BindingException(String message) {
    super(message, null, true, false);
    this.errors = ValidationErrors.none();
  }

  /** Creates the exception with Gin's text and what led to it. */
  public BindingException(String message, Throwable cause) {
    super(message, cause, true, false);
    this.errors = ValidationErrors.none();
  }

  /** Creates the exception for an object that has been made but is not valid. */
  public BindingException(ValidationErrors errors) {
    super(requireNonNull(errors, "errors").error(), null, true, false);
    this.errors = errors;
  }

  /** Returns a failure with the message of another one, which becomes its cause. */
  static BindingException of(Exception cause) {
    String message = cause.getMessage();
    return new BindingException(message == null ? cause.toString() : message, cause);
  }

  /** Returns the fields that broke a rule, an empty list when the request could not be read. */
  public List<FieldError> fieldErrors() {
    return errors().fieldErrors();
  }

  /** Returns the outcome of the validation; without failures when the request could not be read. */
  public ValidationErrors errors() {
    // Transient: a copy that was serialized keeps the message alone.
    return errors == null ? ValidationErrors.none() : errors;
  }

  /**
   * Returns sentences for users by the path of the field, an empty map when the request could not
   * be read.
   */
  public Map<String, String> translate(Locale locale) {
    return errors().translate(locale);
  }

  /** Returns whether the body was larger than allowed, which is answered by 413 instead of 400. */
  public boolean isBodyTooLarge() {
    @Nullable Throwable cause = getCause();
    for (int depth = 0; cause != null && depth < 8; depth++) {
      if (cause instanceof BodyTooLargeException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
