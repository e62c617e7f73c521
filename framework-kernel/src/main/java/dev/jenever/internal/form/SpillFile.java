package dev.jenever.internal.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The one temporary file of a form, holding all its large parts one behind the other.
 *
 * <p>Where the system allows it the file has no name from the moment it is open, so nothing is left
 * behind even by a crash. Ranges may be read by several threads at once.
 */
final class SpillFile {

  private static final int CHUNK = 64 * 1024;

  private final FileChannel channel;
  private long end;

  SpillFile() throws IOException {
    Path path = Files.createTempFile("multipart-", null);
    try {
      channel =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  /** Appends what is in memory and the rest of a stream; returns where it begins. */
  long append(ByteChunks beginning, InputStream rest) throws IOException {
    final long start = end;
    for (byte[] chunk : beginning.chunks()) {
      write(ByteBuffer.wrap(chunk));
    }
    byte[] buffer = new byte[CHUNK];
    int count = rest.readNBytes(buffer, 0, CHUNK);
    while (count > 0) {
      write(ByteBuffer.wrap(buffer, 0, count));
      count = rest.readNBytes(buffer, 0, CHUNK);
    }
    return start;
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      end += channel.write(bytes, end);
    }
  }

  long end() {
    return end;
  }

  InputStream open(long start, long size) throws IOException {
    if (!channel.isOpen()) {
      throw new ClosedChannelException();
    }
    return new RangeStream(channel, start, start + size);
  }

  void close() throws IOException {
    channel.close();
  }

  private static final class RangeStream extends InputStream {

    private final FileChannel channel;
    private long at;
    private final long end;

    RangeStream(FileChannel channel, long at, long end) {
      this.channel = channel;
      this.at = at;
      this.end = end;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (at >= end) {
        return -1;
      }
      int wanted = (int) Math.min(length, end - at);
      int count = channel.read(ByteBuffer.wrap(to, offset, wanted), at);
      at += Math.max(count, 0);
      return count;
    }
  }
}
