package dev.jenever.internal.undertow;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.channels.StreamSourceChannel;

/**
 * Parks the thread that handles a request until its channel is ready: a listener on the I/O thread
 * unparks it. XNIO's own waiting would keep a selector, two file descriptors, for each thread.
 */
final class Waiter {

  private volatile boolean ready;

  /** Waits until the channel can be written to. */
  void awaitWritable(StreamSinkChannel channel, long nanos) throws IOException {
    Thread waiting = begin();
    channel.getWriteSetter().set(c -> wake(waiting, c::suspendWrites));
    channel.resumeWrites();
    end(nanos, "write: timeout");
  }

  /** Waits until the channel can be read from. */
  void awaitReadable(StreamSourceChannel channel, long nanos) throws IOException {
    Thread waiting = begin();
    channel.getReadSetter().set(c -> wake(waiting, c::suspendReads));
    channel.resumeReads();
    end(nanos, "read: timeout");
  }

  private Thread begin() {
    ready = false;
    return Thread.currentThread();
  }

  private void wake(Thread waiting, Runnable suspend) {
    suspend.run();
    ready = true;
    LockSupport.unpark(waiting);
  }

  private void end(long nanos, String timeout) throws IOException {
    long deadline = System.nanoTime() + nanos;
    while (!ready) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new SocketTimeoutException(timeout);
      }
      LockSupport.parkNanos(this, left);
    }
  }
}
