package dev.jenever.contrib.trace;

import dev.jenever.Context;
import dev.jenever.Handler;
import dev.jenever.http.Request;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The middleware: decides whether a request is traced, and by whose span. */
final class TracingHandler implements Handler {

  private final TracingConfig config;
  private final Conventions conventions;
  private final TelemetrySource source;

  TracingHandler(String service, TracingConfig config) {
    this.config = config;
    this.conventions = Conventions.of(service, config);
    this.source = new TelemetrySource(config, conventions);
  }

  @Override
  public void handle(Context c) throws Exception {
    Telemetry telemetry = source.get();
    if (telemetry == null || !isTraced(c)) {
      c.next();
      return;
    }
    io.opentelemetry.context.@Nullable Context agent = telemetry.contextOfAgent();
    ServerSpan span =
        agent != null && isOfCaller(agent, c, telemetry)
            ? new AgentSpan(c, config, conventions, agent)
            : ServerSpan.start(c, config, conventions, telemetry);
    span.run(telemetry);
  }

  /** Whether a span is in the trace that the caller names, which the agent may have overlooked. */
  private boolean isOfCaller(
      io.opentelemetry.context.Context context, Context c, Telemetry telemetry) {
    SpanContext caller =
        Span.fromContext(
                conventions.extract(
                    telemetry.propagator(), io.opentelemetry.context.Context.root(), c.request()))
            .getSpanContext();
    return !caller.isValid()
        || caller.getTraceId().equals(Span.fromContext(context).getSpanContext().getTraceId());
  }

  private boolean isTraced(Context c) {
    for (Predicate<? super Request> filter : config.filters) {
      if (!filter.test(c.request())) {
        return false;
      }
    }
    for (Predicate<? super Context> filter : config.contextFilters) {
      if (!filter.test(c)) {
        return false;
      }
    }
    return true;
  }
}
