package dev.jenever.internal.memory;

import static java.util.Objects.requireNonNull;

import dev.jenever.http.Cancellation;
import dev.jenever.http.Headers;
import dev.jenever.http.Request;
import dev.jenever.internal.go.GoUrl;
import dev.jenever.internal.go.HeaderValues;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * A request made of memory. Setters are for before it is sent; used by one thread at a time.
 *
 * <p>Host and peer are those of Go's {@code httptest.NewRequest}.
 */
public final class MemoryRequest implements Request {

  private final String method;
  private final String target;
  private final GoUrl url;
  private final Headers headers = Headers.create();
  private String protocol = "HTTP/1.1";
  private String host;
  private boolean tls;
  private boolean unixSocket;
  private String remoteAddress = "192.0.2.1:1234";
  private InputStream body = InputStream.nullInputStream();
  private long contentLength;
  private Cancellation cancellation = Cancellation.NEVER;

  /**
   * Creates a request without body.
   *
   * @param target the target of the request line, {@code /a%20b?x=1} or an absolute URL
   * @throws IllegalArgumentException when a server would refuse the target
   */
  public MemoryRequest(String method, String target) {
    this.method = requireNonNull(method, "method");
    this.target = requireNonNull(target, "target");
    url = GoUrl.parseRequestUri(target);
    host = url.host().isEmpty() ? "example.com" : url.host();
    tls = url.scheme().equals("https");
  }

  /** Adds a header; {@code Host} becomes the host. */
  public MemoryRequest header(String name, String value) {
    if (name.equalsIgnoreCase("Host")) {
      host = value;
    } else {
      headers.add(name, HeaderValues.trim(value));
    }
    return this;
  }

  /** Sets a body of known length, with its {@code Content-Length}. */
  public MemoryRequest body(byte[] bytes) {
    headers.set("Content-Length", Integer.toString(bytes.length));
    return body(new ByteArrayInputStream(bytes), bytes.length);
  }

  /**
   * Sets a body that is read while the request is handled.
   *
   * @param length the number of bytes, or -1 when it is not known
   */
  public MemoryRequest body(InputStream in, long length) {
    body = in;
    contentLength = length;
    return this;
  }

  /** Sets the protocol, {@code HTTP/1.1} at first. */
  public MemoryRequest protocol(String protocol) {
    this.protocol = protocol;
    return this;
  }

  /** Sets whether the request came over TLS. */
  public MemoryRequest tls(boolean tls) {
    this.tls = tls;
    return this;
  }

  /** Sets whether the request came over a unix domain socket. */
  public MemoryRequest unixSocket(boolean unixSocket) {
    this.unixSocket = unixSocket;
    return this;
  }

  /** Sets the peer, {@code 192.0.2.1:1234} at first. */
  public MemoryRequest remoteAddress(String remoteAddress) {
    this.remoteAddress = remoteAddress;
    return this;
  }

  /** Sets what tells that the client has gone. */
  public MemoryRequest cancellation(Cancellation cancellation) {
    this.cancellation = cancellation;
    return this;
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public String target() {
    return target;
  }

  @Override
  public String protocol() {
    return protocol;
  }

  @Override
  public String host() {
    return host;
  }

  @Override
  public boolean isTls() {
    return tls;
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
    return headers;
  }

  @Override
  public String remoteAddress() {
    return remoteAddress;
  }

  @Override
  public boolean isUnixSocket() {
    return unixSocket;
  }

  @Override
  public long contentLength() {
    return contentLength;
  }

  @Override
  public InputStream body() {
    return body;
  }

  @Override
  public Cancellation cancellation() {
    return cancellation;
  }
}
