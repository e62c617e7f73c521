package dev.jenever.internal.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Buffers a body so that the parser can look ahead; the body is not read again once it has failed.
 *
 * <p>Counterpart of {@code bufio.Reader}, with its limit of 4096 bytes for a line that is wanted in
 * one piece.
 */
final class InputBuffer {

  /** The longest line {@link #readLine} returns, with its line feed. */
  static final int MAX_LINE = 4096;

  private final InputStream in;
  private final byte[] bytes;
  private int position;
  private int limit;
  private boolean ended;
  private @Nullable IOException failure;

  /**
   * Creates a buffer.
   *
   * @param capacity how many bytes are read ahead, at least {@link #MAX_LINE}
   */
  InputBuffer(InputStream in, int capacity) {
    this.in = in;
    this.bytes = new byte[capacity];
  }

  /** The array that holds the bytes from {@link #position} to {@link #limit}. */
  byte[] bytes() {
    return bytes;
  }

  int position() {
    return position;
  }

  int limit() {
    return limit;
  }

  int buffered() {
    return limit - position;
  }

  void skip(int count) {
    position += count;
  }

  /** Why there is nothing more to read, null at a plain end. */
  @Nullable IOException failure() {
    return failure;
  }

  /**
   * Reads more bytes behind those that are buffered.
   *
   * @return false when there are none: the body has ended, has failed, or the buffer is full
   */
  boolean fill() {
    if (ended) {
      return false;
    }
    if (position == limit || limit == bytes.length) {
      compact();
      if (limit == bytes.length) {
        fail(new FormException("bufio: buffer full"));
        return false;
      }
    }
    try {
      int count = in.read(bytes, limit, bytes.length - limit);
      ended = count < 0;
      limit += Math.max(count, 0);
      return count >= 0;
    } catch (IOException e) {
      fail(e);
      return false;
    }
  }

  private void fail(IOException e) {
    ended = true;
    failure = e;
  }

  private void compact() {
    System.arraycopy(bytes, position, bytes, 0, limit - position);
    limit -= position;
    position = 0;
  }

  /** Returns whether {@code index} bytes and one more are there, reading them if necessary. */
  boolean has(int index) {
    while (buffered() <= index) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  /** The byte {@code index} places ahead, which must be buffered. */
  byte peek(int index) {
    return bytes[position + index];
  }

  /**
   * Reads a line with its line feed as a byte string; what is left of the body when no line feed
   * comes, and the first {@link #MAX_LINE} bytes of a line that is longer, which is a failure.
   */
  String readLine() {
    int scanned = 0;
    while (true) {
      int end = indexOfLineFeed(scanned, Math.min(buffered(), MAX_LINE));
      if (end >= 0) {
        return take(end + 1);
      }
      scanned = buffered();
      if (scanned >= MAX_LINE) {
        fail(new FormException("bufio: buffer full"));
        return take(MAX_LINE);
      }
      if (!fill()) {
        return take(scanned);
      }
    }
  }

  /**
   * Reads a line of any length up to a limit, without its end; null at the end of the body.
   *
   * @throws FormException {@code multipart: message too large} past the limit
   */
  @Nullable String readLine(long max) throws IOException {
    StringBuilder line = new StringBuilder();
    while (has(0)) {
      int end = indexOfLineFeed(0, buffered());
      line.append(take(end < 0 ? buffered() : end + 1));
      int length = end < 0 ? line.length() : withoutLineEnd(line);
      if (max >= 0 && length > max) {
        throw MultipartReader.tooLarge();
      }
      if (end >= 0) {
        line.setLength(length);
        return line.toString();
      }
    }
    if (failure != null && line.isEmpty()) {
      throw failure;
    }
    return line.isEmpty() ? null : line.toString();
  }

  private static int withoutLineEnd(StringBuilder line) {
    int length = line.length() - 1;
    return length > 0 && line.charAt(length - 1) == '\r' ? length - 1 : length;
  }

  private int indexOfLineFeed(int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[position + i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private String take(int count) {
    byte[] taken = Arrays.copyOfRange(bytes, position, position + count);
    position += count;
    return new String(taken, StandardCharsets.ISO_8859_1);
  }
}
