package dev.jenever.internal.validation.format;

import org.jspecify.annotations.Nullable;

/** A network address taken apart. Counterpart of net.SplitHostPort. */
record HostPort(String host, String port) {

  /** Returns null when the text is no address with a port. */
  static @Nullable HostPort split(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      return null;
    }
    boolean bracketed = text.startsWith("[");
    int close = text.indexOf(']');
    if (bracketed ? close + 1 != colon : text.indexOf(':') != colon) {
      return null;
    }
    boolean strayOpen = text.indexOf('[', bracketed ? 1 : 0) >= 0;
    boolean strayClose = text.indexOf(']', bracketed ? close + 1 : 0) >= 0;
    if (strayOpen || strayClose) {
      return null;
    }
    String host = bracketed ? text.substring(1, close) : text.substring(0, colon);
    return new HostPort(host, text.substring(colon + 1));
  }
}
