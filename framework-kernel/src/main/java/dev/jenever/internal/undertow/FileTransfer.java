package dev.jenever.internal.undertow;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSinkChannel;

/**
 * Moves a file to a channel. On an event loop only worker threads touch the file, while the
 * handler's thread is parked; elsewhere the handler's thread does.
 */
final class FileTransfer {

  private final FileChannel file;
  private final @Nullable Executor workers;

  /** Creates a transfer; without workers the calling thread does the work. */
  FileTransfer(FileChannel file, @Nullable Executor workers) {
    this.file = file;
    this.workers = workers;
  }

  /** Reads a range of the file that fits into memory. */
  ByteBuffer read(long position, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    perform(() -> readFully(bytes, position));
    return bytes.flip();
  }

  /** Sends a range of the file. */
  void send(StreamSinkChannel to, Waiter waiter, long position, long count) throws IOException {
    long end = position + count;
    long[] at = {position};
    while (at[0] < end) {
      perform(() -> at[0] += sendWhatFits(to, at[0], end));
      if (at[0] < end) {
        waiter.awaitWritable(to);
      }
    }
  }

  private void perform(OffLoop.Work work) throws IOException {
    if (workers == null) {
      work.run();
    } else {
      OffLoop.run(workers, work);
    }
  }

  private void readFully(ByteBuffer bytes, long position) throws IOException {
    while (bytes.hasRemaining()) {
      if (file.read(bytes, position + bytes.position()) < 0) {
        throw endsEarly();
      }
    }
  }

  private long sendWhatFits(StreamSinkChannel to, long from, long end) throws IOException {
    long at = from;
    for (long n; at < end && (n = to.transferFrom(file, at, end - at)) > 0; ) {
      at += n;
    }
    if (at == from && file.size() < end) {
      throw endsEarly();
    }
    return at - from;
  }

  private static EOFException endsEarly() {
    return new EOFException("file: ends early (expected: the size it had)");
  }
}
