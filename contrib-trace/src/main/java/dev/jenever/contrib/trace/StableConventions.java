package dev.jenever.contrib.trace;

import dev.jenever.Context;
import dev.jenever.HandlerError;
import dev.jenever.http.Request;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.propagation.TextMapPropagator;

/** {@link Profile#STABLE}. */
final class StableConventions implements Conventions {

  private final StableMethods methods = StableMethods.known();
  private final CapturedHeaders requestHeaders;
  private final CapturedHeaders responseHeaders;
  private final TracingConfig config;

  StableConventions(TracingConfig config) {
    this.config = config;
    requestHeaders = new CapturedHeaders("http.request.header.", config.requestHeaders);
    responseHeaders = new CapturedHeaders("http.response.header.", config.responseHeaders);
  }

  @Override
  public String spanName(Context c) {
    String method = methods.forName(c.request().method());
    return c.fullPath().isEmpty() ? method : method + " " + c.fullPath();
  }

  @Override
  public void begin(Context c, SpanBuilder span) {
    Request request = c.request();
    String method = methods.standard(request.method());
    span.setAttribute(Attribute.HTTP_REQUEST_METHOD, method);
    if (!method.equals(request.method())) {
      span.setAttribute(Attribute.HTTP_REQUEST_METHOD_ORIGINAL, request.method());
    }
    put(span, Attribute.HTTP_ROUTE, c.fullPath());
    span.setAttribute(Attribute.URL_SCHEME, Forwarding.scheme(request));
    span.setAttribute(Attribute.URL_PATH, request.escapedPath());
    if (!request.rawQuery().isEmpty()) {
      span.setAttribute(StableAttribute.URL_QUERY, RedactedQuery.of(request.rawQuery()));
    }
    describeServer(request, span);
    describeClient(c, span);
    put(span, Attribute.USER_AGENT_ORIGINAL, request.headers().get("User-Agent"));
    span.setAttribute(Attribute.NETWORK_PROTOCOL_VERSION, version(request));
    requestHeaders.capture(request.headers(), span::setAttribute);
    if (config.optInAttributes) {
      OptInAttributes.begin(c, span);
    }
  }

  private static void describeServer(Request request, SpanBuilder span) {
    HostPort server = HostPort.of(Forwarding.host(request));
    put(span, Attribute.SERVER_ADDRESS, server.host());
    if (!server.host().isEmpty() && server.port() > 0) {
      span.setAttribute(Attribute.SERVER_PORT, (long) server.port());
    }
  }

  private static void describeClient(Context c, SpanBuilder span) {
    HostPort peer = HostPort.of(c.request().remoteAddress());
    put(span, Attribute.NETWORK_PEER_ADDRESS, peer.host());
    if (peer.port() > 0) {
      span.setAttribute(Attribute.NETWORK_PEER_PORT, (long) peer.port());
    }
    String client = c.clientIp();
    put(span, Attribute.CLIENT_ADDRESS, client.isEmpty() ? peer.host() : client);
  }

  /** {@code 1.0}, {@code 1.1}, {@code 2}. */
  static String version(Request request) {
    String version = OtelginServer.version(request);
    return version.equals("2.0") ? "2" : version;
  }

  @Override
  public void end(Context c, Span span) {
    int status = c.writer().status();
    describeResponse(c, span, status);
    if (isError(status)) {
      span.setStatus(StatusCode.ERROR);
      span.setAttribute(Attribute.ERROR_TYPE, Integer.toString(status));
    }
    for (HandlerError error : c.errors()) {
      span.recordException(error.cause());
    }
  }

  @Override
  public void fail(Context c, Span span, Throwable error) {
    describeResponse(c, span, ErrorTypes.status(c));
    span.setStatus(StatusCode.ERROR);
    span.setAttribute(Attribute.ERROR_TYPE, ErrorTypes.of(error));
    span.recordException(error);
  }

  private void describeResponse(Context c, Span span, int status) {
    span.setAttribute(Attribute.HTTP_RESPONSE_STATUS_CODE, (long) status);
    responseHeaders.capture(c.writer().headers(), span::setAttribute);
    if (config.optInAttributes && c.writer().size() >= 0) {
      span.setAttribute(Attribute.HTTP_RESPONSE_BODY_SIZE, c.writer().size());
    }
  }

  /** Statuses that clients are to blame for are none; what is no status at all is one. */
  static boolean isError(int status) {
    return status >= 500 || status < 100;
  }

  @Override
  public io.opentelemetry.context.Context extract(
      TextMapPropagator propagator, io.opentelemetry.context.Context outer, Request request) {
    return StrictTraceContext.extract(propagator, outer, request);
  }

  @Override
  public Measurements measurements(Meter meter) {
    return new StableMeasurements(meter, methods, config);
  }

  private static void put(SpanBuilder span, AttributeKey<String> key, String value) {
    if (!value.isEmpty()) {
      span.setAttribute(key, value);
    }
  }
}
