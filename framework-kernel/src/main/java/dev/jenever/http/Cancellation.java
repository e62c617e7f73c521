package dev.jenever.http;

/**
 * Tells whether the client of a request is still there.
 *
 * <p>A request is cancelled when its connection closes or its stream is reset before the response
 * is complete, and when the server stops and its deadline passes. Safe for use by any thread.
 *
 * <p>Counterpart of the {@code Done()} channel of Go's request context.
 */
public interface Cancellation {

  /** A cancellation that never happens. */
  Cancellation NEVER =
      new Cancellation() {
        @Override
        public boolean isCancelled() {
          return false;
        }

        @Override
        public void onCancel(Runnable action) {}
      };

  /** Returns whether the request has been cancelled. */
  boolean isCancelled();

  /**
   * Runs an action once when the request is cancelled, at once if it already is. The action runs on
   * a thread of the server and must not block. It is dropped when the request ends normally.
   */
  void onCancel(Runnable action);
}
