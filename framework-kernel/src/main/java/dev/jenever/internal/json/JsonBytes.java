package dev.jenever.internal.json;

import java.util.Arrays;

/** A growing array of bytes. */
final class JsonBytes {

  private static final int INITIAL = 512;

  private byte[] bytes;
  private int end;

  JsonBytes() {
    this(INITIAL);
  }

  JsonBytes(int capacity) {
    bytes = new byte[capacity];
  }

  void put(int b) {
    if (end == bytes.length) {
      grow(1);
    }
    bytes[end++] = (byte) b;
  }

  void put(byte[] from) {
    put(from, 0, from.length);
  }

  void put(byte[] from, int offset, int length) {
    System.arraycopy(from, offset, room(length), end, length);
    end += length;
  }

  void putAscii(String text) {
    int length = text.length();
    byte[] to = room(length);
    int at = end;
    for (int i = 0; i < length; i++) {
      to[at++] = (byte) text.charAt(i);
    }
    end = at;
  }

  /** Returns the array, with room for some more bytes from {@link #end()} on. */
  byte[] room(int more) {
    if (bytes.length - end < more) {
      grow(more);
    }
    return bytes;
  }

  int end() {
    return end;
  }

  void end(int to) {
    end = to;
  }

  /** Returns the array itself; the text ends at {@link #end()}. */
  byte[] bytes() {
    return bytes;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, end);
  }

  private void grow(int more) {
    long wanted = Math.max((long) bytes.length * 2, (long) end + more);
    int limit = Integer.MAX_VALUE - 8;
    if ((long) end + more > limit) {
      throw new OutOfMemoryError("JSON text of more than 2 GiB");
    }
    bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, limit));
  }
}
