package dev.jenever.internal.undertow;

/** What a header's name says about a response that is composed. */
enum HeaderRole {
  /** Nothing: most headers. */
  PLAIN,

  LENGTH,

  DATE,

  /** It is for Undertow to frame the body, or to look after the connection. */
  FRAMING,

  /** It may not be sent. */
  INVALID;

  static HeaderRole of(String name) {
    return switch (name) {
      case "Content-Length" -> LENGTH;
      case "Date" -> DATE;
      case "Connection", "Transfer-Encoding" -> FRAMING;
      default -> HeaderStrings.of(name) == null ? INVALID : PLAIN;
    };
  }
}
