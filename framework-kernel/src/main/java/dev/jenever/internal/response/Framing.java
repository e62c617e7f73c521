package dev.jenever.internal.response;

import dev.jenever.http.Headers;
import dev.jenever.internal.go.ContentSniffer;

/** Sets and removes the headers that depend on whether a body is sent, and on how it starts. */
final class Framing {

  private static final String LENGTH = "Content-Length";
  private static final String ENCODING = "Transfer-Encoding";
  private static final String TYPE = "Content-Type";

  private Framing() {}

  /** Returns the headers of an informational response. */
  static Headers informational(Headers headers) {
    Headers sent = headers.copy();
    sent.remove(LENGTH);
    sent.remove(ENCODING);
    return sent;
  }

  /** Completes the headers of a response of which only the beginning is at hand. */
  static void complete(Fixed to, byte[] body, int offset, int length) {
    Headers headers = to.headers;
    if (to.trailers) {
      Trailers.hide(headers);
    }
    if (!to.allowsBody()) {
      headers.remove(ENCODING);
      headers.remove(LENGTH);
      if (to.status == 304) {
        headers.remove(TYPE);
      }
      return;
    }
    String encoding = headers.get(ENCODING);
    if (length > 0 && sniffs(to)) {
      headers.set(TYPE, ContentSniffer.detect(body, offset, length));
    }
    if (!encoding.isEmpty() && !encoding.equals("identity")) {
      headers.remove(LENGTH);
    }
  }

  /** Returns whether the first bytes of the body tell its type. */
  static boolean sniffs(Fixed to) {
    return to.allowsBody()
        && !to.headers.contains(TYPE)
        && to.headers.get(ENCODING).isEmpty()
        && to.headers.get("Content-Encoding").isEmpty();
  }

  /** Completes the headers of a response whose whole body is at hand. */
  static void completeAtEnd(Fixed to, byte[] body, int length) {
    boolean known = to.countable && (!to.head || length > 0);
    if (known && to.headers.get(ENCODING).isEmpty()) {
      to.headers.set(LENGTH, Integer.toString(length));
    }
    complete(to, body, 0, length);
  }
}
