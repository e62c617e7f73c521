package dev.jenever;

import dev.jenever.internal.go.GoTextException;
import dev.jenever.internal.go.IpAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A block of IP addresses; IPv6 addresses that stand for IPv4 ones count as those, as in Go. */
final class IpRange {

  private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  private final byte[] network;
  private final int prefix;

  private IpRange(byte[] network, int prefix) {
    this.network = network;
    this.prefix = prefix;
  }

  /**
   * Reads an address or a block such as {@code 10.0.0.0/8}.
   *
   * @throws IllegalArgumentException {@code invalid IP address: x} or {@code invalid CIDR address:
   *     x}
   */
  static IpRange parse(String text) {
    return text.indexOf('/') < 0 ? single(text) : block(text);
  }

  private static IpRange single(String text) {
    byte[] address = address(text);
    if (address == null) {
      throw new IllegalArgumentException("invalid IP address: " + text);
    }
    return new IpRange(address, address.length * 8);
  }

  private static IpRange block(String text) {
    int slash = text.indexOf('/');
    byte[] written = rawAddress(text.substring(0, slash));
    int bits = bits(text.substring(slash + 1));
    if (written == null || bits < 0 || bits > written.length * 8) {
      throw new IllegalArgumentException("invalid CIDR address: " + text);
    }
    byte[] network = mask(written, bits);
    byte[] narrowed = unmapped(network);
    return new IpRange(narrowed, Math.max(0, bits - 8 * (network.length - narrowed.length)));
  }

  private static int bits(String digits) {
    boolean number = !digits.isEmpty() && digits.length() <= 6;
    for (int i = 0; i < digits.length(); i++) {
      number &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    return number ? Integer.parseInt(digits) : -1;
  }

  private static byte[] mask(byte[] address, int bits) {
    byte[] masked = address.clone();
    for (int i = 0; i < masked.length; i++) {
      int kept = Math.max(0, Math.min(8, bits - 8 * i));
      masked[i] &= (byte) (0xFF00 >> kept);
    }
    return masked;
  }

  /** Returns the bytes of an address, 4 where it is an IPv4 address; null when it is none. */
  static byte @Nullable [] address(String text) {
    byte[] address = rawAddress(text);
    return address == null ? null : unmapped(address);
  }

  private static byte @Nullable [] rawAddress(String text) {
    if (text.indexOf('%') >= 0) {
      return null;
    }
    try {
      return IpAddress.parse(text);
    } catch (GoTextException e) {
      return null;
    }
  }

  private static byte[] unmapped(byte[] address) {
    boolean mapped = address.length == 16 && Arrays.equals(address, 0, 12, MAPPED, 0, 12);
    return mapped ? Arrays.copyOfRange(address, 12, 16) : address;
  }

  boolean contains(byte[] address) {
    return address.length == network.length && Arrays.equals(mask(address, prefix), network);
  }

  /** Writes an address as Go does: IPv6 in lower case, its longest run of zeros as {@code ::}. */
  static String format(byte[] address) {
    return address.length == 4 ? formatV4(address) : formatV6(address);
  }

  private static String formatV4(byte[] address) {
    return (address[0] & 0xFF)
        + "."
        + (address[1] & 0xFF)
        + "."
        + (address[2] & 0xFF)
        + "."
        + (address[3] & 0xFF);
  }

  private static String formatV6(byte[] address) {
    int start = -1;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int run = zeros(address, i);
      if (run > length) {
        start = i;
        length = run;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == start) {
        text.append("::");
        i += length - 1;
      } else {
        text.append(i > 0 && i != start + length ? ":" : "");
        text.append(Integer.toHexString(group(address, i)));
      }
    }
    return text.toString();
  }

  private static int zeros(byte[] address, int from) {
    int i = from;
    while (i < 8 && group(address, i) == 0) {
      i++;
    }
    return i - from;
  }

  private static int group(byte[] address, int i) {
    return (address[2 * i] & 0xFF) << 8 | address[2 * i + 1] & 0xFF;
  }
}
