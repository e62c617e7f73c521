package dev.jenever.internal.undertow;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.xnio.XnioIoThread;

/**
 * Threads of an event loop that can go on, and wait until the loop mounts them. Whoever takes one
 * out mounts it: the loop itself, or somebody who finds that the loop does not.
 */
final class MountQueue {

  /**
   * How many threads may be mounted in a row. XNIO looks at its sockets only when its own queue is
   * empty, which threads that keep waking each other would prevent for ever.
   */
  private static final int MAX_STREAK = 64;

  private final XnioIoThread loop;
  private final Queue<LoopThread> waiting = new ConcurrentLinkedQueue<>();

  /** Whether the loop knows that somebody waits. */
  private final AtomicBoolean called = new AtomicBoolean();

  private final AtomicLong mounts = new AtomicLong();

  /** Counted by whoever comes by: it need not be exact. */
  private int streak;

  /** What was there when somebody last looked after those who wait; his alone. */
  private long mountsSeen;

  private boolean waitingSeen;

  MountQueue(XnioIoThread loop) {
    this.loop = loop;
  }

  /** Takes note that the loop has looked at its sockets. */
  void turned() {
    streak = 0;
  }

  void add(LoopThread next) {
    waiting.add(next);
    if (called.compareAndSet(false, true)) {
      call();
    }
  }

  private void call() {
    try {
      if (streak >= MAX_STREAK) {
        streak = 0;
        loop.executeAfter(this::mountAll, 1, TimeUnit.MILLISECONDS);
      } else {
        loop.execute(this::mountAll);
      }
    } catch (RejectedExecutionException stopped) {
      // The loop has ended with its server; the threads must still get to their finally blocks.
      called.set(false);
      for (LoopThread next; (next = waiting.poll()) != null; ) {
        next.leave();
      }
    }
  }

  private void mountAll() {
    for (LoopThread next; streak < MAX_STREAK && (next = waiting.poll()) != null; ) {
      streak++;
      next.run();
      mounts.incrementAndGet();
    }
    called.set(false);
    if (!waiting.isEmpty() && called.compareAndSet(false, true)) {
      call();
    }
  }

  /**
   * Lets threads leave the loop when it has mounted none since the last call: it may wait itself
   * for a lock that one of them is to take first. Called now and then, by one thread.
   */
  void relieve() {
    long now = mounts.get();
    boolean some = !waiting.isEmpty();
    if (some && waitingSeen && now == mountsSeen) {
      letLeave();
    }
    mountsSeen = now;
    waitingSeen = some;
  }

  private void letLeave() {
    for (int i = waiting.size(); i > 0; i--) {
      LoopThread next = waiting.poll();
      if (next == null) {
        return;
      }
      if (next.isBusy()) {
        next.leave();
      } else {
        waiting.add(next);
      }
    }
  }
}
