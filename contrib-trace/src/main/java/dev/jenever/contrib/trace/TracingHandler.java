package dev.jenever.contrib.trace;

import dev.jenever.Context;
import dev.jenever.Handler;
import dev.jenever.http.Request;
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
        agent == null
            ? ServerSpan.start(c, config, conventions, telemetry)
            : new AgentSpan(c, config, conventions, agent);
    span.run(telemetry);
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
