package dev.jenever.contrib.trace;

import dev.jenever.Context;
import dev.jenever.http.Request;
import io.opentelemetry.api.trace.SpanBuilder;
import java.util.List;
import java.util.Locale;

/** The attributes that the stable conventions leave to choice. */
final class OptInAttributes {

  private static final List<String> BOTS = List.of("bot", "crawler", "spider");
  private static final List<String> TESTS = List.of("alwayson", "synthetic", "uptime");

  private OptInAttributes() {}

  static void begin(Context c, SpanBuilder span) {
    Request request = c.request();
    span.setAttribute(StableAttribute.NETWORK_TRANSPORT, request.isUnixSocket() ? "unix" : "tcp");
    HostPort peer = HostPort.of(request.remoteAddress());
    if (peer.port() > 0 && peer.host().equals(c.clientIp())) {
      span.setAttribute(StableAttribute.CLIENT_PORT, (long) peer.port());
    }
    if (request.contentLength() >= 0) {
      span.setAttribute(StableAttribute.HTTP_REQUEST_BODY_SIZE, request.contentLength());
    }
    String agent = request.headers().get("User-Agent").toLowerCase(Locale.ROOT);
    if (TESTS.stream().anyMatch(agent::contains)) {
      span.setAttribute(StableAttribute.USER_AGENT_SYNTHETIC_TYPE, "test");
    } else if (BOTS.stream().anyMatch(agent::contains)) {
      span.setAttribute(StableAttribute.USER_AGENT_SYNTHETIC_TYPE, "bot");
    }
  }
}
