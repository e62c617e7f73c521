package dev.jenever.contrib.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jenever.contrib.session.gob.Gob;
import dev.jenever.contrib.session.gob.GobException;
import java.security.SecureRandom;

/** The id of a session: 256 random bits in base32, and its form in the cookie. */
final class SessionId {

  private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SessionId() {}

  static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    byte[] text = new byte[(BYTES * 8 + 4) / 5];
    for (int i = 0; i < text.length; i++) {
      text[i] = (byte) DIGITS.charAt(digit(bytes, i * 5));
    }
    return new String(text, ISO_8859_1);
  }

  private static int digit(byte[] bytes, int bit) {
    int high = bytes[bit / 8] & 0xFF;
    int low = bit / 8 + 1 < bytes.length ? bytes[bit / 8 + 1] & 0xFF : 0;
    return (high << 8 | low) >> (11 - bit % 8) & 31;
  }

  static byte[] write(String id) {
    return Gob.encodeText(id);
  }

  static String read(byte[] payload) {
    try {
      return Gob.decodeText(payload);
    } catch (GobException e) {
      throw new SessionException(e.getMessage(), e);
    }
  }
}
