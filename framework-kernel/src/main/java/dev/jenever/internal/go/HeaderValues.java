package dev.jenever.internal.go;

/**
 * Checks and cleans header values as net/http does.
 *
 * <p>Stateless, safe for use by many threads.
 */
public final class HeaderValues {

  private HeaderValues() {}

  /** Tells whether a request with this value is accepted: no control characters but tabs. */
  public static boolean isValid(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' && c != '\t' || c == 0x7F) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns what Go writes to an HTTP/1 connection: line breaks become spaces, white space at both
   * ends goes. Other control characters stay.
   */
  public static String sanitize(String value) {
    boolean breaks = value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
    return trim(breaks ? value.replace('\n', ' ').replace('\r', ' ') : value);
  }

  /** Removes blanks, tabs and line breaks at both ends, nothing else. */
  public static String trim(String value) {
    int start = 0;
    int end = value.length();
    while (start < end && isSpace(value.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
