package dev.jenever.benchmarks.undertow;

import dev.jenever.benchmarks.AccessLog;
import dev.jenever.benchmarks.Chain;
import io.undertow.server.HttpHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

/** The chain of five, as handlers around handlers. */
final class Middleware {

  private static final HttpString REQUEST_ID = new HttpString(Chain.REQUEST_ID);
  private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
  private static final HttpString ALLOW_CREDENTIALS =
      new HttpString("Access-Control-Allow-Credentials");
  private static final HttpString FRAMES = new HttpString("X-Frame-Options");
  private static final HttpString TYPES = new HttpString("X-Content-Type-Options");
  private static final HttpString REFERRER = new HttpString("Referrer-Policy");

  private Middleware() {}

  static HttpHandler chain(HttpHandler handler) {
    return requestId(allowOrigin(logger(new AccessLog(), recovery(secure(handler)))));
  }

  private static HttpHandler requestId(HttpHandler next) {
    return exchange -> {
      String id = Chain.requestId(exchange.getRequestHeaders().getFirst(REQUEST_ID));
      exchange.getResponseHeaders().put(REQUEST_ID, id);
      next.handleRequest(exchange);
    };
  }

  private static HttpHandler allowOrigin(HttpHandler next) {
    return exchange -> {
      if (Chain.ORIGIN.equals(exchange.getRequestHeaders().getFirst(Headers.ORIGIN))) {
        exchange.getResponseHeaders().put(ALLOW_ORIGIN, Chain.ORIGIN);
        exchange.getResponseHeaders().put(ALLOW_CREDENTIALS, "true");
        exchange.getResponseHeaders().put(Headers.VARY, "Origin");
      }
      next.handleRequest(exchange);
    };
  }

  private static HttpHandler logger(AccessLog log, HttpHandler next) {
    return exchange -> {
      long start = System.nanoTime();
      next.handleRequest(exchange);
      log.log(
          start,
          exchange.getStatusCode(),
          exchange.getSourceAddress().getAddress().getHostAddress(),
          exchange.getRequestMethod().toString(),
          exchange.getRequestPath());
    };
  }

  private static HttpHandler recovery(HttpHandler next) {
    return exchange -> {
      try {
        next.handleRequest(exchange);
      } catch (RuntimeException e) {
        exchange.setStatusCode(500).endExchange();
      }
    };
  }

  private static HttpHandler secure(HttpHandler next) {
    return exchange -> {
      exchange.getResponseHeaders().put(FRAMES, "DENY");
      exchange.getResponseHeaders().put(TYPES, "nosniff");
      exchange.getResponseHeaders().put(REFERRER, "no-referrer");
      exchange.getResponseHeaders().put(Headers.STRICT_TRANSPORT_SECURITY, "max-age=31536000");
      next.handleRequest(exchange);
    };
  }
}
