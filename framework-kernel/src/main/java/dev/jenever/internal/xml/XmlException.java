package dev.jenever.internal.xml;

/** Thrown when a text is not XML to Go; its message is Go's. */
public final class XmlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  XmlException(String message) {
    // Clients cause it at will, so it has no stack trace.
    super(message, null, true, false);
  }
}
