package dev.jenever.contrib.session.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bson.Document;

/**
 * How long a document is good for. Go knows the moment of the last save and one age for all; we add
 * the end of this very session, and the moment it goes with: when Go has saved since, it is void.
 */
final class Life {

  static final String MODIFIED = "modified";
  private static final String EXPIRES = "expires";
  private static final String SAVED = "expiresOf";

  private Life() {}

  static Document fields(byte[] record, Instant now, Duration life) {
    Date modified = Date.from(now.truncatedTo(ChronoUnit.MILLIS));
    Document fields =
        new Document("data", new String(record, java.nio.charset.StandardCharsets.UTF_8));
    return fields
        .append(MODIFIED, modified)
        .append(SAVED, modified)
        .append(EXPIRES, Date.from(now.plus(life)));
  }

  static boolean isOver(Document document, Instant now, Duration longest) {
    Date modified = document.get(MODIFIED, Date.class);
    if (modified == null) {
      return false;
    }
    boolean ours = modified.equals(document.get(SAVED));
    Instant end =
        ours && document.get(EXPIRES) instanceof Date expires
            ? expires.toInstant()
            : modified.toInstant().plus(longest);
    return !now.isBefore(end);
  }
}
