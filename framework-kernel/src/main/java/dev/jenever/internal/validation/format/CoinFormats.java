package dev.jenever.internal.validation.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Addresses of Bitcoin and Ethereum. Stateless, safe for use by many threads. */
public final class CoinFormats {

  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] BECH32_GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int DECODED = 25;
  private static final int CHECKSUM = 4;

  private CoinFormats() {}

  /** An Ethereum address: 0x and 40 hexadecimal digits. */
  public static boolean isEthereum(String text) {
    return text.length() == 42 && text.startsWith("0x") && Chars.all(text, 2, 42, Chars::isHex);
  }

  /** An Ethereum address whose mixed case is the checksum of EIP-55. */
  public static boolean isEthereumChecksummed(String text) {
    if (!isEthereum(text)) {
      return false;
    }
    String address = text.substring(2);
    byte[] lower = address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    String hash = HexFormat.of().formatHex(Keccak256.hash(lower));
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (!Chars.isDigit(c) && hash.charAt(i) > '7' != Chars.isUpper(c)) {
        return false;
      }
    }
    return true;
  }

  /** A Bitcoin address in base 58, checksum included. */
  public static boolean isBitcoin(String text) {
    boolean start = text.startsWith("1") || text.startsWith("3");
    if (!start || text.length() < 26 || text.length() > 35) {
      return false;
    }
    byte[] decoded = new byte[DECODED];
    for (int i = 0; i < text.length(); i++) {
      int digit = BASE58.indexOf(text.charAt(i));
      if (digit < 0) {
        return false;
      }
      append58(decoded, digit);
    }
    byte[] hash = sha256(sha256(Arrays.copyOf(decoded, DECODED - CHECKSUM)));
    return Arrays.equals(hash, 0, CHECKSUM, decoded, DECODED - CHECKSUM, DECODED);
  }

  private static void append58(byte[] number, int digit) {
    int carry = digit;
    for (int i = number.length - 1; i >= 0; i--) {
      carry += 58 * (number[i] & 0xFF);
      number[i] = (byte) carry;
      carry >>= 8;
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A Bitcoin address in Bech32 on the main network, all lower or all upper case. */
  public static boolean isBitcoinBech32(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean oneCase = text.equals(lower) || text.equals(lower.toUpperCase(Locale.ROOT));
    boolean length = text.length() >= 10 && text.length() <= 79;
    int odd = text.length() % 8;
    if (!oneCase || !length || odd == 0 || odd == 3 || odd == 5 || !lower.startsWith("bc1")) {
      return false;
    }
    int[] data = lower.substring(3).chars().map(BECH32::indexOf).toArray();
    return Arrays.stream(data).noneMatch(digit -> digit < 0) && isWitness(data);
  }

  private static boolean isWitness(int[] data) {
    int version = data[0];
    boolean length = version != 0 || data.length == 39 || data.length == 59;
    int program = (data.length - 7) * 5 / 8;
    return version <= 16 && length && isBech32Checksum(data) && program >= 2 && program <= 40;
  }

  private static boolean isBech32Checksum(int[] data) {
    int sum = 1;
    for (int digit : new int[] {3, 3, 0, 2, 3}) {
      sum = bech32Step(sum, digit);
    }
    for (int digit : data) {
      sum = bech32Step(sum, digit);
    }
    return sum == 1;
  }

  private static int bech32Step(int sum, int digit) {
    int top = sum >>> 25;
    int next = (sum & 0x1ffffff) << 5 ^ digit;
    for (int i = 0; i < BECH32_GENERATOR.length; i++) {
      next ^= (top >> i & 1) == 1 ? BECH32_GENERATOR[i] : 0;
    }
    return next;
  }
}
