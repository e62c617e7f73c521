package dev.jenever.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Copies a number of bytes of a stream. */
final class StreamCopy {

  private static final int CHUNK = 64 * 1024;

  private StreamCopy() {}

  static void copy(InputStream in, long count, ResponseWriter to) throws IOException {
    byte[] chunk = new byte[(int) Math.min(CHUNK, Math.max(1, count))];
    for (long left = count; left > 0; ) {
      int n = in.read(chunk, 0, (int) Math.min(chunk.length, left));
      if (n < 0) {
        throw new EOFException("stream ends " + left + " bytes too soon");
      }
      to.write(chunk, 0, n);
      left -= n;
    }
  }
}
