package dev.jenever.internal.validation.format;

import dev.jenever.internal.go.GoTextException;
import dev.jenever.internal.go.IpAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Network addresses, never looked up. Stateless, safe for use by many threads. */
public final class AddressFormats {

  private static final int LONGEST_IP = 64;

  private AddressFormats() {}

  /** An address of either family. */
  public static boolean isIp(String text) {
    return parse(text) != null;
  }

  /** An IPv4 address; one dressed as IPv6 counts. */
  public static boolean isIpv4(String text) {
    byte[] ip = parse(text);
    return ip != null && isV4(ip);
  }

  /** An IPv6 address that is no IPv4 address in disguise. */
  public static boolean isIpv6(String text) {
    byte[] ip = parse(text);
    return ip != null && !isV4(ip);
  }

  private static byte @Nullable [] parse(String text) {
    if (text.length() > LONGEST_IP || text.indexOf('%') >= 0) {
      return null;
    }
    try {
      return IpAddress.parse(text);
    } catch (GoTextException e) {
      return null;
    }
  }

  private static boolean isV4(byte[] ip) {
    if (ip.length == 4) {
      return true;
    }
    for (int i = 0; i < 12; i++) {
      if (ip[i] != (i < 10 ? 0 : (byte) 0xFF)) {
        return false;
      }
    }
    return true;
  }

  /** An address of either family and a prefix length. */
  public static boolean isCidr(String text) {
    byte[] ip = network(text);
    return ip != null && bits(text, ip) >= 0;
  }

  /** An IPv4 network: the address must be zero behind the prefix. */
  public static boolean isCidrv4(String text) {
    byte[] ip = network(text);
    return ip != null && isV4(ip) && bits(text, ip) >= 0 && isZeroBehind(ip, bits(text, ip));
  }

  /** An IPv6 address and a prefix length. */
  public static boolean isCidrv6(String text) {
    byte[] ip = network(text);
    return ip != null && !isV4(ip) && bits(text, ip) >= 0;
  }

  private static byte @Nullable [] network(String text) {
    int slash = text.indexOf('/');
    return slash < 0 ? null : parse(text.substring(0, slash));
  }

  /** The prefix length, -1 when it does not fit the address. */
  private static int bits(String text, byte[] ip) {
    String digits = text.substring(text.indexOf('/') + 1);
    if (!Chars.all(digits, Chars::isDigit)) {
      return -1;
    }
    int bits = PortNumbers.decimal(digits);
    return bits <= ip.length * 8 ? bits : -1;
  }

  private static boolean isZeroBehind(byte[] ip, int bits) {
    byte[] masked = Arrays.copyOf(ip, ip.length);
    for (int bit = bits; bit < ip.length * 8; bit++) {
      masked[bit / 8] &= (byte) ~(0x80 >> bit % 8);
    }
    return Arrays.equals(ip, masked);
  }

  /** A hardware address of 6, 8 or 20 bytes, by ones with colons or dashes, by twos with dots. */
  public static boolean isMac(String text) {
    if (text.length() < 12) {
      return false;
    }
    char separator = text.charAt(2);
    if (separator == ':' || separator == '-') {
      return isGroups(text, 2, separator);
    }
    return text.charAt(4) == '.' ? isGroups(text, 4, '.') : isPlainMac(text);
  }

  private static boolean isPlainMac(String text) {
    return isMacLength(text.length(), 2) && Chars.all(text, Chars::isHex);
  }

  private static boolean isMacLength(int digits, int perByte) {
    int bytes = digits / perByte;
    return digits % perByte == 0 && (bytes == 6 || bytes == 8 || bytes == 20);
  }

  private static boolean isGroups(String text, int size, char separator) {
    int groups = (text.length() + 1) / (size + 1);
    if ((text.length() + 1) % (size + 1) != 0 || !isMacLength(groups * size, 2)) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      boolean between = i % (size + 1) == size;
      char c = text.charAt(i);
      if (between ? c != separator : !Chars.isHex(c)) {
        return false;
      }
    }
    return true;
  }

  /** An IPv4 address and a port. */
  public static boolean isSocket4(String text, boolean udp) {
    HostPort address = HostPort.split(text);
    return address != null
        && !text.startsWith("[")
        && isIpv4(address.host())
        && PortNumbers.isPort(address.port(), udp);
  }

  /** An IPv6 address in brackets and a port. */
  public static boolean isSocket6(String text, boolean udp) {
    HostPort address = HostPort.split(text);
    return address != null && isIpv6(address.host()) && PortNumbers.isPort(address.port(), udp);
  }
}
