package dev.jenever.contrib.trace;

/** Whose names, attributes and metrics spans have. */
public enum Profile {

  /**
   * Those of otelgin 0.65, so that dashboards and alerts of a Gin service keep working. The
   * default.
   */
  OTELGIN,

  /**
   * Those of OpenTelemetry's stable semantic conventions for HTTP servers, complete: {@code
   * url.query} with secrets redacted, {@code error.type}, what proxies report about the client's
   * view, protocol {@code 2} instead of {@code 2.0}, no route where none matched.
   *
   * <p>Trace headers are read by the letter of W3C Trace Context: several {@code tracestate} lines
   * are one list, several {@code traceparent} lines are none. The name of the service is that of
   * the resource; the argument of the middleware is not looked at.
   */
  STABLE,

  /**
   * Those of {@code hertz-contrib/obs-opentelemetry} 0.4: the attributes of semantic conventions
   * 1.10, statuses from 400 on as errors, a request counter and durations in milliseconds.
   */
  HERTZ
}
