package dev.jenever.internal.response;

import dev.jenever.http.Headers;
import java.io.IOException;

/** Status and headers as they were at the commit, and what follows from them for the body. */
final class Fixed {

  final int status;
  final Headers headers;
  final boolean head;

  /** Whether bytes of a body are sent. */
  final boolean hasBody;

  /** The {@code Content-Length} that a handler has declared, -1 when it has not. */
  final long declared;

  /** Whether trailers are announced, valid or not. */
  final boolean trailers;

  /** Whether a length may be counted: not for a handler that has declared nonsense, as in Go. */
  final boolean countable;

  Fixed(int status, Headers live, boolean head) {
    this.status = status;
    this.head = head;
    this.hasBody = !head && allowsBody();
    this.trailers = Trailers.areAnnounced(live);
    this.countable = allowsBody() && !trailers && !live.contains("Content-Length");
    this.declared = declaredLength(live);
    this.headers = live.copy();
  }

  /**
   * Returns whether a response of this status may have a body; one to HEAD then has its headers.
   */
  boolean allowsBody() {
    return status >= 200 && status != 204 && status != 304;
  }

  void check(long attempted) throws IOException {
    if (!allowsBody()) {
      throw new IOException("http: request method or response status code does not allow body");
    }
    if (declared != -1 && attempted > declared) {
      throw new IOException("http: wrote more than the declared Content-Length");
    }
  }

  /** Returns whether the client waits for bytes that do not come. */
  boolean isShort(long sent) {
    return hasBody && sent < announced();
  }

  /** Returns the length that the client is told, -1 when chunks tell it. */
  long announced() {
    String encoding = headers.get("Transfer-Encoding");
    return encoding.isEmpty() || encoding.equals("identity") ? declared : -1;
  }

  /** A length that is no number is dropped, and the body delimited in another way. */
  private static long declaredLength(Headers headers) {
    String text = headers.get("Content-Length");
    try {
      long length = text.isEmpty() ? -1 : Long.parseLong(text);
      if (length >= 0) {
        return length;
      }
    } catch (NumberFormatException e) {
      // Dropped below.
    }
    headers.remove("Content-Length");
    return -1;
  }
}
