package dev.jenever.internal.undertow;

import dev.jenever.http.Cancellation;
import dev.jenever.http.Headers;
import dev.jenever.http.Request;
import dev.jenever.internal.go.RequestTarget;
import dev.jenever.internal.go.Utf8;
import dev.jenever.internal.transport.PeerMemory;
import dev.jenever.internal.transport.TargetInBytes;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.xnio.StreamConnection;

/** A request, read from its exchange when it is asked. */
final class UndertowRequest implements Request, PeerMemory, TargetInBytes {

  private final HttpServerExchange exchange;
  private final RequestTarget target;
  private final @Nullable RequestFraming framing;
  private final @Nullable RequestHead head;
  private final @Nullable Http2Connection http2;
  private final @Nullable RequestBody body;
  private @Nullable Headers headers;
  private volatile @Nullable ClientWatch watch;
  private volatile boolean ended;
  private boolean sent;

  /** Creates a request that came over HTTP/1. */
  UndertowRequest(
      HttpServerExchange exchange,
      RequestFraming framing,
      RequestHead head,
      @Nullable RequestBody body) {
    this.exchange = exchange;
    this.framing = framing;
    this.head = head;
    this.http2 = null;
    this.target = head.target;
    this.body = body;
  }

  /** Creates a request that came over HTTP/2. */
  UndertowRequest(HttpServerExchange exchange, RequestTarget target, @Nullable RequestBody body) {
    this.exchange = exchange;
    this.framing = null;
    this.head = null;
    this.http2 = Http2Connection.of(exchange);
    this.target = target;
    this.body = body;
    if (http2 != null) {
      http2.requestStarted();
    }
  }

  @Override
  public String method() {
    return head == null ? exchange.getRequestMethod().toString() : head.method;
  }

  @Override
  public String target() {
    return Utf8.fromBytes(target.text());
  }

  @Override
  public String protocol() {
    return head == null
        ? "HTTP/2.0"
        : head.minorVersion == 1 ? "HTTP/1.1" : "HTTP/1." + head.minorVersion;
  }

  @Override
  public String host() {
    String asked = target.host();
    if (!asked.isEmpty()) {
      return asked;
    }
    String host =
        head == null
            ? exchange.getRequestHeaders().getFirst(io.undertow.util.Headers.HOST)
            : head.host;
    return host == null ? "" : Utf8.fromBytes(host);
  }

  @Override
  public boolean isTls() {
    return exchange.getConnection().getSslSession() != null;
  }

  @Override
  public String path() {
    return target.path();
  }

  @Override
  public String rawPath() {
    return target.rawPath();
  }

  @Override
  public String escapedPath() {
    return target.escapedPath();
  }

  @Override
  public String rawQuery() {
    return target.rawQuery();
  }

  @Override
  public RequestTarget targetInBytes() {
    return target;
  }

  @Override
  public Headers headers() {
    if (headers == null) {
      headers = head == null ? new RequestHeaders(exchange.getRequestHeaders()) : head.headers;
    }
    return headers;
  }

  @Override
  public Headers trailers() {
    return framing == null ? Headers.create() : framing.trailers();
  }

  @Override
  public String remoteAddress() {
    return peer().text();
  }

  @Override
  public boolean isUnixSocket() {
    return peer().isUnix();
  }

  @Override
  public @Nullable Object aboutPeer() {
    return framing == null ? null : framing.aboutPeer;
  }

  @Override
  public void rememberAboutPeer(Object facts) {
    if (framing != null) {
      framing.aboutPeer = facts;
    }
  }

  private Peer peer() {
    return framing == null ? Peer.of(exchange.getConnection().getPeerAddress()) : framing.peer();
  }

  @Override
  public long contentLength() {
    return body == null ? 0 : body.declared();
  }

  @Override
  public InputStream body() {
    return body == null ? InputStream.nullInputStream() : body;
  }

  @Override
  public Cancellation cancellation() {
    ClientWatch existing = watch;
    return existing != null ? existing : startWatch();
  }

  private synchronized Cancellation startWatch() {
    ClientWatch made = watch;
    if (made == null) {
      made = new ClientWatch();
      watch = made;
      if (ended) {
        made.end();
      } else if (framing != null) {
        watchHttp1(framing, made);
      } else {
        Http2Watcher.start(exchange, made);
      }
    }
    return made;
  }

  private void watchHttp1(RequestFraming over, ClientWatch made) {
    Http1Watcher watcher = new Http1Watcher(over, connection(), made);
    over.watch(made);
    if (body == null) {
      watcher.start();
    } else {
      body.whenRead(watcher::start);
    }
  }

  /** Takes note that the response is complete, or given up. */
  void end() {
    if (ended) {
      return;
    }
    ended = true;
    ClientWatch started = watch;
    if (started != null) {
      started.end();
    }
  }

  /** Takes note that the response has been sent, or never will be. */
  void sent() {
    if (http2 != null && !sent) {
      sent = true;
      http2.requestEnded();
    }
  }

  /** Returns whether nothing but HTTP/1.1 lies between the request and its socket. */
  boolean isPlainHttp11() {
    return head != null && head.minorVersion > 0 && !head.isConnect() && !isTls();
  }

  boolean isHttp2() {
    return head == null;
  }

  /** Takes note that the client is lost. */
  void lost() {
    ClientWatch started = watch;
    if (started != null) {
      started.cancel();
    }
  }

  /** Takes note that the response starts, and returns whether the connection may be kept. */
  boolean endsCleanly() {
    boolean read = body == null || body.endsCleanly();
    return read && (head == null || head.isPersistent()) && (framing == null || framing.mayStay());
  }

  /** Takes note that nothing follows this request on its connection. */
  void closeAfterwards() {
    if (framing != null) {
      framing.close();
    }
  }

  /** Sends an informational response where the protocol allows one. */
  void inform(int status, Headers interim, Waiter waiter) throws IOException {
    if (head != null && head.minorVersion > 0) {
      Http1Interim.write(connection(), Http1Interim.head(status, interim), waiter);
    }
  }

  /** Returns the connection of a request that came over HTTP/1. */
  StreamConnection connection() {
    return ((HttpServerConnection) exchange.getConnection()).getChannel();
  }
}
