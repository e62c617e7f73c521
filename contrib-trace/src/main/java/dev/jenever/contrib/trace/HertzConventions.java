package dev.jenever.contrib.trace;

import dev.jenever.Context;
import dev.jenever.http.Headers;
import dev.jenever.http.Request;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.propagation.TextMapPropagator;

/** {@link Profile#HERTZ}. */
final class HertzConventions implements Conventions {

  private static final Attributes REACHED = Attributes.of(HertzAttribute.EVENT_STATUS, 1L);

  private final TracingConfig config;

  HertzConventions(TracingConfig config) {
    this.config = config;
  }

  @Override
  public String spanName(Context c) {
    return c.request().method()
        + " "
        + (c.fullPath().isEmpty() ? c.request().path() : c.fullPath());
  }

  /** The route that spans show; the path where there is none. */
  String route(Context c) {
    if (config.routeFormatter != null) {
      return config.routeFormatter.apply(c);
    }
    return c.fullPath().isEmpty() ? c.request().path() : c.fullPath();
  }

  @Override
  public void begin(Context c, SpanBuilder span) {
    Request request = c.request();
    span.setAttribute(HertzAttribute.NET_TRANSPORT, "ip_tcp");
    HertzHost.describe(request.host(), span);
    put(span, HertzAttribute.ENDUSER_ID, BasicUser.of(request));
    span.setAttribute(HertzAttribute.HTTP_TARGET, "");
    put(span, Attribute.HTTP_ROUTE, route(c));
    describeHeaders(request.headers(), span);
    if (request.contentLength() > 0) {
      span.setAttribute(HertzAttribute.HTTP_REQUEST_CONTENT_LENGTH, request.contentLength());
    }
    span.setAttribute(HertzAttribute.HTTP_SCHEME, "http");
    put(span, HertzAttribute.HTTP_HOST, request.host());
    span.setAttribute(HertzAttribute.HTTP_FLAVOR, "1.1");
    span.setAttribute(HertzAttribute.HTTP_METHOD, request.method());
    span.setAttribute(HertzAttribute.HTTP_URL, url(request));
    span.setAttribute(HertzAttribute.NET_PEER_IP, c.clientIp());
  }

  private static void describeHeaders(Headers headers, SpanBuilder span) {
    put(span, HertzAttribute.HTTP_USER_AGENT, headers.get("User-Agent"));
    if (headers.contains("X-Forwarded-For")) {
      String hops = headers.get("X-Forwarded-For");
      int comma = hops.indexOf(',');
      span.setAttribute(HertzAttribute.HTTP_CLIENT_IP, comma > 0 ? hops.substring(0, comma) : hops);
    }
    put(span, HertzAttribute.PEER_SERVICE, headers.get("service-name"));
    put(span, HertzAttribute.PEER_SERVICE_NAMESPACE, headers.get("service-namespace"));
    put(span, HertzAttribute.PEER_DEPLOYMENT_ENVIRONMENT, headers.get("deployment-environment"));
  }

  private static String url(Request request) {
    String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
    return "http://" + request.host() + request.escapedPath() + query;
  }

  /** Hertz has more of these stages, which are over before a middleware runs. */
  @Override
  public void started(Span span) {
    span.addEvent("http_start", REACHED);
    span.addEvent("server_handle_start", REACHED);
  }

  private static void finished(Span span) {
    span.addEvent("server_handle_finish", REACHED);
    span.addEvent("http_finish", REACHED);
  }

  @Override
  public void end(Context c, Span span) {
    finished(span);
    int status = c.writer().status();
    span.setAttribute(HertzAttribute.HTTP_STATUS_CODE, (long) status);
    StatusCode code = HertzStatus.of(status);
    if (code == StatusCode.ERROR) {
      span.setStatus(code, HertzStatus.isValid(status) ? "" : "Invalid HTTP status code " + status);
    }
  }

  @Override
  public void fail(Context c, Span span, Throwable error) {
    finished(span);
    span.setAttribute(HertzAttribute.HTTP_STATUS_CODE, (long) ErrorTypes.status(c));
    span.setStatus(StatusCode.ERROR, String.valueOf(error.getMessage()));
    span.recordException(error);
  }

  @Override
  public io.opentelemetry.context.Context extract(
      TextMapPropagator propagator, io.opentelemetry.context.Context outer, Request request) {
    return propagator.extract(outer, request, FirstValue.GETTER);
  }

  @Override
  public Measurements measurements(Meter meter) {
    return new HertzMeasurements(meter, this, config);
  }

  private static void put(SpanBuilder span, AttributeKey<String> key, String value) {
    if (!value.isEmpty()) {
      span.setAttribute(key, value);
    }
  }
}
