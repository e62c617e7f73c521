package dev.jenever.contrib.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.atomic.AtomicLongArray;

/** Remembers texts in four megabytes, however many; it may take a new one for known. */
final class BloomFilter {

  private static final int BITS = 1 << 25;
  private static final int[] SEEDS = {7, 11, 13, 31, 37, 61};

  private final AtomicLongArray words = new AtomicLongArray(BITS / Long.SIZE);

  /** Adds a text; returns whether it is new. One that is empty always is. */
  boolean add(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    boolean added = bytes.length == 0;
    for (int seed : SEEDS) {
      int bit = hash(bytes, seed);
      long mask = 1L << bit;
      int index = bit / Long.SIZE;
      boolean known = (words.get(index) & mask) != 0;
      added |= !known && (words.getAndUpdate(index, word -> word | mask) & mask) == 0;
    }
    return added;
  }

  private static int hash(byte[] bytes, int seed) {
    int result = 0;
    for (byte b : bytes) {
      result = result * seed + (b & 0xff);
    }
    return result & (BITS - 1);
  }
}
