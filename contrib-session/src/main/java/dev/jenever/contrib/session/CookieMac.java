package dev.jenever.contrib.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * HMAC-SHA256 over name, moment and value of a cookie.
 *
 * <p>The key is worked in once: a signature then costs two clones of a digest, which is half of
 * what setting up a {@code javax.crypto.Mac} costs each time.
 */
final class CookieMac {

  private static final int BLOCK = 64;
  private static final int SIZE = 32;

  private final MessageDigest inside;
  private final MessageDigest outside;

  CookieMac(byte[] key) {
    if (key.length == 0) {
      throw new IllegalArgumentException("securecookie: hash key is not set");
    }
    byte[] block = Arrays.copyOf(key.length > BLOCK ? sha256().digest(key) : key, BLOCK);
    inside = padded(block, 0x36);
    outside = padded(block, 0x5c);
  }

  /** Returns the value of a cookie from the parts that are signed. */
  String seal(byte[] name, byte[] time, byte[] inner) {
    byte[] value = new byte[time.length + inner.length + 2 + SIZE];
    System.arraycopy(time, 0, value, 0, time.length);
    value[time.length] = '|';
    System.arraycopy(inner, 0, value, time.length + 1, inner.length);
    value[time.length + 1 + inner.length] = '|';
    byte[] signature = sign(name, value, value.length - SIZE - 1);
    System.arraycopy(signature, 0, value, value.length - SIZE, SIZE);
    return new String(CookieBase64.encode(value), ISO_8859_1);
  }

  /**
   * Checks the signature of a value.
   *
   * @throws SessionException when it has none, or another
   */
  SealedValue open(byte[] name, byte[] value) {
    int first = indexOf(value, 0);
    int second = first < 0 ? -1 : indexOf(value, first + 1);
    if (second < 0 || value.length - second - 1 != SIZE) {
      throw invalid();
    }
    byte[] given = Arrays.copyOfRange(value, second + 1, value.length);
    if (!MessageDigest.isEqual(sign(name, value, second), given)) {
      throw invalid();
    }
    return new SealedValue(timestamp(value, first), Arrays.copyOfRange(value, first + 1, second));
  }

  private byte[] sign(byte[] name, byte[] value, int length) {
    try {
      MessageDigest inner = (MessageDigest) inside.clone();
      inner.update(name);
      inner.update((byte) '|');
      inner.update(value, 0, length);
      MessageDigest outer = (MessageDigest) outside.clone();
      outer.update(inner.digest());
      return outer.digest();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 of this JDK cannot be cloned", e);
    }
  }

  private static long timestamp(byte[] value, int end) {
    String text = new String(value, 0, end, US_ASCII);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new SessionException("securecookie: invalid timestamp", e);
    }
  }

  private static int indexOf(byte[] value, int from) {
    for (int i = from; i < value.length; i++) {
      if (value[i] == '|') {
        return i;
      }
    }
    return -1;
  }

  private static SessionException invalid() {
    return new SessionException("securecookie: the value is not valid");
  }

  private static MessageDigest padded(byte[] block, int pad) {
    MessageDigest digest = sha256();
    for (byte b : block) {
      digest.update((byte) (b ^ pad));
    }
    return digest;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
