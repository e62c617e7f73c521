package dev.jenever.internal.validation.format;

/** Names of hosts. Stateless, safe for use by many threads. */
public final class HostFormats {

  private static final int LONGEST_LABEL = 63;

  private HostFormats() {}

  /** A name by RFC 952: a letter first, a letter or digit last, single dots. */
  public static boolean isHostname952(String text) {
    int last = text.length() - 1;
    return last > 0
        && Chars.isLetter(text.charAt(0))
        && Chars.isAlnum(text.charAt(last))
        && text.charAt(1) != '.'
        && !text.contains("..")
        && Chars.all(text, 1, last, c -> isLabelChar(c) || c == '.');
  }

  /** A name by RFC 1123: labels of up to 63 letters, digits and dashes, no dash first. */
  public static boolean isHostname1123(String text) {
    return labels(text, 0, text.length()) > 0;
  }

  /** A name of two labels or more, the last of letters and digits; a final dot is fine. */
  public static boolean isFqdn(String text) {
    int end = text.endsWith(".") ? text.length() - 1 : text.length();
    int top = text.lastIndexOf('.', end - 1) + 1;
    return labels(text, 0, end) > 1
        && Chars.isLetter(text.charAt(top))
        && Chars.all(text, top, end, Chars::isAlnum);
  }

  /** The number of labels between the indices, 0 when one of them is wrong. */
  private static int labels(String text, int from, int to) {
    int labels = 0;
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || text.charAt(i) == '.') {
        if (i == start || i - start > LONGEST_LABEL || !Chars.isAlnum(text.charAt(start))) {
          return 0;
        }
        labels++;
        start = i + 1;
      } else if (!isLabelChar(text.charAt(i))) {
        return 0;
      }
    }
    return labels;
  }

  private static boolean isLabelChar(char c) {
    return Chars.isAlnum(c) || c == '-';
  }

  /** A label by RFC 1035: a lower-case letter first, no dash last, up to 63 characters. */
  public static boolean isLabel1035(String text) {
    int last = text.length() - 1;
    return last >= 0
        && last < LONGEST_LABEL
        && Chars.isLower(text.charAt(0))
        && text.charAt(last) != '-'
        && Chars.all(text, 1, last + 1, c -> c == '-' || Chars.isLower(c) || Chars.isDigit(c));
  }

  /** A name by RFC 1123, or none, and a port from 1 to 65535. */
  public static boolean isHostnamePort(String text) {
    HostPort address = HostPort.split(text);
    if (address == null || !isPortNumber(address.port())) {
      return false;
    }
    return address.host().isEmpty() || isHostname1123(address.host());
  }

  private static boolean isPortNumber(String port) {
    boolean signed = port.startsWith("+");
    String digits = signed ? port.substring(1) : port;
    if (!Chars.all(digits, Chars::isDigit)) {
      return false;
    }
    int number = PortNumbers.decimal(digits);
    return number >= 1 && number <= PortNumbers.HIGHEST;
  }
}
