package dev.jenever.contrib.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Cookies in authenticated encryption: {@code j1.} and the base64 of moment (8 bytes), nonce (12
 * bytes) and AES-256-GCM ciphertext with its tag. Name and moment are authenticated too.
 *
 * <p>The keys are drawn from the pairs by HKDF-SHA256, so that they are not those of the other
 * format.
 */
final class AeadRing {

  private static final String PREFIX = "j1.";
  private static final int MAX_LENGTH = 4096;
  private static final int NONCE = 12;
  private static final int HEAD = Long.BYTES + NONCE;
  private static final int TAG_BITS = 128;
  private static final byte[] PURPOSE = "jenever session cookie j1".getBytes(UTF_8);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<SecretKeySpec> keys = new ArrayList<>();
  private volatile int maxAge = Options.MONTH;

  AeadRing(byte @Nullable [][] keyPairs) {
    for (int i = 0; i < keyPairs.length; i += 2) {
      byte[] first = keyPairs[i] == null ? new byte[0] : keyPairs[i];
      byte[] second = i + 1 < keyPairs.length ? keyPairs[i + 1] : null;
      keys.add(derived(first, second == null ? new byte[0] : second));
    }
  }

  static boolean made(String cookie) {
    return cookie.startsWith(PREFIX);
  }

  void maxAge(int seconds) {
    maxAge = seconds;
  }

  String encode(String name, byte[] payload, Instant now) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    long moment = now.getEpochSecond();
    byte[] sealed = apply(Cipher.ENCRYPT_MODE, keys.get(0), name, moment, nonce, payload);
    ByteBuffer all = ByteBuffer.allocate(HEAD + sealed.length);
    all.putLong(moment).put(nonce).put(sealed);
    byte[] text = Base64.getUrlEncoder().withoutPadding().encode(all.array());
    String cookie = PREFIX + new String(text, ISO_8859_1);
    if (cookie.length() > MAX_LENGTH) {
      throw new SessionException("session: the value is too long: " + cookie.length());
    }
    return cookie;
  }

  <T> T decode(String name, String cookie, Instant now, Function<byte[], T> reader) {
    ByteBuffer all = ByteBuffer.wrap(bytes(cookie));
    if (all.remaining() <= HEAD) {
      throw invalid();
    }
    long moment = all.getLong();
    byte[] nonce = new byte[NONCE];
    all.get(nonce);
    byte[] sealed = new byte[all.remaining()];
    all.get(sealed);
    byte[] payload = open(name, moment, nonce, sealed);
    if (maxAge != 0 && moment < now.getEpochSecond() - maxAge) {
      throw new UnreadableException(new SessionException("session: expired timestamp"), false);
    }
    try {
      return reader.apply(payload);
    } catch (SessionException e) {
      throw new UnreadableException(e, true);
    }
  }

  private static byte[] bytes(String cookie) {
    if (cookie.length() > MAX_LENGTH) {
      throw new UnreadableException(
          new SessionException("session: the value is too long: " + cookie.length()), false);
    }
    try {
      return Base64.getUrlDecoder().decode(cookie.substring(PREFIX.length()));
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  private byte[] open(String name, long moment, byte[] nonce, byte[] sealed) {
    for (SecretKeySpec key : keys) {
      try {
        return apply(Cipher.DECRYPT_MODE, key, name, moment, nonce, sealed);
      } catch (SessionException e) {
        // another key may have made it
      }
    }
    throw invalid();
  }

  private static byte[] apply(
      int mode, SecretKeySpec key, String name, long moment, byte[] nonce, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD((PREFIX + moment + '|' + name).getBytes(UTF_8));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new SessionException("session: the value is not valid", e);
    }
  }

  /** HKDF with one block of output: extract with a fixed salt, expand for this purpose. */
  private static SecretKeySpec derived(byte[] signing, byte[] encrypting) {
    ByteBuffer secret = ByteBuffer.allocate(Integer.BYTES + signing.length + encrypting.length);
    secret.putInt(signing.length).put(signing).put(encrypting);
    byte[] extracted = hmac(new byte[32], secret.array());
    ByteBuffer info = ByteBuffer.allocate(PURPOSE.length + 1);
    info.put(PURPOSE).put((byte) 1);
    return new SecretKeySpec(hmac(extracted, info.array()), "AES");
  }

  private static byte[] hmac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static UnreadableException invalid() {
    return new UnreadableException(new SessionException("session: the value is not valid"), false);
  }
}
