package dev.jenever.contrib.trace;

import io.opentelemetry.context.Context;

/** The server span that OpenTelemetry's Java agent has made: it gets what only we know. */
final class AgentSpan extends ServerSpan {

  AgentSpan(dev.jenever.Context c, TracingConfig config, Conventions conventions, Context context) {
    super(c, config, conventions, context, System.nanoTime());
    span.updateName(name(c, config, conventions));
    if (!c.fullPath().isEmpty()) {
      span.setAttribute(Attribute.HTTP_ROUTE, c.fullPath());
    }
  }

  /** The agent measures. */
  @Override
  Measurements measurements(Telemetry telemetry) {
    return Measurements.NONE;
  }

  /** The agent ends its span when the response has left. */
  @Override
  void end() {}
}
