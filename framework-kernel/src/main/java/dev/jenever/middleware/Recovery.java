package dev.jenever.middleware;

import static java.util.Objects.requireNonNull;

import dev.jenever.Context;
import dev.jenever.Handler;
import dev.jenever.Mode;
import dev.jenever.Output;
import dev.jenever.http.LoggedFailure;
import dev.jenever.internal.response.BrokenConnection;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers 500 when a handler throws, and logs what it has thrown with its stack.
 *
 * <ul>
 *   <li>Runs around the handlers that follow it; the ones before it see a chain that was aborted.
 *   <li>When nothing was written yet the answer is 500 without a body, with the headers that were
 *       set. When something was, it stays as it is.
 *   <li>When the client has gone, or an {@link dev.jenever.http.AbortHandlerException} was thrown,
 *       the error is collected and the chain aborted, and that is all.
 *   <li>A {@link LoggedFailure} that is in the log already is answered, and not logged once more.
 *   <li>In debug mode the log shows the head of the request too, {@code Authorization} masked.
 * </ul>
 *
 * <p>Safe for use by any thread. Counterpart of {@code gin.Recovery}.
 */
public final class Recovery implements Handler {

  private static final RecoveryFunc DEFAULT = (c, error) -> c.abortWithStatus(500);

  private final @Nullable PrintStream out;
  private final RecoveryFunc handle;

  private Recovery(@Nullable PrintStream out, RecoveryFunc handle) {
    this.out = out;
    this.handle = requireNonNull(handle, "handle");
  }

  /** Creates the middleware, which logs to {@link Output#errorWriter()}. */
  public static Handler create() {
    return custom(DEFAULT);
  }

  /** Creates the middleware with an answer of your own. */
  public static Handler custom(RecoveryFunc handle) {
    return customWithWriter(Output.errorWriter(), handle);
  }

  /**
   * Creates the middleware with a stream to log to.
   *
   * @param out the stream, null to log nothing
   */
  public static Handler withWriter(@Nullable PrintStream out) {
    return customWithWriter(out, DEFAULT);
  }

  /**
   * Creates the middleware with a stream to log to and an answer of your own.
   *
   * @param out the stream, null to log nothing
   */
  public static Handler customWithWriter(@Nullable PrintStream out, RecoveryFunc handle) {
    return new Recovery(out, handle);
  }

  /** Runs the handlers that follow, and recovers what they throw. */
  @Override
  public void handle(Context c) throws Exception {
    try {
      c.next();
    } catch (Throwable error) {
      recover(c, error);
    }
  }

  private void recover(Context c, Throwable error) throws Exception {
    boolean gone = BrokenConnection.isBehind(error);
    if (out != null && !isLogged(error)) {
      Output.print(out, RecoveryLog.record(c.request(), error, gone, Mode.isDebugging()));
    }
    if (gone) {
      c.error(error);
      c.abort();
    } else {
      handle.recover(c, error);
    }
  }

  private static boolean isLogged(Throwable error) {
    return error instanceof LoggedFailure failure && failure.isLogged();
  }
}
