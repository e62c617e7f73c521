package dev.jenever.http;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;

/**
 * Forwards everything to another request; the base of requests that change one thing.
 *
 * <p>As thread-safe as the request it wraps.
 */
public class RequestWrapper implements Request {

  private final Request request;

  /** Creates a wrapper around a request. */
  public RequestWrapper(Request request) {
    this.request = requireNonNull(request, "request");
  }

  /** Returns the wrapped request. */
  public final Request unwrap() {
    return request;
  }

  @Override
  public String method() {
    return request.method();
  }

  @Override
  public String target() {
    return request.target();
  }

  @Override
  public String protocol() {
    return request.protocol();
  }

  @Override
  public String host() {
    return request.host();
  }

  @Override
  public boolean isTls() {
    return request.isTls();
  }

  @Override
  public String path() {
    return request.path();
  }

  @Override
  public String rawPath() {
    return request.rawPath();
  }

  @Override
  public String escapedPath() {
    return request.escapedPath();
  }

  @Override
  public String rawQuery() {
    return request.rawQuery();
  }

  @Override
  public Headers headers() {
    return request.headers();
  }

  @Override
  public String remoteAddress() {
    return request.remoteAddress();
  }

  @Override
  public boolean isUnixSocket() {
    return request.isUnixSocket();
  }

  @Override
  public long contentLength() {
    return request.contentLength();
  }

  @Override
  public InputStream body() {
    return request.body();
  }

  @Override
  public Headers trailers() {
    return request.trailers();
  }

  @Override
  public Cancellation cancellation() {
    return request.cancellation();
  }
}
