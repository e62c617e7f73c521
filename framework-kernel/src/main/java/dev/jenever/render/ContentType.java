package dev.jenever.render;

import dev.jenever.http.Headers;

/** Sets content types. */
final class ContentType {

  private ContentType() {}

  static void ifAbsent(Headers headers, String value) {
    if (!headers.contains("Content-Type")) {
      headers.set("Content-Type", value);
    }
  }
}
