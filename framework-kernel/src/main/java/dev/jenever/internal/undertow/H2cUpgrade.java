package dev.jenever.internal.undertow;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Protocols;
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
    if (framing == null || !asksForIt(head)) {
      root.handleRequest(exchange);
      return;
    }
    framing.passThrough();
    restore(exchange, head);
    undertow.handleRequest(exchange);
  }

  private static boolean asksForIt(@Nullable RequestHead head) {
    return head != null
        && !head.hasBody()
        && !head.expectsOther
        && head.minorVersion > 0
        && head.headers.get("Upgrade").equals("h2c")
        && head.headers.values("HTTP2-Settings").size() == 1;
  }

  /** Gives Undertow the head that {@link RequestFraming} has kept from it. */
  private static void restore(HttpServerExchange exchange, RequestHead head) {
    HeaderMap headers = exchange.getRequestHeaders();
    head.headers.forEach((name, value) -> ResponseHead.add(headers, name, value));
    exchange.setRequestMethod(new HttpString(head.method)).setProtocol(Protocols.HTTP_1_1);
    exchange.setPersistent(true);
    String target = head.target.text();
    int mark = target.indexOf('?');
    exchange.setRequestURI(mark < 0 ? target : target.substring(0, mark));
    exchange.setQueryString(mark < 0 ? "" : target.substring(mark + 1));
    if (head.host != null) {
      headers.put(Headers.HOST, head.host);
    }
  }
}
