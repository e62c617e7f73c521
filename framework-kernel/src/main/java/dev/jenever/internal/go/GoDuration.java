package dev.jenever.internal.go;

import java.time.Duration;

/**
 * Writes and reads durations as Go does: {@code 1h2m3.5s}, {@code 13.4µs}, {@code 0s}.
 *
 * <p>Go's durations are 64-bit nanoseconds, about 292 years. Stateless, safe for use by many
 * threads. Counterpart of {@code time.Duration} and {@code time.ParseDuration}.
 */
public final class GoDuration {

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
    if (nanos == 0) {
      return "0s";
    }
    StringBuilder out = new StringBuilder(24);
    if (nanos < 0) {
      out.append('-');
    }
    // Unsigned from here on, for the sake of Long.MIN_VALUE.
    long abs = Math.abs(nanos);
    if (Long.compareUnsigned(abs, SECOND) < 0) {
      return appendSmall(out, abs).toString();
    }
    long seconds = Long.divideUnsigned(abs, SECOND);
    if (seconds >= 3600) {
      out.append(seconds / 3600).append('h');
    }
    if (seconds >= 60) {
      out.append(seconds / 60 % 60).append('m');
    }
    appendFraction(out, seconds % 60, Long.remainderUnsigned(abs, SECOND), SECOND);
    return out.append('s').toString();
  }

  private static StringBuilder appendSmall(StringBuilder out, long nanos) {
    if (nanos < 1_000) {
      return out.append(nanos).append("ns");
    }
    if (nanos < 1_000_000) {
      return appendFraction(out, nanos / 1_000, nanos % 1_000, 1_000).append("µs");
    }
    return appendFraction(out, nanos / 1_000_000, nanos % 1_000_000, 1_000_000).append("ms");
  }

  /** Appends {@code whole + part / unit}; the unit is a power of ten. */
  private static StringBuilder appendFraction(StringBuilder out, long whole, long part, long unit) {
    out.append(whole);
    if (part == 0) {
      return out;
    }
    int point = out.length();
    out.append(unit + part).setCharAt(point, '.');
    int end = out.length();
    while (out.charAt(end - 1) == '0') {
      end--;
    }
    out.setLength(end);
    return out;
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
