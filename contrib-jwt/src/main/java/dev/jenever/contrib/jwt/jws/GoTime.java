package dev.jenever.contrib.jwt.jws;

import java.time.Duration;
import java.time.Instant;

/**
 * A time as Go counts it, so that dates beyond all bounds overflow to the same side.
 *
 * @param seconds since the year 1, wrapped to 64 bits
 * @param nanos within the second
 */
record GoTime(long seconds, int nanos) implements Comparable<GoTime> {

  private static final long YEAR_1 = 62_135_596_800L;
  private static final long MAX = Long.MAX_VALUE;

  static GoTime of(Instant instant) {
    return new GoTime(instant.getEpochSecond() + YEAR_1, instant.getNano());
  }

  /** Returns the whole seconds of a number of seconds since 1970. */
  static GoTime ofEpochSeconds(double number) {
    double whole = number < 0 ? Math.ceil(number) : Math.floor(number);
    long seconds = toInt64(whole);
    if (toInt64((number - whole) * 1e9) < 0) {
      seconds--;
    }
    return new GoTime(seconds + YEAR_1, 0);
  }

  /** Converts as amd64 does: what does not fit becomes the least number. */
  private static long toInt64(double number) {
    return number >= -0x1p63 && number < 0x1p63 ? (long) number : Long.MIN_VALUE;
  }

  GoTime truncatedToSeconds() {
    return new GoTime(seconds, 0);
  }

  GoTime plus(Duration duration) {
    long sum = nanos + duration.getNano();
    long carry = sum >= 1_000_000_000 ? 1 : 0;
    long added = saturated(seconds, duration.getSeconds() + carry);
    return new GoTime(added, (int) (sum - carry * 1_000_000_000));
  }

  private static long saturated(long a, long b) {
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      return b > 0 ? MAX : -MAX;
    }
    return sum;
  }

  boolean isBefore(GoTime other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(GoTime other) {
    int bySeconds = Long.compare(seconds, other.seconds);
    return bySeconds != 0 ? bySeconds : Integer.compare(nanos, other.nanos);
  }
}
