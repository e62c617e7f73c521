package dev.jenever.middleware;

import static java.util.Objects.requireNonNull;

import dev.jenever.Context;
import dev.jenever.Handler;
import dev.jenever.Output;
import java.io.PrintStream;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Logs each request in a line, after it has been handled.
 *
 * <pre>{@code
 * [GIN] 2026/11/22 - 12:14:50 | 200 |    13.4µs |       127.0.0.1 | GET      "/ping?a=1"
 * }</pre>
 *
 * <ul>
 *   <li>Runs around the handlers that follow it; when they throw and nobody between recovers, there
 *       is no line. Redirects of the router pass no middleware, so they have none either.
 *   <li>Path and query are those at the start; status, size and errors those at the end.
 *   <li>Never writes to the response and never aborts.
 * </ul>
 *
 * <p>Safe for use by any thread. Counterpart of {@code gin.Logger}.
 */
public final class Logger implements Handler {

  private final @Nullable LogFormatter formatter;
  private final PrintStream out;
  private final boolean terminal;
  private final Set<String> skipPaths;
  private final boolean skipQueryString;
  private final Predicate<? super Context> skip;

  private Logger(LoggerConfig config) {
    formatter = config.formatter();
    out = config.output();
    terminal = Terminal.isBehind(out);
    skipPaths = config.skipPaths();
    skipQueryString = config.skipQueryString();
    skip = config.skip();
  }

  /** Creates the middleware, which logs to {@link Output#writer()}. */
  public static Handler create() {
    return withConfig(new LoggerConfig());
  }

  /** Creates the middleware with a configuration, of which it keeps a copy. */
  public static Handler withConfig(LoggerConfig config) {
    return new Logger(requireNonNull(config, "config"));
  }

  /** Creates the middleware with lines of your own. */
  public static Handler withFormatter(LogFormatter formatter) {
    return withConfig(new LoggerConfig().formatter(formatter));
  }

  /** Creates the middleware with a stream to log to, and paths that are not logged. */
  public static Handler withWriter(PrintStream out, String... skipPaths) {
    return withConfig(new LoggerConfig().output(out).skipPaths(skipPaths));
  }

  /** Runs the handlers that follow, then logs. */
  @Override
  public void handle(Context c) throws Exception {
    long start = System.nanoTime();
    String path = c.request().path();
    String query = c.request().rawQuery();

    c.next();

    if (skipPaths.contains(path) || skip.test(c)) {
      return;
    }
    long latency = System.nanoTime() - start;
    String shown = query.isEmpty() || skipQueryString ? path : path + "?" + query;
    LogFormatterParams params = new LogFormatterParams(c, shown, latency, terminal);
    if (formatter == null) {
      DefaultLogFormatter.format(params).print(out);
    } else {
      Output.print(out, formatter.format(params));
    }
  }
}
