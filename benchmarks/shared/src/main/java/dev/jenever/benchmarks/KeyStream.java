package dev.jenever.benchmarks;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Random numbers from AES in counter mode, under a new random key now and then; thread-safe. As in
 * contrib-requestid, see {@link RandomIds}.
 */
final class KeyStream {

  private static final int BLOCK = 16;

  /** How often numbers are taken under one key. */
  private static final int USES = 256;

  private final SecureRandom random = new SecureRandom();
  private Cipher cipher;
  private int uses;

  KeyStream() {
    cipher = newCipher();
  }

  /** Returns the next numbers; for few at a time, since a short loop is compiled sooner. */
  synchronized long[] take(int numbers) {
    if (uses++ == USES) {
      cipher = newCipher();
      uses = 1;
    }
    long[] taken = new long[numbers];
    ByteBuffer.wrap(cipher.update(new byte[numbers * Long.BYTES])).asLongBuffer().get(taken);
    return taken;
  }

  private Cipher newCipher() {
    byte[] key = new byte[BLOCK];
    random.nextBytes(key);
    try {
      Cipher made = Cipher.getInstance("AES/CTR/NoPadding");
      IvParameterSpec zero = new IvParameterSpec(new byte[BLOCK]);
      made.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), zero);
      return made;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
