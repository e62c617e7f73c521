package dev.jenever.benchmarks;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Random UUIDs of version 4, as those of {@link UUID#randomUUID} but cheaper: many are made of one
 * random key, which is then forgotten.
 *
 * <p>That is what contrib-requestid does, on which the servers of other frameworks must not depend.
 */
final class RandomIds {

  private static final int IDS = 256;
  private static final int KEY_BYTES = 16;

  private static final SecureRandom RANDOM = new SecureRandom();

  private static volatile RandomIds latest = new RandomIds();

  private final byte[] bytes = keyStream(new byte[IDS * 16]);
  private final AtomicInteger taken = new AtomicInteger();

  private RandomIds() {}

  private static byte[] keyStream(byte[] zeros) {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
      return cipher.doFinal(zeros);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the text of a new one. */
  static String next() {
    RandomIds batch = latest;
    int id = batch.taken.getAndIncrement();
    while (id >= IDS) {
      batch = new RandomIds();
      id = batch.taken.getAndIncrement();
      latest = batch;
    }
    return batch.text(id * 16);
  }

  private String text(int at) {
    long high = number(at) & ~0xF000L | 0x4000L;
    long low = number(at + 8) & ~(3L << 62) | 2L << 62;
    return new UUID(high, low).toString();
  }

  private long number(int at) {
    long number = 0;
    for (int i = at; i < at + 8; i++) {
      number = number << 8 | bytes[i] & 0xFF;
    }
    return number;
  }
}
