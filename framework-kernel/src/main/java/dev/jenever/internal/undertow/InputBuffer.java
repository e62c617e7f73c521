package dev.jenever.internal.undertow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.xnio.conduits.StreamSourceConduit;

/** Bytes that were read from a connection and not used yet. */
final class InputBuffer {

  private static final int INITIAL = 2 * 1024;
  private static final int KEPT = 4 * 1024;
  private static final byte[] EMPTY = {};

  byte[] bytes = EMPTY;
  int from;
  int to;

  boolean isEmpty() {
    return from == to;
  }

  int size() {
    return to - from;
  }

  /** Reads what the connection has, into the room that is left or made. */
  int fill(StreamSourceConduit source) throws IOException {
    makeRoom();
    int n = source.read(ByteBuffer.wrap(bytes, to, bytes.length - to));
    if (n > 0) {
      to += n;
    }
    return n;
  }

  /** Takes bytes from elsewhere. */
  void add(ByteBuffer more) {
    int n = more.remaining();
    if (bytes.length < to + n) {
      bytes = Arrays.copyOf(bytes, to + n);
    }
    more.get(bytes, to, n);
    to += n;
  }

  /** Moves bytes to a buffer, as many as it takes and at most some number. */
  int drainTo(ByteBuffer out, long most) {
    int n = (int) Math.min(most, Math.min(size(), out.remaining()));
    out.put(bytes, from, n);
    skip(n);
    return n;
  }

  void skip(int n) {
    from += n;
    if (from == to) {
      clear();
    }
  }

  /** Forgets everything, and the memory too if it has grown. */
  void clear() {
    from = 0;
    to = 0;
    if (bytes.length > KEPT) {
      bytes = EMPTY;
    }
  }

  private void makeRoom() {
    if (to < bytes.length) {
      return;
    }
    if (from > 0) {
      System.arraycopy(bytes, from, bytes, 0, size());
      to -= from;
      from = 0;
    } else {
      bytes = Arrays.copyOf(bytes, Math.max(INITIAL, bytes.length * 2));
    }
  }
}
