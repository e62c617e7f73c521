package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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
  private static final byte[] NOTHING = {};

  private final StandingLines lines = new StandingLines();

  private byte[] statusLine = NOTHING;
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
      begin(StatusLine.of(status));
      headers.forEach(this);
      complete(body, offset, hasBody ? length : 0);
    }
    return usual && (hasLength || !hasBody) ? ByteBuffer.wrap(bytes, 0, end) : null;
  }

  private void begin(byte[] line) {
    lines.begin(line == statusLine);
    statusLine = line;
    append(line);
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
      boolean named = lines.hasName(name);
      HeaderRole role = named ? lines.role() : HeaderRole.of(name);
      usual = role != HeaderRole.FRAMING;
      hasLength |= role == HeaderRole.LENGTH;
      hasDate |= role == HeaderRole.DATE;
      if (named && lines.hasValue(value)) {
        end = lines.keep();
      } else {
        write(name, named, value, role);
      }
    }
  }

  private void write(String name, boolean named, String value, HeaderRole role) {
    if (role != HeaderRole.INVALID) {
      ensure(name.length() + value.length() + 4);
      if (named) {
        end += name.length() + 2;
      } else {
        put(name);
        bytes[end++] = ':';
        bytes[end++] = ' ';
      }
      putValue(value);
      endLine();
    }
    lines.put(name, value, role, end);
  }

  private void putValue(String value) {
    if (HeaderText.isPlain(value)) {
      put(value);
    } else {
      append(HeaderText.encode(value).getBytes(ISO_8859_1));
      ensure(2);
    }
  }

  @SuppressWarnings("deprecation") // Takes one byte of each character, which is all there is.
  private void put(String plain) {
    plain.getBytes(0, plain.length(), bytes, end);
    end += plain.length();
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
