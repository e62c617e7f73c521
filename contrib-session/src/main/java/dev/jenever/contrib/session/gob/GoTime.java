package dev.jenever.contrib.session.gob;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a {@code time.Time}: version, seconds since the year 1, nanoseconds, offset in
 * minutes and, in the second version, seconds of the offset. UTC is an {@link Instant}; anything
 * else is an {@link OffsetDateTime}, which tells Greenwich from UTC as Go does.
 */
final class GoTime {

  private static final long YEAR_ONE = 62135596800L;
  private static final int UTC = -1;
  private static final int SHORT = 15;

  private GoTime() {}

  static boolean isTime(Object value) {
    return value instanceof Instant || value instanceof OffsetDateTime;
  }

  /** Returns the time, null when Java has none that would be written in the same bytes. */
  static @Nullable Object read(byte[] bytes) {
    if (bytes.length != SHORT && bytes.length != SHORT + 1) {
      return null;
    }
    try {
      Object time = time(ByteBuffer.wrap(bytes));
      return Arrays.equals(write(time), bytes) ? time : null;
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  private static Object time(ByteBuffer bytes) {
    bytes.get();
    long seconds = Math.subtractExact(bytes.getLong(), YEAR_ONE);
    Instant instant = Instant.ofEpochSecond(seconds, bytes.getInt());
    int minutes = bytes.getShort();
    if (minutes == UTC) {
      return instant;
    }
    int rest = bytes.hasRemaining() ? bytes.get() : 0;
    return instant.atOffset(ZoneOffset.ofTotalSeconds(minutes * 60 + rest));
  }

  static byte[] write(Object time) {
    if (time instanceof OffsetDateTime offset) {
      int seconds = offset.getOffset().getTotalSeconds();
      return write(offset.toInstant(), seconds / 60, seconds % 60);
    }
    return write((Instant) time, UTC, 0);
  }

  private static byte[] write(Instant instant, int minutes, int rest) {
    ByteBuffer bytes = ByteBuffer.allocate(rest == 0 ? SHORT : SHORT + 1);
    bytes.put((byte) (rest == 0 ? 1 : 2));
    bytes.putLong(instant.getEpochSecond() + YEAR_ONE);
    bytes.putInt(instant.getNano());
    bytes.putShort((short) minutes);
    if (rest != 0) {
      bytes.put((byte) rest);
    }
    return bytes.array();
  }
}
