package dev.jenever.internal.go;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;

/**
 * Writes and reads durations as Go does: {@code 1h2m3.5s}, {@code 13.4µs}, {@code 0s}.
 *
 * <p>Go's durations are 64-bit nanoseconds, about 292 years. Stateless, safe for use by many
 * threads. Counterpart of {@code time.Duration} and {@code time.ParseDuration}.
 */
public final class GoDuration {

  /** No text takes more bytes. */
  public static final int MOST_BYTES = 32;

  private static final long SECOND = 1_000_000_000L;

  private GoDuration() {}

  /** Formats a duration; one that does not fit Go's type is cut to the nearest that does. */
  public static String format(Duration duration) {
    return format(toNanos(duration));
  }

  /** Returns the nanoseconds, cut to the range of a long. */
  public static long toNanos(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException e) {
      return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  /** Formats nanoseconds: below a second in the largest unit that leaves a whole part. */
  public static String format(long nanos) {
    byte[] text = new byte[MOST_BYTES];
    int begin = write(nanos, text, MOST_BYTES);
    return new String(text, begin, MOST_BYTES - begin, UTF_8);
  }

  /**
   * Writes what {@link #format(long)} says in UTF-8, backwards from a place that at least {@link
   * #MOST_BYTES} bytes come before.
   *
   * @return where it begins
   */
  public static int write(long nanos, byte[] to, int end) {
    // Unsigned, for the sake of Long.MIN_VALUE.
    long abs = Math.abs(nanos);
    int at = end;
    to[--at] = 's';
    at =
        Long.compareUnsigned(abs, SECOND) < 0
            ? writeSmall((int) abs, to, at)
            : writeLarge(abs, to, at);
    if (nanos < 0) {
      to[--at] = '-';
    }
    return at;
  }

  private static int writeSmall(int nanos, byte[] to, int end) {
    int at = end;
    if (nanos == 0) {
      return writeWhole(0, to, at);
    }
    if (nanos < 1_000) {
      to[--at] = 'n';
      return writeWhole(nanos, to, at);
    }
    if (nanos < 1_000_000) {
      to[--at] = (byte) 0xB5;
      to[--at] = (byte) 0xC2;
      return writeWhole(nanos / 1_000, to, writeFraction(nanos % 1_000, 3, to, at));
    }
    to[--at] = 'm';
    return writeWhole(nanos / 1_000_000, to, writeFraction(nanos % 1_000_000, 6, to, at));
  }

  private static int writeLarge(long nanos, byte[] to, int end) {
    int seconds = (int) (Long.divideUnsigned(nanos, SECOND) % 60);
    long minutes = Long.divideUnsigned(nanos, SECOND) / 60;
    int at = writeFraction((int) Long.remainderUnsigned(nanos, SECOND), 9, to, end);
    at = writeWhole(seconds, to, at);
    if (minutes > 0) {
      to[--at] = 'm';
      at = writeWhole((int) (minutes % 60), to, at);
    }
    if (minutes >= 60) {
      to[--at] = 'h';
      at = writeWhole((int) (minutes / 60), to, at);
    }
    return at;
  }

  /** Writes a point and so many digits behind it, without zeros at the end; nothing for 0. */
  private static int writeFraction(int part, int digits, byte[] to, int end) {
    if (part == 0) {
      return end;
    }
    int rest = part;
    int left = digits;
    while (rest % 10 == 0) {
      rest /= 10;
      left--;
    }
    int at = end;
    for (; left > 0; left--) {
      to[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    to[--at] = '.';
    return at;
  }

  private static int writeWhole(int number, byte[] to, int end) {
    int at = end;
    int rest = number;
    do {
      to[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    return at;
  }

  /**
   * Reads a duration: numbers with optional fraction and one of the units {@code ns us µs ms s m
   * h}, several in a row, a sign in front.
   *
   * @throws GoTextException {@code time: missing unit in duration "5"}, {@code time: invalid
   *     duration "abc"} and the like
   */
  public static Duration parse(String text) {
    return Duration.ofNanos(parseNanos(text));
  }

  /**
   * Reads a duration as nanoseconds.
   *
   * @throws GoTextException as {@link #parse}
   */
  public static long parseNanos(String text) {
    return new DurationParser(text).parse();
  }
}
