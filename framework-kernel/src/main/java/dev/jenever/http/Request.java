package dev.jenever.http;

import java.io.InputStream;

/**
 * A request as it came in, independent of what carried it.
 *
 * <p>Used by the one thread that handles the request, except {@link #cancellation()}, which any
 * thread may ask. A middleware that wants to change something hands on a {@link RequestWrapper}.
 *
 * <p>Counterpart of {@code http.Request}.
 */
public interface Request {

  /** Returns the method, in the case in which it was sent. */
  String method();

  /** Returns the target of the request line, undecoded: {@code /a%20b?x=1}. */
  String target();

  /** Returns the protocol: {@code HTTP/1.0}, {@code HTTP/1.1} or {@code HTTP/2.0}. */
  String protocol();

  /** Returns the host asked for, with its port if one was given; {@code ""} if none was. */
  String host();

  /** Returns whether the request came over TLS. */
  boolean isTls();

  /** Returns the percent-decoded path. */
  String path();

  /**
   * Returns the path as it was sent when decoding and encoding it again would give something else,
   * otherwise {@code ""}. Counterpart of {@code URL.RawPath}.
   */
  String rawPath();

  /** Returns the path as it was sent, or its canonical encoding. */
  String escapedPath();

  /**
   * Returns this request with another decoded path, to route it anew. Counterpart of setting {@code
   * Request.URL.Path}.
   */
  default Request withPath(String path) {
    return new RewrittenRequest(this, path);
  }

  /** Returns the query without its question mark, undecoded. */
  String rawQuery();

  /** Returns the headers; {@code Host} is not among them. */
  Headers headers();

  /** Returns the peer as {@code address:port}, an IPv6 address in brackets. */
  String remoteAddress();

  /** Returns whether the request arrived on a unix domain socket. */
  default boolean isUnixSocket() {
    return false;
  }

  /** Returns the number of bytes of the body, or -1 when it is not known in advance. */
  long contentLength();

  /**
   * Returns the body. Reading waits for bytes that have not arrived; a body over the limit ends in
   * a {@link BodyTooLargeException}.
   */
  InputStream body();

  /**
   * Returns the headers that came after the body, none before the body has been read to its end.
   * They are never mixed with {@link #headers()}. Counterpart of {@code Request.Trailer}.
   */
  default Headers trailers() {
    return Headers.create();
  }

  /** Returns what tells that the client has gone. */
  Cancellation cancellation();
}
