package dev.jenever.http;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Copies a range of a file through memory. */
final class FileCopy {

  private static final int CHUNK = 64 * 1024;

  private FileCopy() {}

  static void copy(FileChannel file, long position, long count, ResponseWriter to)
      throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(CHUNK, Math.max(1, count)));
    long end = position + count;
    for (long at = position; at < end; ) {
      chunk.clear().limit((int) Math.min(chunk.capacity(), end - at));
      int n = file.read(chunk, at);
      if (n < 0) {
        throw new EOFException("file ends at " + at + " (expected: " + end + " bytes)");
      }
      to.write(chunk.array(), 0, n);
      at += n;
    }
  }
}
