package dev.jenever.contrib.trace;

import dev.jenever.Handler;
import dev.jenever.http.ResponseWriter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The server span of one request, from its start to its end. */
class ServerSpan {

  final dev.jenever.Context c;
  final TracingConfig config;
  final Conventions conventions;
  final Context context;
  final Span span;
  private final long start;

  ServerSpan(
      dev.jenever.Context c,
      TracingConfig config,
      Conventions conventions,
      Context context,
      long start) {
    this.c = c;
    this.config = config;
    this.conventions = conventions;
    this.context = context;
    this.span = Span.fromContext(context);
    this.start = start;
  }

  /** Starts the span, in the trace that the headers of the request name. */
  static ServerSpan start(
      dev.jenever.Context c, TracingConfig config, Conventions conventions, Telemetry telemetry) {
    long start = System.nanoTime();
    // never the thread's current one: it may be what a handler of another request has left there
    Context outer = c.get(Tracing.CONTEXT).orElseGet(Context::root);
    Context parent = conventions.extract(telemetry.propagator(), outer, c.request());
    SpanBuilder builder =
        telemetry
            .tracer()
            .spanBuilder(name(c, config, conventions))
            .setParent(parent)
            .setSpanKind(SpanKind.SERVER);
    conventions.begin(c, builder);
    for (Consumer<? super SpanBuilder> option : config.spanStartOptions) {
      option.accept(builder);
    }
    Context context = parent.with(builder.startSpan());
    return new ServerSpan(c, config, conventions, context, start);
  }

  /** Runs the handlers that follow inside the span. */
  final void run(Telemetry telemetry) throws Exception {
    @Nullable Context outer = c.get(Tracing.CONTEXT).orElse(null);
    c.set(Tracing.TELEMETRY, telemetry);
    c.set(Tracing.CONTEXT, context);
    ResponseIds.announce(c, span.getSpanContext(), config);
    Measurements measurements = measurements(telemetry);
    measurements.started(c, context);
    conventions.started(span);
    try {
      handle();
      conventions.end(c, span);
      measurements.ended(c, context, System.nanoTime() - start, null);
    } catch (Throwable error) {
      conventions.fail(c, span, error);
      measurements.ended(c, context, System.nanoTime() - start, error);
      throw error;
    } finally {
      end();
      restore(outer);
    }
  }

  private void handle() throws Exception {
    CurrentSpan current = CurrentSpan.of(context, config.logCorrelation);
    try {
      if (config.responseHandler == null) {
        c.next();
      } else {
        handle(config.responseHandler);
      }
    } finally {
      current.close();
    }
  }

  private void handle(Handler beforeCommit) throws Exception {
    ResponseWriter writer = c.writer();
    BeforeCommit watched = new BeforeCommit(c, beforeCommit);
    c.setWriter(watched);
    try {
      c.next();
      watched.run();
    } finally {
      c.setWriter(writer);
    }
  }

  Measurements measurements(Telemetry telemetry) {
    return telemetry.measurements();
  }

  void end() {
    span.end();
  }

  /** Middleware that was added earlier is outside of the span. */
  private void restore(@Nullable Context outer) {
    if (outer == null) {
      c.delete(Tracing.CONTEXT);
    } else {
      c.set(Tracing.CONTEXT, outer);
    }
  }

  static String name(dev.jenever.Context c, TracingConfig config, Conventions conventions) {
    String name =
        config.spanNameFormatter == null
            ? conventions.spanName(c)
            : config.spanNameFormatter.apply(c);
    return name.isEmpty() ? "HTTP " + c.request().method() + " route not found" : name;
  }
}
