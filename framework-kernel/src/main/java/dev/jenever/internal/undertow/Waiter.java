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
  private volatile @Nullable Runnable lost;

  Waiter(Pace pace) {
    this.pace = pace;
  }

  Pace pace() {
    return pace;
  }

  /** Does something when an event shows that the channel has been closed by the client. */
  void onLoss(StreamSinkChannel channel, Runnable action) {
    lost = action;
    channel.getWriteSetter().set(this::writable);
  }

  /** Waits until the channel can be written to. */
  void awaitWritable(StreamSinkChannel channel) throws IOException {
    channel.getWriteSetter().set(this::writable);
    await(channel::resumeWrites);
  }

  /** Waits until the channel can be read from. */
  void awaitReadable(StreamSourceChannel channel) throws IOException {
    channel.getReadSetter().set(this::readable);
    await(channel::resumeReads);
  }

  /** Waits for {@link #wake()}, which something that is started now will bring about. */
  void await(Runnable start) throws IOException {
    waiting = Thread.currentThread();
    start.run();
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
    Runnable action = lost;
    if (action != null && !channel.isOpen()) {
      action.run();
    }
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
