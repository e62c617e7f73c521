package dev.jenever.internal.undertow;

import java.util.ArrayDeque;
import java.util.Deque;
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

  private static final int MAX_RESTING = 64;

  private final XnioIoThread thread;
  private final AtomicReference<@Nullable ExchangeTask> running = new AtomicReference<>();

  /** Threads between two requests; touched on the loop alone. */
  private final Deque<LoopThread> resting = new ArrayDeque<>();

  private volatile boolean closing;

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

  /** Runs the handlers of a new request until they end or block for the first time. */
  void start(ExchangeTask request, @Nullable RouteStats observer) {
    // The loop has looked at its sockets.
    streak = 0;
    LoopThread rested = resting.pollLast();
    (rested == null ? new LoopThread(this) : rested).start(request, observer);
  }

  /** Keeps a thread that has nothing to do, unless there are enough of them. */
  boolean keep(LoopThread idle) {
    if (closing || resting.size() >= MAX_RESTING) {
      return false;
    }
    resting.addLast(idle);
    return true;
  }

  boolean isClosing() {
    return closing;
  }

  /** Lets go of all threads that rest, and of the others when they would. */
  void close() {
    closing = true;
    try {
      thread.execute(this::endResting);
    } catch (RejectedExecutionException stopped) {
      endResting();
    }
  }

  private void endResting() {
    for (LoopThread idle; (idle = resting.pollLast()) != null; ) {
      idle.end();
    }
  }

  /** Runs something that may belong to a request, on this loop. */
  void run(@Nullable ExchangeTask request, Runnable mounted) {
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
