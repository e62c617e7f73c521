package dev.jenever.internal.undertow;

import dev.jenever.http.Headers;
import dev.jenever.internal.go.RequestTarget;
import org.jspecify.annotations.Nullable;

/** What a head says that the transport itself must know; filled by {@link HeadParser}. */
final class RequestHead {

  private static final RequestTarget ROOT = RequestTarget.parse("/");

  String method = "GET";

  RequestTarget target = ROOT;

  /** The host of the target, else the Host header, as bytes; null when there is none. */
  @Nullable String host;

  /** The headers, without the host and what frames the request. */
  Headers headers = Headers.create();

  int minorVersion;

  /** The bytes of the body, 0 for none; -1 when it comes in chunks. */
  long contentLength;

  @Nullable String contentLengthText;
  boolean chunked;
  boolean expectsContinue;
  boolean expectsOther;
  boolean close;
  boolean keepAlive;

  boolean isConnect() {
    return method.equals("CONNECT");
  }

  boolean hasBody() {
    return contentLength != 0;
  }

  boolean isPersistent() {
    return !close && (minorVersion > 0 || keepAlive);
  }
}
