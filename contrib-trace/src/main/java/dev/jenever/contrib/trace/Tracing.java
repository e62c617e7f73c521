package dev.jenever.contrib.trace;

import static java.util.Objects.requireNonNull;

import dev.jenever.Handler;
import dev.jenever.Key;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Traces requests with OpenTelemetry: a server span and metrics for each, in the trace of the
 * caller.
 *
 * <pre>{@code
 * Engine r = Engine.withDefaults();
 * r.use(Tracing.middleware("shop"));
 * r.get("/orders/:id", c -> {
 *   Span.current().setAttribute("order.id", c.param("id"));
 *   c.json(200, orders.find(c.param("id")));
 * });
 * }</pre>
 *
 * <ul>
 *   <li>The span is OpenTelemetry's current one while the handlers that follow run, and {@link
 *       #span} finds it by the context, in a copy of it too. Middleware that was added earlier does
 *       not see it.
 *   <li>{@code trace_id}, {@code span_id} and {@code trace_flags} are in the MDC of SLF4J for as
 *       long.
 *   <li>The response is not touched, unless {@link TracingConfig#serverTiming} or {@link
 *       TracingConfig#traceResponse} say so; it does not matter whether it is committed.
 *   <li>What handlers throw is noted on the span and thrown on.
 *   <li>Without an OpenTelemetry SDK nothing happens, at no cost. With OpenTelemetry's Java agent
 *       the server span is the agent's, which gets the name and the attributes it lacks.
 * </ul>
 *
 * <p>Safe for use by any thread. Counterpart of {@code otelgin}.
 */
public final class Tracing {

  /**
   * The name of the instrumentation scope of all spans and metrics; its version is that of this
   * module.
   */
  public static final String SCOPE_NAME = "dev.jenever.contrib.trace";

  /** Where the OpenTelemetry context of a request is, with its server span. */
  static final Key<Context> CONTEXT = Key.of("opentelemetry-context");

  /** Where what the middleware works with is. */
  static final Key<Telemetry> TELEMETRY = Key.of("opentelemetry-telemetry");

  private Tracing() {}

  /**
   * Creates the middleware with every default: otelgin's spans, by the global OpenTelemetry.
   *
   * @param service the name of the server as its clients know it, with its port if it has one; it
   *     becomes {@code server.address}. {@code ""} takes what each client says in {@code Host},
   *     which lets clients make up as many time series as they like
   */
  public static Handler middleware(String service) {
    return middleware(service, new TracingConfig());
  }

  /** Creates the middleware; what is changed in the configuration later has no effect. */
  public static Handler middleware(String service, TracingConfig config) {
    return new TracingHandler(
        requireNonNull(service, "service"), requireNonNull(config, "config").copy());
  }

  /** Returns the server span of the request, one that does nothing when there is none. */
  public static Span span(dev.jenever.Context c) {
    return Span.fromContext(context(c));
  }

  /**
   * Returns the OpenTelemetry context of the request, with its server span and what the caller has
   * sent along; the current one when no middleware has made any. Counterpart of {@code
   * c.Request.Context()}.
   */
  public static Context context(dev.jenever.Context c) {
    return c.get(CONTEXT).orElseGet(Context::current);
  }

  /**
   * Sets the headers that carry the trace to a service that is called: {@code Tracing.inject(c,
   * request::header)} for a builder of {@code java.net.http}.
   *
   * <p>The caller is the current span, a child that a handler has made for the call for example;
   * the server span on threads that have none.
   */
  public static void inject(dev.jenever.Context c, BiConsumer<String, String> header) {
    Context current = Context.current();
    Context caller = Span.fromContextOrNull(current) == null ? context(c) : current;
    c.get(TELEMETRY)
        .map(Telemetry::propagator)
        .orElseGet(Telemetry::globalPropagator)
        .inject(caller, header, (set, name, value) -> header.accept(name, value));
  }

  /**
   * Renders a page as {@link dev.jenever.Context#html} does, in a span {@code gin.renderer.html}
   * below the server span. Counterpart of {@code otelgin.HTML}.
   */
  public static void html(dev.jenever.Context c, int code, String name, @Nullable Object data) {
    Tracer tracer = c.get(TELEMETRY).map(Telemetry::tracer).orElseGet(Telemetry::globalTracer);
    Span span =
        tracer
            .spanBuilder("gin.renderer.html")
            .setParent(context(c))
            .setAttribute("go.template", name)
            .startSpan();
    try {
      c.html(code, name, data);
    } finally {
      span.end();
    }
  }

  /**
   * Returns the task so that it runs in the trace of the request, on any thread: its spans are
   * children of the server span, and its log lines carry its ids.
   */
  public static Runnable wrap(dev.jenever.Context c, Runnable task) {
    Context context = context(c);
    return () -> {
      CurrentSpan current = CurrentSpan.of(context, true);
      try {
        task.run();
      } finally {
        current.close();
      }
    };
  }

  /** Returns the task so that it runs in the trace of the request; see {@link #wrap}. */
  public static <T> Callable<T> wrap(dev.jenever.Context c, Callable<T> task) {
    Context context = context(c);
    return () -> {
      CurrentSpan current = CurrentSpan.of(context, true);
      try {
        return task.call();
      } finally {
        current.close();
      }
    };
  }

  /** Returns an executor whose tasks run in the trace of the request; see {@link #wrap}. */
  public static Executor wrap(dev.jenever.Context c, Executor executor) {
    return task -> executor.execute(wrap(c, task));
  }
}
