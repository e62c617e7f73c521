package dev.jenever.internal.undertow;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.channels.SuspendableReadChannel;
import org.xnio.channels.SuspendableWriteChannel;

/**
 * Parks the thread that handles a request until its channel is ready: a listener on the I/O thread
 * unparks it. XNIO's own waiting would keep a selector, two file descriptors, for each thread.
 */
final class Waiter {

  private final Pace pace;
  private volatile @Nullable Thread waiting;

  Waiter(Pace pace) {
    this.pace = pace;
  }

  Pace pace() {
    return pace;
  }

  /** Waits until the channel can be written to. */
  void awaitWritable(StreamSinkChannel channel) throws IOException {
    waiting = Thread.currentThread();
    channel.getWriteSetter().set(this::writable);
    channel.resumeWrites();
    park();
  }

  /** Waits until the channel can be read from. */
  void awaitReadable(StreamSourceChannel channel) throws IOException {
    waiting = Thread.currentThread();
    channel.getReadSetter().set(this::readable);
    channel.resumeReads();
    park();
  }

  /** Ends a wait, on whatever thread. */
  void wake() {
    Thread thread = waiting;
    waiting = null;
    LockSupport.unpark(thread);
  }

  private void writable(SuspendableWriteChannel channel) {
    channel.suspendWrites();
    wake();
  }

  private void readable(SuspendableReadChannel channel) {
    channel.suspendReads();
    wake();
  }

  private void park() throws IOException {
    long start = System.nanoTime();
    long left = pace.nanosLeft();
    long now = start;
    while (waiting != null) {
      if (start + left - now <= 0) {
        throw new SocketTimeoutException("i/o timeout");
      }
      LockSupport.parkNanos(this, start + left - now);
      now = System.nanoTime();
    }
    pace.waited(now - start);
  }
}
