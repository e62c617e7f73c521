package dev.jenever.internal.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes in memory, in pieces, so that growing never copies what is there. */
final class ByteChunks {

  private static final int FIRST = 1024;
  private static final int LARGEST = 64 * 1024;

  private final List<byte[]> chunks = new ArrayList<>();
  private long size;

  long size() {
    return size;
  }

  List<byte[]> chunks() {
    return chunks;
  }

  /** Reads until the stream ends or {@code max} bytes are there. */
  void readFrom(InputStream in, long max) throws IOException {
    int length = FIRST;
    while (size < max) {
      byte[] chunk = new byte[(int) Math.min(length, max - size)];
      int count = in.readNBytes(chunk, 0, chunk.length);
      if (count > 0) {
        chunks.add(count == chunk.length ? chunk : Arrays.copyOf(chunk, count));
        size += count;
      }
      if (count < chunk.length) {
        return;
      }
      length = Math.min(length * 4, LARGEST);
    }
  }

  byte[] toByteArray() {
    if (chunks.size() == 1) {
      return chunks.get(0);
    }
    byte[] all = new byte[(int) size];
    int at = 0;
    for (byte[] chunk : chunks) {
      System.arraycopy(chunk, 0, all, at, chunk.length);
      at += chunk.length;
    }
    return all;
  }

  InputStream open() {
    return new ChunkStream(chunks);
  }

  private static final class ChunkStream extends InputStream {

    private final List<byte[]> chunks;
    private int chunk;
    private int at;

    ChunkStream(List<byte[]> chunks) {
      this.chunks = chunks;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      if (chunk == chunks.size()) {
        return -1;
      }
      byte[] from = chunks.get(chunk);
      int count = Math.min(length, from.length - at);
      System.arraycopy(from, at, to, offset, count);
      at += count;
      if (at == from.length) {
        chunk++;
        at = 0;
      }
      return count;
    }
  }
}
