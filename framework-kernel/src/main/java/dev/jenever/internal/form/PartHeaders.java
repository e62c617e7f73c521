package dev.jenever.internal.form;

import dev.jenever.http.Headers;
import dev.jenever.internal.go.GoQuote;
import dev.jenever.internal.go.HeaderNames;
import dev.jenever.internal.go.Utf8;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The headers of one part, read with the limits of Go's {@code textproto.ReadMIMEHeader}.
 *
 * <p>Folded lines are joined by one space. Memory is counted as Go does, with its overhead for map
 * entries, so that the same messages are refused.
 */
final class PartHeaders {

  private static final int OVERHEAD = 400;
  private static final int ENTRY_OVERHEAD = 200;
  private static final int QUOTED_LINE_LIMIT = 80;
  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

  private final Headers headers = Headers.create();
  private final InputBuffer in;
  private long memory;
  private long count;
  private long bytes = OVERHEAD;

  private PartHeaders(InputBuffer in, long maxMemory, long maxCount) {
    this.in = in;
    this.memory = maxMemory - OVERHEAD;
    this.count = maxCount;
  }

  /** Reads headers up to the blank line behind them; null when the body ends before. */
  static @Nullable PartHeaders read(InputBuffer in, long maxMemory, long maxCount)
      throws IOException {
    PartHeaders headers = new PartHeaders(in, maxMemory, maxCount);
    return headers.readAll() ? headers : null;
  }

  Headers headers() {
    return headers;
  }

  /** The number of headers, each value counting as one. */
  int count() {
    int[] values = {0};
    headers.forEach((name, value) -> values[0]++);
    return values[0];
  }

  /** The memory the headers take by Go's count. */
  long bytes() {
    return bytes;
  }

  private boolean readAll() throws IOException {
    if (in.has(0) && isBlank(in.peek(0))) {
      String line = in.readLine(QUOTED_LINE_LIMIT);
      throw malformed(" initial line", line == null ? "" : line);
    }
    while (true) {
      String line = readFolded();
      if (line == null) {
        return false;
      }
      if (line.isEmpty()) {
        return true;
      }
      add(line);
    }
  }

  private @Nullable String readFolded() throws IOException {
    String first = in.readLine(memory);
    if (first == null || first.isEmpty()) {
      return first;
    }
    if (first.indexOf(':') < 0) {
      throw malformed(": missing colon", first);
    }
    StringBuilder line = new StringBuilder(trim(first));
    while (skipBlanks()) {
      line.append(' ');
      if (memory >= 0 && line.length() >= memory) {
        throw MultipartReader.tooLarge();
      }
      String more = in.readLine(memory < 0 ? -1 : memory - line.length());
      if (more == null) {
        break;
      }
      line.append(trim(more));
    }
    return line.toString();
  }

  private boolean skipBlanks() {
    boolean skipped = false;
    while (in.has(0) && isBlank(in.peek(0))) {
      in.skip(1);
      skipped = true;
    }
    return skipped;
  }

  private void add(String line) throws FormException {
    int colon = line.indexOf(':');
    String name = colon < 0 ? "" : line.substring(0, colon);
    if (!isName(name)) {
      throw malformed(" line", line);
    }
    if (!isValue(line, colon + 1)) {
      throw malformed(" line", HeaderNames.canonical(name) + line.substring(colon));
    }
    if (--count < 0) {
      throw MultipartReader.tooLarge();
    }
    account(name, line.length() - colon - 1);
    headers.add(name, Utf8.fromBytes(trim(line.substring(colon + 1))));
  }

  private void account(String name, int valueLength) throws FormException {
    String canonical = HeaderNames.canonical(name);
    long cost = valueLength;
    if (!headers.contains(canonical)) {
      cost += canonical.length() + ENTRY_OVERHEAD;
    }
    bytes += cost;
    memory -= cost;
    if (memory < 0) {
      throw MultipartReader.tooLarge();
    }
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != ' ' && !isTokenCharacter(c)) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isTokenCharacter(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || TOKEN_MARKS.indexOf(c) >= 0;
  }

  private static boolean isValue(String line, int from) {
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c < ' ' && c != '\t' || c == 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static String trim(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && isBlank(line.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(line.charAt(to - 1))) {
      to--;
    }
    return line.substring(from, to);
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t';
  }

  private static FormException malformed(String what, String line) {
    return new FormException("malformed MIME header" + what + ": " + GoQuote.quoteBytes(line));
  }
}
