package dev.jenever.contrib.trace;

import dev.jenever.Context;
import dev.jenever.http.Headers;
import io.opentelemetry.api.trace.SpanContext;

/** Tells the client which span has answered. */
final class ResponseIds {

  private ResponseIds() {}

  /** Sets the headers that were asked for; while they can still be set. */
  static void announce(Context c, SpanContext ids, TracingConfig config) {
    if (!(config.serverTiming || config.traceResponse) || !ids.isValid() || c.writer().written()) {
      return;
    }
    String text =
        "00-" + ids.getTraceId() + "-" + ids.getSpanId() + "-" + ids.getTraceFlags().asHex();
    Headers headers = c.writer().headers();
    if (config.serverTiming) {
      headers.add("Server-Timing", "traceparent;desc=\"" + text + "\"");
    }
    if (config.traceResponse) {
      headers.set("traceresponse", text);
    }
  }
}
