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

  /** Requests whose handlers have not started; touched on the loop alone, as are the next two. */
  private final Deque<ExchangeTask> fresh = new ArrayDeque<>();

  private boolean summoned;

  /** Threads between two requests. */
  private final Deque<LoopThread> resting = new ArrayDeque<>();

  private volatile boolean closing;

  private final ResponseBytes responseBytes = new ResponseBytes();

  /** Counted by whoever comes by: it need not be exact. */
  private int streak;

  EventLoop(XnioIoThread thread) {
    this.thread = thread;
  }

  XnioIoThread thread() {
    return thread;
  }

  /** Returns where the responses of this loop are composed, one after the other. */
  ResponseBytes responseBytes() {
    return responseBytes;
  }

  /** Returns the request whose handlers hold the loop at this moment. */
  @Nullable ExchangeTask running() {
    return running.getAcquire();
  }

  /**
   * Takes a new request, whose handlers run once the loop has read all that its sockets had: then
   * one thread, mounted once, handles many requests.
   */
  void start(ExchangeTask request) {
    // The loop has looked at its sockets.
    streak = 0;
    fresh.addLast(request);
    if (!summoned) {
      summoned = true;
      try {
        thread.execute(this::handleFresh);
      } catch (RejectedExecutionException stopping) {
        handleFresh();
      }
    }
  }

  /** Has threads handle new requests, each until it blocks or there are none left. */
  private void handleFresh() {
    summoned = false;
    for (ExchangeTask first; (first = fresh.pollFirst()) != null; ) {
      LoopThread rested = resting.pollLast();
      (rested == null ? new LoopThread(this) : rested).start(first);
    }
  }

  /** Takes the next request for the thread that is mounted, unless that one must run alone. */
  @Nullable ExchangeTask next() {
    ExchangeTask first = fresh.peekFirst();
    return first == null || first.isSuspect() ? null : fresh.pollFirst();
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

  /** Runs the handlers of a request on this loop; what it runs is what {@link #running} returns. */
  void run(ExchangeTask request) {
    running.setRelease(request);
    try {
      request.run();
    } finally {
      running.setRelease(null);
    }
  }

  /** Mounts a thread that may be in the middle of a request. */
  void mount(@Nullable ExchangeTask request, Runnable mount) {
    running.setRelease(request);
    try {
      mount.run();
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
