package dev.jenever.internal.undertow;

/** A head that is answered by the transport, with what Go's server answers; has no stack trace. */
final class HeadException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String status;

  private HeadException(String status, String body) {
    super(body, null, false, false);
    this.status = status;
  }

  static HeadException of(String statusAndReason) {
    return new HeadException(statusAndReason, statusAndReason);
  }

  static HeadException badRequest() {
    return of("400 Bad Request");
  }

  static HeadException badRequest(String why) {
    return of("400 Bad Request: " + why);
  }

  static HeadException unsupportedTransferEncoding() {
    return new HeadException("501 Not Implemented", "Unsupported transfer encoding");
  }

  static HeadException headersTooLarge() {
    return of("431 Request Header Fields Too Large");
  }

  static HeadException targetTooLong() {
    return of("414 Request URI Too Long");
  }

  static HeadException unsupportedVersion() {
    return of("505 HTTP Version Not Supported: unsupported protocol version");
  }

  /** Returns the whole answer, one character a byte. */
  String response() {
    return "HTTP/1.1 "
        + status
        + "\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n"
        + getMessage();
  }
}
