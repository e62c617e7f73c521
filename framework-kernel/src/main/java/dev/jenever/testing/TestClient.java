package dev.jenever.testing;

import static java.util.Objects.requireNonNull;

import dev.jenever.Engine;
import dev.jenever.http.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to an engine in memory, on the thread that calls, and returns its responses.
 *
 * <p>Redirects are not followed, and cookies are forgotten unless {@link #withCookies()} keeps
 * them. Immutable apart from the cookies; safe for use by several threads as long as no cookies are
 * kept.
 *
 * <p>Counterpart of {@code httptest.NewRecorder} and {@code engine.ServeHTTP} in tests of Gin
 * programs.
 */
public final class TestClient {

  private final Engine engine;
  private final Headers headers;
  private final @Nullable CookieJar cookies;

  private TestClient(Engine engine, Headers headers, @Nullable CookieJar cookies) {
    this.engine = engine;
    this.headers = headers;
    this.cookies = cookies;
  }

  /** Returns a client of the engine. */
  public static TestClient of(Engine engine) {
    return new TestClient(requireNonNull(engine, "engine"), Headers.create(), null);
  }

  /** Returns a client that keeps the cookies it is sent and sends them back, as a browser does. */
  public TestClient withCookies() {
    return new TestClient(engine, headers, new CookieJar());
  }

  /** Returns a client that adds a header to each of its requests. */
  public TestClient withHeader(String name, String value) {
    Headers more = headers.copy();
    more.add(name, value);
    return new TestClient(engine, more, cookies);
  }

  /** Starts a GET. */
  public TestRequest get(String target) {
    return request("GET", target);
  }

  /** Starts a HEAD. */
  public TestRequest head(String target) {
    return request("HEAD", target);
  }

  /** Starts a POST. */
  public TestRequest post(String target) {
    return request("POST", target);
  }

  /** Starts a PUT. */
  public TestRequest put(String target) {
    return request("PUT", target);
  }

  /** Starts a PATCH. */
  public TestRequest patch(String target) {
    return request("PATCH", target);
  }

  /** Starts a DELETE. */
  public TestRequest delete(String target) {
    return request("DELETE", target);
  }

  /** Starts an OPTIONS. */
  public TestRequest options(String target) {
    return request("OPTIONS", target);
  }

  /**
   * Starts a request with any method.
   *
   * @param target the target of the request line as it is sent, {@code /a%20b?x=1}, or an absolute
   *     URL
   */
  public TestRequest request(String method, String target) {
    TestRequest request =
        new TestRequest(requireNonNull(method, "method"), requireNonNull(target, "target"), this);
    headers.forEach(request::header);
    return request;
  }

  TestResponse send(TestRequest request) {
    return Exchange.run(engine, request, cookies);
  }
}
