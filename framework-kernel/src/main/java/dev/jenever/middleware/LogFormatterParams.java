package dev.jenever.middleware;

import dev.jenever.Context;
import dev.jenever.ErrorType;
import dev.jenever.Output;
import dev.jenever.http.Request;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link LogFormatter} knows of a request that has been handled.
 *
 * <p>Used by one thread at a time. Counterpart of {@code gin.LogFormatterParams}.
 */
public final class LogFormatterParams {

  private final Context c;
  private final String path;
  private final long nanos;
  private final boolean terminal;
  private @Nullable ZonedDateTime timeStamp;

  LogFormatterParams(Context c, String path, long nanos, boolean terminal) {
    this.c = c;
    this.path = path;
    this.nanos = nanos;
    this.terminal = terminal;
  }

  /** Returns the request, as the last handler has left it. */
  public Request request() {
    return c.request();
  }

  /** Returns the time after the request was handled, in the local zone. */
  public ZonedDateTime timeStamp() {
    ZonedDateTime known = timeStamp;
    if (known == null) {
      known = ZonedDateTime.now();
      timeStamp = known;
    }
    return known;
  }

  /** Returns the status, the pending one when nothing was sent yet. */
  public int statusCode() {
    return c.writer().status();
  }

  /** Returns how long the request was handled. */
  public Duration latency() {
    return Duration.ofNanos(nanos);
  }

  long nanos() {
    return nanos;
  }

  /** Returns the address of the client. */
  public String clientIp() {
    return c.clientIp();
  }

  /** Returns the method. */
  public String method() {
    return c.request().method();
  }

  /** Returns the decoded path, with the query as it was sent. */
  public String path() {
    return path;
  }

  /** Returns the texts of the private errors, a line each; {@code ""} when there are none. */
  public String errorMessage() {
    return c.errors().isEmpty() ? "" : c.errors().byType(ErrorType.PRIVATE).toString();
  }

  /** Returns the bytes of body that were written, -1 when nothing was sent yet. */
  public long bodySize() {
    return c.writer().size();
  }

  /** Returns what handlers have left in the context. */
  public Map<Object, @Nullable Object> keys() {
    return c.keys();
  }

  /** Returns the escape code of the status's colour. */
  public String statusCodeColor() {
    return Colors.ofStatus(statusCode());
  }

  /** Returns the escape code of the latency's colour. */
  public String latencyColor() {
    return Colors.ofLatency(latency());
  }

  /** Returns the escape code of the method's colour. */
  public String methodColor() {
    return Colors.ofMethod(method());
  }

  /** Returns the escape code that ends a colour. */
  public String resetColor() {
    return Colors.RESET;
  }

  /** Returns whether to print in colour: on a terminal, unless {@link Output} says otherwise. */
  public boolean isOutputColor() {
    return Output.isColored(terminal);
  }
}
