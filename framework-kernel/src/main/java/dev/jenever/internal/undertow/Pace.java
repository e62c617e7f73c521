package dev.jenever.internal.undertow;

import java.time.Duration;

/**
 * How long one transfer may wait for its client: a fixed time in all, and more for each byte moved,
 * so that a slow client is served and one that drips bytes is not.
 */
final class Pace {

  private static final double NANOS = 1e9;

  private final long timeoutNanos;
  private final int bytesPerSecond;
  private long waited;
  private long moved;

  Pace(Duration timeout, int bytesPerSecond) {
    this.timeoutNanos = timeout.toNanos();
    this.bytesPerSecond = bytesPerSecond;
  }

  /** Takes note of bytes that the client has sent or taken. */
  void moved(long bytes) {
    moved += bytes;
    if (bytesPerSecond == 0) {
      waited = 0;
    }
  }

  /** Takes note of time in which nothing could be moved. */
  void waited(long nanos) {
    waited += nanos;
  }

  /** Returns how long the next wait may last; 0 or less when the client has used up its time. */
  long nanosLeft() {
    long earned = bytesPerSecond == 0 ? 0 : (long) (moved * NANOS / bytesPerSecond);
    return timeoutNanos + earned - waited;
  }
}
