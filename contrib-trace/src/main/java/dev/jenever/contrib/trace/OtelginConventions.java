package dev.jenever.contrib.trace;

import dev.jenever.Context;
import dev.jenever.HandlerError;
import dev.jenever.http.Request;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.propagation.TextMapPropagator;

/** {@link Profile#OTELGIN}. */
final class OtelginConventions implements Conventions {

  private static final AttributeKey<String> EXCEPTION_TYPE =
      AttributeKey.stringKey("exception.type");
  private static final AttributeKey<String> EXCEPTION_MESSAGE =
      AttributeKey.stringKey("exception.message");

  private final OtelginServer server;
  private final TracingConfig config;

  OtelginConventions(String service, TracingConfig config) {
    this.server = new OtelginServer(service);
    this.config = config;
  }

  @Override
  public String spanName(Context c) {
    String method = OtelginMethods.forName(c.request().method());
    return c.fullPath().isEmpty() ? method : method + " " + c.fullPath();
  }

  @Override
  public void begin(Context c, SpanBuilder span) {
    Request request = c.request();
    server.describe(request, span::setAttribute, span::setAttribute);
    describeMethod(request.method(), span);
    describePeer(c, span);
    span.setAttribute(Attribute.URL_SCHEME, request.isTls() ? "https" : "http");
    put(span, Attribute.USER_AGENT_ORIGINAL, request.headers().get("User-Agent"));
    put(span, Attribute.URL_PATH, request.path());
    put(span, Attribute.NETWORK_PROTOCOL_VERSION, OtelginServer.version(request));
    span.setAttribute(Attribute.HTTP_ROUTE, c.fullPath());
  }

  private static void describeMethod(String method, SpanBuilder span) {
    String known = OtelginMethods.forSpan(method);
    span.setAttribute(Attribute.HTTP_REQUEST_METHOD, known);
    if (!known.equals(method)) {
      span.setAttribute(Attribute.HTTP_REQUEST_METHOD_ORIGINAL, method);
    }
  }

  private static void describePeer(Context c, SpanBuilder span) {
    HostPort peer = HostPort.of(c.request().remoteAddress());
    if (!peer.host().isEmpty()) {
      span.setAttribute(Attribute.NETWORK_PEER_ADDRESS, peer.host());
      if (peer.port() > 0) {
        span.setAttribute(Attribute.NETWORK_PEER_PORT, (long) peer.port());
      }
    }
    put(span, Attribute.CLIENT_ADDRESS, client(c, peer));
  }

  private static String client(Context c, HostPort peer) {
    String client = c.clientIp();
    if (client.isEmpty()) {
      String forwarded = c.getHeader("X-Forwarded-For");
      int comma = forwarded.indexOf(',');
      client = comma < 0 ? forwarded : forwarded.substring(0, comma);
    }
    return client.isEmpty() ? peer.host() : client;
  }

  @Override
  public void end(Context c, Span span) {
    int status = c.writer().status();
    if (status < 100 || status >= 600) {
      span.setStatus(StatusCode.ERROR, "Invalid HTTP status code " + status);
    } else if (status >= 500) {
      span.setStatus(StatusCode.ERROR);
    }
    if (c.writer().size() > 0) {
      span.setAttribute(Attribute.HTTP_RESPONSE_BODY_SIZE, c.writer().size());
    }
    span.setAttribute(Attribute.HTTP_RESPONSE_STATUS_CODE, (long) status);
    if (!c.errors().isEmpty()) {
      span.setStatus(StatusCode.ERROR, c.errors().toString());
      for (HandlerError error : c.errors()) {
        addException(span, error.cause(), error.error());
      }
    }
  }

  /** As in Go, a panic is an event and nothing else: whoever recovers it answers later. */
  @Override
  public void fail(Context c, Span span, Throwable error) {
    addException(span, error, HandlerError.of(error).error());
  }

  private static void addException(Span span, Throwable error, String text) {
    span.addEvent(
        "exception",
        Attributes.of(EXCEPTION_TYPE, error.getClass().getName(), EXCEPTION_MESSAGE, text));
  }

  @Override
  public io.opentelemetry.context.Context extract(
      TextMapPropagator propagator, io.opentelemetry.context.Context outer, Request request) {
    return propagator.extract(outer, request, FirstValue.GETTER);
  }

  @Override
  public Measurements measurements(Meter meter) {
    return new OtelginMeasurements(meter, server, config);
  }

  private static void put(SpanBuilder span, AttributeKey<String> key, String value) {
    if (!value.isEmpty()) {
      span.setAttribute(key, value);
    }
  }
}
