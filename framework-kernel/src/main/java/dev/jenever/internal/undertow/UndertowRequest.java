package dev.jenever.internal.undertow;

import dev.jenever.http.Cancellation;
import dev.jenever.http.Headers;
import dev.jenever.http.Request;
import dev.jenever.internal.go.GoUrl;
import dev.jenever.internal.go.Utf8;
import io.undertow.server.HttpServerExchange;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** A request, read from the exchange when it is asked. */
final class UndertowRequest implements Request {

  private final HttpServerExchange exchange;
  private final String target;
  private final GoUrl url;
  private final InputStream body;
  private @Nullable Headers headers;

  UndertowRequest(HttpServerExchange exchange, String target, GoUrl url, InputStream body) {
    this.exchange = exchange;
    this.target = target;
    this.url = url;
    this.body = body;
  }

  @Override
  public String method() {
    return exchange.getRequestMethod().toString();
  }

  @Override
  public String target() {
    return target;
  }

  @Override
  public String protocol() {
    return exchange.getProtocol().toString();
  }

  @Override
  public String host() {
    if (!url.host().isEmpty()) {
      return url.host();
    }
    String host = exchange.getRequestHeaders().getFirst(io.undertow.util.Headers.HOST);
    return host == null ? "" : Utf8.fromBytes(host);
  }

  @Override
  public boolean isTls() {
    return exchange.getConnection().getSslSession() != null;
  }

  @Override
  public String path() {
    return url.path();
  }

  @Override
  public String rawPath() {
    return url.rawPath();
  }

  @Override
  public String escapedPath() {
    return url.escapedPath();
  }

  @Override
  public String rawQuery() {
    return url.rawQuery();
  }

  @Override
  public Headers headers() {
    if (headers == null) {
      headers = new RequestHeaders(exchange.getRequestHeaders());
    }
    return headers;
  }

  @Override
  public String remoteAddress() {
    return exchange.getConnection().getPeerAddress() instanceof InetSocketAddress peer
        ? addressText(peer)
        : "@";
  }

  @Override
  public long contentLength() {
    return exchange.isRequestComplete() ? 0 : exchange.getRequestContentLength();
  }

  @Override
  public InputStream body() {
    return body;
  }

  @Override
  public Cancellation cancellation() {
    return Cancellation.NEVER;
  }

  private static String addressText(InetSocketAddress peer) {
    InetAddress address = peer.getAddress();
    String text = address == null ? peer.getHostString() : address.getHostAddress();
    return text.indexOf(':') < 0 ? text + ":" + peer.getPort() : "[" + text + "]:" + peer.getPort();
  }
}
