package dev.jenever.internal.response;

import dev.jenever.http.Headers;
import dev.jenever.internal.go.ContentSniffer;

/** Sets and removes the headers that depend on whether a body is sent, and on how it starts. */
final class BodyHeaders {

  private BodyHeaders() {}

  static void complete(Headers headers, int status, byte[] body, int offset, int length) {
    if (!Response.allowsBody(status)) {
      headers.remove("Transfer-Encoding");
      headers.remove("Content-Length");
      if (status == 304) {
        headers.remove("Content-Type");
      }
      return;
    }
    if (length > 0
        && !headers.contains("Content-Type")
        && headers.get("Content-Encoding").isEmpty()
        && headers.get("Transfer-Encoding").isEmpty()) {
      headers.set("Content-Type", ContentSniffer.detect(body, offset, length));
    }
  }
}
