package dev.jenever.internal.files;

import dev.jenever.http.Headers;
import dev.jenever.http.Request;
import dev.jenever.http.ResponseWriter;
import dev.jenever.internal.go.GoTextException;
import dev.jenever.internal.go.GoTime;
import dev.jenever.internal.go.HttpDate;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions under which a client wants a file (RFC 9110 section 13). */
final class Preconditions {

  private static final List<String> DATE_LAYOUTS =
      List.of(
          "Mon, 02 Jan 2006 15:04:05 GMT",
          "Monday, 02-Jan-06 15:04:05 MST",
          "Mon Jan _2 15:04:05 2006");

  private final Headers asked;
  private final boolean read;
  private final ResponseWriter writer;
  private final Instant modified;

  Preconditions(Request request, ResponseWriter writer, Instant modified) {
    asked = request.headers();
    read = request.method().equals("GET") || request.method().equals("HEAD");
    this.writer = writer;
    this.modified = modified;
  }

  void setLastModified() {
    if (isDated()) {
      writer.headers().set("Last-Modified", HttpDate.format(modified));
    }
  }

  /** Answers when the client wants nothing else; returns whether it did. */
  boolean answered() throws IOException {
    if (isChanged()) {
      writer.setStatus(412);
      return true;
    }
    String noneMatch = asked.get("If-None-Match");
    if (noneMatch.isEmpty()) {
      if (isNotModifiedSince()) {
        answerNotModified();
        return true;
      }
      return false;
    }
    if (!EntityTags.matchesWeakly(noneMatch, tag())) {
      return false;
    }
    if (read) {
      answerNotModified();
    } else {
      writer.setStatus(412);
    }
    return true;
  }

  /** Returns the ranges the client wants, {@code ""} when it is to get the whole file. */
  String range() {
    String range = asked.get("Range");
    return !range.isEmpty() && ifRangeFails() ? "" : range;
  }

  boolean isNotModifiedSince() {
    Instant since = read && isDated() ? date(asked.get("If-Modified-Since")) : null;
    return since != null && !seconds().isAfter(since);
  }

  void answerNotModified() {
    Headers headers = writer.headers();
    headers.remove("Content-Type");
    headers.remove("Content-Length");
    headers.remove("Content-Encoding");
    if (!tag().isEmpty()) {
      headers.remove("Last-Modified");
    }
    writer.setStatus(304);
  }

  private boolean isChanged() {
    String match = asked.get("If-Match");
    if (!match.isEmpty()) {
      return !EntityTags.matchesStrongly(match, tag());
    }
    Instant since = isDated() ? date(asked.get("If-Unmodified-Since")) : null;
    return since != null && seconds().isAfter(since);
  }

  private boolean ifRangeFails() {
    String condition = asked.get("If-Range");
    if (!read || condition.isEmpty()) {
      return false;
    }
    String wanted = EntityTags.first(condition);
    if (!wanted.isEmpty()) {
      return !EntityTags.isSame(wanted, tag());
    }
    Instant since = date(condition);
    return since == null || since.getEpochSecond() != modified.getEpochSecond();
  }

  private String tag() {
    return writer.headers().get("Etag");
  }

  private boolean isDated() {
    return !modified.equals(Instant.EPOCH);
  }

  /** The header has no fractions of a second, so they do not count. */
  private Instant seconds() {
    return modified.truncatedTo(ChronoUnit.SECONDS);
  }

  private static @Nullable Instant date(String text) {
    if (text.isEmpty()) {
      return null;
    }
    for (String layout : DATE_LAYOUTS) {
      try {
        return GoTime.parse(layout, text).toInstant();
      } catch (GoTextException e) {
        // The next layout may fit.
      }
    }
    return null;
  }
}
