package dev.jenever.internal.undertow;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import org.jspecify.annotations.Nullable;

/** Lets a clear-text connection change to HTTP/2 when a request without a body asks for it. */
final class H2cUpgrade implements HttpHandler {

  private final RootHandler root;
  private final HttpHandler undertow;

  H2cUpgrade(RootHandler root, HttpHandler undertow) {
    this.root = root;
    this.undertow = undertow;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    RequestFraming framing = RequestFraming.of(exchange);
    RequestHead head =
        framing == null ? null : framing.takeHead((HttpServerConnection) exchange.getConnection());
    if (framing == null || !asksForIt(exchange, head)) {
      root.handleRequest(exchange);
      return;
    }
    framing.passThrough();
    restore(exchange, head);
    undertow.handleRequest(exchange);
  }

  private static boolean asksForIt(HttpServerExchange exchange, @Nullable RequestHead head) {
    HeaderMap headers = exchange.getRequestHeaders();
    return head != null
        && !head.hasBody()
        && !head.expectsOther
        && head.minorVersion > 0
        && "h2c".equals(headers.getFirst(Headers.UPGRADE))
        && headers.count("HTTP2-Settings") == 1;
  }

  /** Gives back what was taken out of the head. */
  private static void restore(HttpServerExchange exchange, RequestHead head) {
    int mark = head.target.indexOf('?');
    exchange.setRequestURI(mark < 0 ? head.target : head.target.substring(0, mark));
    exchange.setQueryString(mark < 0 ? "" : head.target.substring(mark + 1));
    if (head.host != null) {
      exchange.getRequestHeaders().put(Headers.HOST, head.host);
    }
  }
}
