package dev.jenever.internal.undertow;

import java.util.concurrent.TimeUnit;

/**
 * Stays of a suspect route on event loops.
 *
 * <p>Long stays that computed convict at once. Long stays that did not, because they waited in a
 * file or a native call, look like stays that the machine has interrupted; but those are a small
 * part of all stays.
 */
final class Evidence {

  /** A stay this long stalls everybody else. */
  static final long LONG = TimeUnit.MILLISECONDS.toNanos(20);

  private static final int LONG_STAYS = 2;
  private static final int STAYS = 8;
  private static final int SHARE_OF_STAYS = 5;

  /** One stay of half a millisecond in five is interrupted when all processors are taken. */
  private static final int LINGERING_STAYS = 16;

  private static final int LINGERING_SHARE = 3;
  private static final int SHARE_OF_TIME = 10;

  private final long budget;
  private final long start;
  private long stays;
  private int tooLong;
  private int stalling;
  private int computedLong;
  private int computedTooLong;
  private long computed;
  private long longest;

  Evidence(long budget, long start) {
    this.budget = budget;
    this.start = start;
  }

  boolean isOlderThan(long age, long now) {
    return now - start > age;
  }

  long stays() {
    return stays;
  }

  long longest() {
    return longest;
  }

  void add(long nanos, long processorNanos) {
    stays++;
    if (nanos > budget) {
      tooLong++;
      longest = Math.max(longest, nanos);
      stalling += nanos >= LONG ? 1 : 0;
    }
    if (processorNanos > budget) {
      computedTooLong++;
      computed += processorNanos;
      computedLong += processorNanos >= LONG ? 1 : 0;
    }
  }

  boolean convicts(long now) {
    if (computedLong >= LONG_STAYS) {
      return true;
    }
    boolean computes = computedTooLong >= STAYS && computed >= (now - start) / SHARE_OF_TIME;
    boolean stalls = stalling > LONG_STAYS && stalling >= stays / SHARE_OF_STAYS;
    boolean lingers = tooLong >= LINGERING_STAYS && tooLong >= stays / LINGERING_SHARE;
    return computes || stalls || lingers;
  }
}
