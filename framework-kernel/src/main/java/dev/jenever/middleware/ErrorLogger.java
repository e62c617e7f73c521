package dev.jenever.middleware;

import static java.util.Objects.requireNonNull;

import dev.jenever.Context;
import dev.jenever.ErrorType;
import dev.jenever.Errors;
import dev.jenever.Handler;

/**
 * Answers with the errors that the handlers have collected, as JSON.
 *
 * <ul>
 *   <li>Runs around the handlers that follow it.
 *   <li>When they have collected errors: writes the one error, or the list of several, with the
 *       status that is pending, or after the body that is already there.
 *   <li>Never aborts.
 * </ul>
 *
 * <p>Immutable, safe for use by any thread. Counterpart of {@code gin.ErrorLogger}.
 */
public final class ErrorLogger implements Handler {

  /** Stands for the status that is pending already. */
  private static final int PENDING = -1;

  private final ErrorType type;

  private ErrorLogger(ErrorType type) {
    this.type = requireNonNull(type, "type");
  }

  /** Creates the middleware, for errors of any type. */
  public static Handler create() {
    return of(ErrorType.ANY);
  }

  /** Creates the middleware, for errors of a type. Counterpart of {@code gin.ErrorLoggerT}. */
  public static Handler of(ErrorType type) {
    return new ErrorLogger(type);
  }

  /** Runs the handlers that follow, then answers with their errors. */
  @Override
  public void handle(Context c) throws Exception {
    c.next();
    Errors errors = c.errors().byType(type);
    if (!errors.isEmpty()) {
      c.json(PENDING, errors.json());
    }
  }
}
