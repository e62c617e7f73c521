package dev.jenever.internal.undertow;

import dev.jenever.http.Headers;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts a small HTTP/1.1 response that is whole into the bytes that are sent, head and body in one.
 * Used again for each response of an event loop, by one at a time: what it has composed is good
 * until it is given back.
 */
final class ResponseBytes implements BiConsumer<String, String> {

  private static final int LEAST = 512;
  private static final int MOST = 16 * 1024;

  /** How many headers are remembered, and how long their names are at most. */
  private static final int LINES = 512;

  private static final int MAX_NAME = 64;

  private final @Nullable HeaderLine[] lines = new HeaderLine[LINES];

  private byte[] bytes = new byte[LEAST];
  private int end;
  private boolean taken;

  /** Whether the response is one whose framing and connection are as usual. */
  private boolean usual;

  private boolean hasLength;
  private boolean hasDate;

  /** Takes this composer, or a new one while somebody waits with this one in hand. */
  ResponseBytes take() {
    ResponseBytes free = taken ? new ResponseBytes() : this;
    free.taken = true;
    return free;
  }

  void giveBack() {
    taken = false;
  }

  /**
   * Composes a response on a connection that stays open.
   *
   * @return null when it is unusual: large, without a length, with a say on its framing or on the
   *     connection
   */
  @Nullable ByteBuffer compose(
      int status, Headers headers, byte[] body, int offset, int length, boolean hasBody) {
    end = 0;
    usual = status >= 200 && length < MOST / 2;
    hasLength = false;
    hasDate = false;
    if (usual) {
      append(StatusLine.of(status));
      headers.forEach(this);
      complete(body, offset, hasBody ? length : 0);
    }
    return usual && (hasLength || !hasBody) ? ByteBuffer.wrap(bytes, 0, end) : null;
  }

  private void complete(byte[] body, int offset, int length) {
    if (!hasDate) {
      append(DateLine.now());
    }
    ensure(2 + length);
    endLine();
    System.arraycopy(body, offset, bytes, end, length);
    end += length;
  }

  /** Takes a header; one that may not be sent is left out. */
  @Override
  public void accept(String name, String value) {
    usual &= end + name.length() + 3 * value.length() < MOST;
    if (usual) {
      HeaderLine header = header(name);
      usual = !header.framing;
      hasLength |= header.length;
      hasDate |= header.date;
      if (header.valid) {
        put(header, value);
      }
    }
  }

  private HeaderLine header(String name) {
    int hash = name.hashCode();
    int slot = (hash ^ hash >>> 16) & LINES - 1;
    HeaderLine known = lines[slot];
    if (known == null || known.name != name && !known.name.equals(name)) {
      known = new HeaderLine(name);
      if (name.length() <= MAX_NAME) {
        lines[slot] = known;
      }
    }
    return known;
  }

  private void put(HeaderLine header, String value) {
    byte[] line = header.with(value);
    if (line != null) {
      append(line);
    } else {
      append(header.start);
      appendValue(value);
    }
  }

  @SuppressWarnings("deprecation") // Takes one byte of each character, which is all there is.
  private void appendValue(String value) {
    String plain = HeaderText.encode(value);
    int length = plain.length();
    ensure(length + 2);
    plain.getBytes(0, length, bytes, end);
    end += length;
    endLine();
  }

  private void endLine() {
    bytes[end++] = '\r';
    bytes[end++] = '\n';
  }

  private void append(byte[] more) {
    ensure(more.length);
    System.arraycopy(more, 0, bytes, end, more.length);
    end += more.length;
  }

  private void ensure(int room) {
    if (bytes.length - end < room) {
      bytes = Arrays.copyOf(bytes, Math.max(end + room, bytes.length * 2));
    }
  }
}
