package dev.jenever.contrib.session;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES in counter mode behind a random initial counter: gorilla/securecookie's encryption. */
final class CookieCipher {

  private static final int BLOCK = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  CookieCipher(byte[] key) {
    if (key.length != 16 && key.length != 24 && key.length != 32) {
      throw new IllegalArgumentException(
          "securecookie: error - caused by: crypto/aes: invalid key size " + key.length);
    }
    this.key = new SecretKeySpec(key, "AES");
  }

  byte[] encrypt(byte[] plain) {
    byte[] counter = new byte[BLOCK];
    RANDOM.nextBytes(counter);
    byte[] sealed = Arrays.copyOf(counter, BLOCK + plain.length);
    byte[] body = apply(counter, plain, 0);
    System.arraycopy(body, 0, sealed, BLOCK, body.length);
    return sealed;
  }

  byte[] decrypt(byte[] sealed) {
    if (sealed.length <= BLOCK) {
      throw new SessionException("securecookie: the value could not be decrypted");
    }
    return apply(Arrays.copyOf(sealed, BLOCK), sealed, BLOCK);
  }

  private byte[] apply(byte[] counter, byte[] bytes, int from) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      // counter mode encrypts and decrypts alike
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter));
      return cipher.doFinal(bytes, from, bytes.length - from);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES in counter mode", e);
    }
  }
}
