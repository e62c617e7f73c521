package dev.jenever.internal.undertow;

import java.nio.ByteBuffer;

/**
 * The last bytes that a handler has written, held back so that they leave together with the end of
 * the response: a chunked response of a few kilobytes then costs one system call. Not much more
 * than Go holds back.
 */
final class OutputTail {

  static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  static final int SIZE = 8 * 1024;

  private static final int LEAST = 512;

  private byte[] bytes = {};
  private int length;

  /** Takes bytes, unless there is no room for them. */
  boolean take(byte[] from, int offset, int count) {
    if (count > SIZE - length) {
      return false;
    }
    if (count > bytes.length - length) {
      grow(length + count);
    }
    System.arraycopy(from, offset, bytes, length, count);
    length += count;
    return true;
  }

  /** Returns what was held back, and forgets it; good until the next bytes are taken. */
  ByteBuffer drain() {
    ByteBuffer drained = length == 0 ? NOTHING : ByteBuffer.wrap(bytes, 0, length);
    length = 0;
    return drained;
  }

  private void grow(int needed) {
    int room = length == 0 ? needed : Math.max(needed, bytes.length * 2);
    byte[] larger = new byte[Math.min(SIZE, Math.max(LEAST, room))];
    System.arraycopy(bytes, 0, larger, 0, length);
    bytes = larger;
  }
}
