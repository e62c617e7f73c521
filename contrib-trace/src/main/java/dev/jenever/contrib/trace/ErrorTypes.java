package dev.jenever.contrib.trace;

import dev.jenever.Context;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What kind of error a request has ended in. */
final class ErrorTypes {

  private ErrorTypes() {}

  /** The class of what was thrown, without what threads wrap around it. */
  static String of(Throwable error) {
    Throwable thrown = error;
    while ((thrown instanceof ExecutionException || thrown instanceof CompletionException)
        && thrown.getCause() != null) {
      thrown = thrown.getCause();
    }
    return thrown.getClass().getName();
  }

  /** The status of a request whose handler has thrown: whoever recovers it will say 500. */
  static int status(Context c) {
    return c.writer().written() ? c.writer().status() : 500;
  }
}
