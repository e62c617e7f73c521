package dev.jenever.testing;

import static java.util.Objects.requireNonNull;

import dev.jenever.http.Headers;
import dev.jenever.internal.go.UrlEscape;
import dev.jenever.internal.memory.MemoryRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request that is being put together; {@link #send()} sends it.
 *
 * <p>Used by one thread at a time.
 */
public final class TestRequest {

  private final String method;
  private final @Nullable TestClient client;
  private final StringBuilder target;
  private final Headers headers = Headers.create();
  private final FormBody form = new FormBody();
  private String host = "";
  private String protocol = "HTTP/1.1";
  private String remoteAddress = "192.0.2.1:1234";
  private byte @Nullable [] body;

  TestRequest(String method, String target, @Nullable TestClient client) {
    this.method = method;
    this.target = new StringBuilder(target);
    this.client = client;
  }

  /** Adds a header; {@code Host} replaces the host, which is {@code example.com} otherwise. */
  public TestRequest header(String name, String value) {
    requireNonNull(value, "value");
    if (requireNonNull(name, "name").equalsIgnoreCase("Host")) {
      host = value;
    } else {
      headers.add(name, value);
    }
    return this;
  }

  /** Adds a query parameter, escaping name and value. */
  public TestRequest query(String name, String value) {
    target
        .append(target.indexOf("?") < 0 ? '?' : '&')
        .append(UrlEscape.queryEscape(requireNonNull(name, "name")))
        .append('=')
        .append(UrlEscape.queryEscape(requireNonNull(value, "value")));
    return this;
  }

  /** Adds a cookie as it is. */
  public TestRequest cookie(String name, String value) {
    String before = headers.get("Cookie");
    headers.set("Cookie", (before.isEmpty() ? "" : before + "; ") + name + "=" + value);
    return this;
  }

  /** Sets the body; no {@code Content-Type} comes with it. */
  public TestRequest body(byte[] bytes) {
    body = bytes.clone();
    return this;
  }

  /** Sets the body, encoded as UTF-8; no {@code Content-Type} comes with it. */
  public TestRequest body(String text) {
    return body(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Sets a JSON body, with its {@code Content-Type} unless there is one.
   *
   * @param value what to encode: a map, a record, a bean, a list, a scalar
   */
  public TestRequest json(@Nullable Object value) {
    contentType("application/json");
    return body(TestJson.encode(value));
  }

  /**
   * Adds a form field; the body is a urlencoded form, or a multipart form when it has a file.
   *
   * @throws IllegalStateException on {@link #send()}, when there is another body too
   */
  public TestRequest form(String name, String value) {
    form.field(requireNonNull(name, "name"), requireNonNull(value, "value"));
    return this;
  }

  /** Adds a file of type {@code application/octet-stream}, which makes the form a multipart one. */
  public TestRequest file(String name, String fileName, byte[] content) {
    return file(name, fileName, "application/octet-stream", content);
  }

  /** Adds a file, which makes the form a multipart one. */
  public TestRequest file(String name, String fileName, String contentType, byte[] content) {
    form.file(name, fileName, contentType, content);
    return this;
  }

  /** Sets the peer as {@code address:port}; {@code 192.0.2.1:1234} otherwise. */
  public TestRequest remoteAddress(String remoteAddress) {
    this.remoteAddress = requireNonNull(remoteAddress, "remoteAddress");
    return this;
  }

  /** Sets the protocol, {@code HTTP/1.0} or {@code HTTP/2.0}; {@code HTTP/1.1} otherwise. */
  public TestRequest protocol(String protocol) {
    this.protocol = requireNonNull(protocol, "protocol");
    return this;
  }

  /**
   * Sends the request and waits for the response.
   *
   * @throws IllegalArgumentException when a server would refuse the target
   */
  public TestResponse send() {
    return requireNonNull(client, "client").send(this);
  }

  MemoryRequest build() {
    MemoryRequest request = new MemoryRequest(method, target.toString());
    request.protocol(protocol).remoteAddress(remoteAddress);
    byte[] bytes = bytes();
    headers.forEach(request::header);
    if (!host.isEmpty()) {
      request.header("Host", host);
    }
    return bytes == null ? request : request.body(bytes);
  }

  private byte @Nullable [] bytes() {
    if (form.isEmpty()) {
      return body;
    }
    if (body != null) {
      throw new IllegalStateException("form: there is a body already (expected: one of them)");
    }
    contentType(form.contentType());
    return form.encode();
  }

  private void contentType(String type) {
    if (!headers.contains("Content-Type")) {
      headers.set("Content-Type", type);
    }
  }
}
