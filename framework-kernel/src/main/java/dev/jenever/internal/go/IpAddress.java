package dev.jenever.internal.go;

import java.util.Objects;

/**
 * Reads IP addresses with Go's strictness: no names, no leading zeros, no abbreviated IPv4.
 *
 * <p>Stateless, safe for use by many threads. Counterpart of {@code netip.ParseAddr}.
 */
public final class IpAddress {

  private IpAddress() {}

  /**
   * Returns the 4 or 16 bytes of an address; an IPv6 zone ({@code %eth0}) is checked and dropped.
   *
   * @throws GoTextException {@code ParseAddr("x"): unable to parse IP} and the like
   */
  public static byte[] parse(String text) {
    return parseBytes(Utf8.toBytes(Objects.requireNonNull(text, "text")));
  }

  static byte[] parseBytes(String bytes) {
    for (int i = 0; i < bytes.length(); i++) {
      switch (bytes.charAt(i)) {
        case '.':
          byte[] address = new byte[4];
          parseIpv4(bytes, bytes, address, 0);
          return address;
        case ':':
          return new Ipv6Parser(bytes).parse();
        case '%':
          throw failure(bytes, "missing IPv6 address", "");
        default:
      }
    }
    throw failure(bytes, "unable to parse IP", "");
  }

  /** Parses {@code part} of {@code input} into four bytes of {@code target}. */
  static void parseIpv4(String input, String part, byte[] target, int offset) {
    int fields = 0;
    int value = 0;
    int digits = 0;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c >= '0' && c <= '9') {
        value = appendDigit(input, value, digits++, c);
      } else if (c != '.') {
        throw failure(input, "unexpected character", part.substring(i));
      } else {
        if (digits == 0 || i == part.length() - 1) {
          String message = "IPv4 field must have at least one digit";
          throw failure(input, message, part.substring(i));
        }
        if (fields == 3) {
          throw failure(input, "IPv4 address too long", "");
        }
        target[offset + fields++] = (byte) value;
        value = digits = 0;
      }
    }
    if (fields < 3) {
      throw failure(input, "IPv4 address too short", "");
    }
    target[offset + 3] = (byte) value;
  }

  private static int appendDigit(String input, int value, int digits, char c) {
    if (digits == 1 && value == 0) {
      throw failure(input, "IPv4 field has octet with leading zero", "");
    }
    int longer = value * 10 + c - '0';
    if (longer > 255) {
      throw failure(input, "IPv4 field has value >255", "");
    }
    return longer;
  }

  static GoTextException failure(String input, String message, String at) {
    String where = at.isEmpty() ? "" : " (at " + GoQuote.quoteBytes(at) + ")";
    return new GoTextException("ParseAddr(" + GoQuote.quoteBytes(input) + "): " + message + where);
  }
}
