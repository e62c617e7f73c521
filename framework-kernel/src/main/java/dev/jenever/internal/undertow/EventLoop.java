package dev.jenever.internal.undertow;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioIoThread;

/** An I/O thread in its second role: carrier of virtual threads. */
final class EventLoop {

  /**
   * How often in a row handlers may be resumed. XNIO looks at its sockets only when its queue is
   * empty, which threads that keep waking each other would prevent for ever.
   */
  private static final int MAX_STREAK = 64;

  private final XnioIoThread thread;
  private final AtomicReference<@Nullable ExchangeTask> running = new AtomicReference<>();

  /** Counted by whoever comes by: it need not be exact. */
  private int streak;

  EventLoop(XnioIoThread thread) {
    this.thread = thread;
  }

  XnioIoThread thread() {
    return thread;
  }

  /** Returns the request whose handlers hold the loop at this moment. */
  @Nullable ExchangeTask running() {
    return running.getAcquire();
  }

  /** Takes note of a new request: the loop has looked at its sockets. */
  void turned() {
    streak = 0;
  }

  /** Runs something that belongs to a request, on this loop. */
  void run(ExchangeTask request, Runnable mounted) {
    running.setRelease(request);
    try {
      mounted.run();
    } finally {
      running.setRelease(null);
    }
  }

  /** Queues a thread that can go on. */
  void resume(Runnable mount) {
    try {
      if (++streak > MAX_STREAK) {
        streak = 0;
        thread.executeAfter(mount, 1, TimeUnit.MILLISECONDS);
      } else {
        thread.execute(mount);
      }
    } catch (RejectedExecutionException stopped) {
      // The loop has ended with its server; the thread must still get to its finally blocks.
      ForkJoinPool.commonPool().execute(mount);
    }
  }
}
