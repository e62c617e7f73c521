package dev.jenever.contrib.session;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a middleware does beyond the original.
 *
 * <p>Moments of a session are kept among its values, in seconds: a Go program passes them on.
 *
 * @param idle after which time without a request a session ends, zero for never
 * @param lifetime after which time a session ends in any case, zero for never
 */
record Rules(
    boolean singleCookie,
    Duration idle,
    Duration lifetime,
    OutagePolicy outage,
    boolean replaceUnreadable) {

  static final Rules OF_THE_ORIGINAL =
      new Rules(false, Duration.ZERO, Duration.ZERO, OutagePolicy.CONTINUE_READ_ONLY, false);

  private static final String CREATED = "_jenever.created";
  private static final String SEEN = "_jenever.seen";

  /** A session is kept for having been looked at, once in this part of its idle time. */
  private static final int TOUCHES = 10;

  boolean isTimed() {
    return !idle.isZero() || !lifetime.isZero();
  }

  /**
   * Takes the moments out of what was read, and empties a session that has ended.
   *
   * @return whether it should be kept, for having been looked at
   */
  boolean begin(Content content, Instant now) {
    long seconds = now.getEpochSecond();
    long created = moment(content.values.remove(CREATED), seconds);
    long seen = moment(content.values.remove(SEEN), 0);
    content.created = created;
    boolean stamped = seen != 0;
    if (stamped && (isOver(seen, idle, seconds) || isOver(created, lifetime, seconds))) {
      end(content, seconds);
      return false;
    }
    return !content.isNew
        && !idle.isZero()
        && (!stamped || seconds - seen >= idle.toSeconds() / TOUCHES);
  }

  private static boolean isOver(long since, Duration life, long now) {
    return !life.isZero() && now - since >= life.toSeconds();
  }

  private static void end(Content content, long now) {
    content.values.clear();
    content.formerId = content.id;
    content.id = "";
    content.seen = null;
    content.isNew = true;
    content.created = now;
  }

  /** Saves with the moments among the values. */
  @Nullable String stamped(Content content, Instant now, Supplier<@Nullable String> save) {
    if (!isTimed()) {
      return save.get();
    }
    content.values.put(CREATED, content.created);
    content.values.put(SEEN, now.getEpochSecond());
    try {
      return save.get();
    } finally {
      content.values.remove(CREATED);
      content.values.remove(SEEN);
    }
  }

  private static long moment(@Nullable Object value, long otherwise) {
    return value instanceof Number number ? number.longValue() : otherwise;
  }
}
