package dev.jenever.internal.undertow;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSinkChannel;

/** Moves a file to a channel: on the thread that calls, or on a worker while that one is parked. */
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
    if (workers == null) {
      readFully(bytes, position);
    } else {
      OffLoop.run(workers, () -> readFully(bytes, position));
    }
    return bytes.flip();
  }

  /** Sends as much of a range of the file as a channel takes now, and returns how much that is. */
  long send(StreamSinkChannel to, long position, long end) throws IOException {
    if (workers == null) {
      return sendWhatFits(to, position, end);
    }
    long[] sent = {0};
    OffLoop.run(workers, () -> sent[0] = sendWhatFits(to, position, end));
    return sent[0];
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
