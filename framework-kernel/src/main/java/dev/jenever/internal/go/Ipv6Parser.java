package dev.jenever.internal.go;

import java.util.Arrays;

/** Reads one IPv6 address; one use, one thread. */
final class Ipv6Parser {

  private final String input;
  private final byte[] address = new byte[16];
  private String rest;
  private int filled;
  private int ellipsis = -1;

  Ipv6Parser(String input) {
    this.input = input;
    int zone = input.indexOf('%');
    if (zone == input.length() - 1) {
      throw fail("zone must be a non-empty string", "");
    }
    rest = zone < 0 ? input : input.substring(0, zone);
  }

  byte[] parse() {
    if (rest.startsWith("::")) {
      ellipsis = 0;
      rest = rest.substring(2);
    }
    if (ellipsis < 0 || !rest.isEmpty()) {
      boolean more = true;
      while (more && filled < 16) {
        more = parseGroup();
      }
    }
    if (!rest.isEmpty()) {
      throw fail("trailing garbage after address", rest);
    }
    expand();
    return address;
  }

  /** Reads one group and the separator behind it; returns whether another may follow. */
  private boolean parseGroup() {
    int digits = 0;
    int value = 0;
    while (digits < rest.length() && Hex.digit(rest.charAt(digits)) >= 0) {
      value = value << 4 | Hex.digit(rest.charAt(digits));
      if (digits++ > 3) {
        throw fail("each group must have 4 or less digits", rest);
      }
    }
    if (digits == 0) {
      throw fail("each colon-separated field must have at least one digit", rest);
    }
    if (digits < rest.length() && rest.charAt(digits) == '.') {
      parseEmbeddedIpv4();
      return false;
    }
    address[filled++] = (byte) (value >> 8);
    address[filled++] = (byte) value;
    rest = rest.substring(digits);
    return !rest.isEmpty() && parseSeparator();
  }

  private void parseEmbeddedIpv4() {
    if (ellipsis < 0 && filled != 12) {
      throw fail("embedded IPv4 address must replace the final 2 fields of the address", rest);
    }
    if (filled + 4 > 16) {
      throw fail("too many hex fields to fit an embedded IPv4 at the end of the address", rest);
    }
    IpAddress.parseIpv4(input, rest, address, filled);
    filled += 4;
    rest = "";
  }

  private boolean parseSeparator() {
    if (rest.charAt(0) != ':') {
      throw fail("unexpected character, want colon", rest);
    }
    if (rest.length() == 1) {
      throw fail("colon must be followed by more characters", rest);
    }
    rest = rest.substring(1);
    if (rest.charAt(0) != ':') {
      return true;
    }
    if (ellipsis >= 0) {
      throw fail("multiple :: in address", rest);
    }
    ellipsis = filled;
    rest = rest.substring(1);
    return !rest.isEmpty();
  }

  private void expand() {
    if (filled == 16 && ellipsis >= 0) {
      throw fail("the :: must expand to at least one field of zeros", "");
    }
    if (filled == 16) {
      return;
    }
    if (ellipsis < 0) {
      throw fail("address string too short", "");
    }
    int moved = filled - ellipsis;
    System.arraycopy(address, ellipsis, address, 16 - moved, moved);
    Arrays.fill(address, ellipsis, 16 - moved, (byte) 0);
  }

  private GoTextException fail(String message, String at) {
    return IpAddress.failure(input, message, at);
  }
}
