package dev.jenever.benchmarks;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Random UUIDs of version 4, as those of {@link UUID#randomUUID} but cheaper: they are made many at
 * a time, and threads seldom take from the same ones.
 *
 * <p>That is what contrib-requestid does, on which the servers of other frameworks must not depend.
 */
final class RandomIds {

  private static final int IDS = 64;

  private static final KeyStream STREAM = new KeyStream();

  /** Several threads may write a slot; whatever is found there is good. */
  private static final RandomIds[] LATEST = new RandomIds[16];

  private final long[] numbers = STREAM.take(2 * IDS);
  private final AtomicInteger taken = new AtomicInteger();

  private RandomIds() {}

  /** Returns the text of a new one. */
  static String next() {
    int slot = (int) Thread.currentThread().threadId() & LATEST.length - 1;
    RandomIds batch = LATEST[slot];
    int id = batch == null ? IDS : batch.taken.getAndIncrement();
    while (id >= IDS) {
      batch = new RandomIds();
      id = batch.taken.getAndIncrement();
      LATEST[slot] = batch;
    }
    return batch.text(2 * id);
  }

  private String text(int at) {
    long high = numbers[at] & ~0xF000L | 0x4000L;
    long low = numbers[at + 1] & ~(3L << 62) | 2L << 62;
    return new UUID(high, low).toString();
  }
}
