package dev.jenever.internal.undertow;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A virtual thread that an event loop carries, and its scheduler: every mount happens on the loop.
 * It handles one request after the other, since a new thread for each, and even a mount for each,
 * would cost more than many handlers; nothing that a handler leaves in the thread reaches the next.
 * How long each request holds the loop is measured when somebody wants to know.
 *
 * <p>All fields belong to the loop: the thread touches them only while it is mounted there. A
 * thread that could keep its own loop from turning, for it is next in line for a lock that the loop
 * too waits for, leaves it: the JDK's scheduler mounts it until its request is done, and it ends.
 */
final class LoopThread implements Executor, Runnable {

  private final EventLoop loop;
  private final Thread thread;
  private final @Nullable ClassLoader loader;

  /** What mounts the thread: the same at each mount. Others read it too. */
  private volatile @Nullable Runnable continuation;

  /** The request in hand, null while the thread rests. */
  private @Nullable ExchangeTask request;

  /** When the request in hand began to hold the loop. */
  private long heldSince;

  /** Whether the processor time of this mount is measured, which only the loop can do. */
  private boolean observed;

  private boolean started;

  /** Whether the loop waits to mount the thread itself. */
  private boolean awaited;

  /** Whether the thread has left the loop for good. */
  private volatile boolean left;

  LoopThread(EventLoop loop) {
    this.loop = loop;
    this.thread = LoopThreads.create(this, this::handleRequests);
    this.loader = thread.getContextClassLoader();
  }

  /** Handles a request and those that wait behind it, until one blocks; on the loop. */
  void start(ExchangeTask first) {
    request = first;
    awaited = true;
    wake();
    awaited = false;
  }

  /** Lets the thread end, which rests. */
  void end() {
    LockSupport.unpark(thread);
  }

  /** Returns whether the thread is in the middle of a request. */
  boolean isBusy() {
    return request != null;
  }

  /** Has the JDK's scheduler mount the thread, which can go on, now and from now on. */
  void leave() {
    ExchangeTask current = request;
    if (current != null) {
      current.onFreeThread();
    }
    left = true;
    Runnable mount = continuation;
    if (mount != null) {
      LoopThreads.executeElsewhere(mount);
    }
  }

  private void wake() {
    if (started) {
      LockSupport.unpark(thread);
    } else {
      started = true;
      thread.start();
    }
  }

  /**
   * Takes what mounts the thread, from whoever made it runnable. Virtual threads that a handler
   * starts, and those of the JDK that watch sockets, come here too, for they inherit the scheduler
   * of whoever creates them: they belong to the JDK's own.
   */
  @Override
  public void execute(Runnable mount) {
    if (continuation == null) {
      continuation = mount;
    }
    if (left || mount != continuation) {
      LoopThreads.executeElsewhere(mount);
    } else if (Thread.currentThread() == loop.thread() && awaited) {
      awaited = false;
      run();
    } else if (LoopThreads.awaitsMonitor(thread) && isBusy()) {
      leave();
    } else {
      loop.resume(this);
    }
  }

  /** Mounts the thread. */
  @Override
  public void run() {
    Runnable mount = continuation;
    ExchangeTask current = request;
    if (mount == null) {
      return;
    }
    observed = current != null && current.isSuspect();
    long processorStart = observed ? ProcessorTime.nanos() : 0;
    long start = System.nanoTime();
    heldSince = start;
    loop.mount(current, mount);
    RouteStats suspect = observed && current != null ? current.observer() : null;
    ExchangeTask blocked = request;
    if (suspect != null) {
      suspect.mounted(System.nanoTime() - start, ProcessorTime.nanos() - processorStart);
    } else if (blocked != null) {
      release(blocked);
    }
  }

  /** Takes note that a request holds the loop no more, and that the next one may. */
  private void release(ExchangeTask request) {
    RouteStats observer = request.observer();
    if (observer != null) {
      long now = System.nanoTime();
      observer.mounted(now - heldSince);
      heldSince = now;
    }
  }

  private void handleRequests() {
    ExchangeTask next = request;
    while (next != null) {
      handle(next);
      if (left || !LoopThreads.clean(thread, loader)) {
        return;
      }
      next = observed ? null : loop.next();
      if (next == null) {
        next = loop.keep(this) ? rest() : null;
      }
    }
  }

  private void handle(ExchangeTask next) {
    next.on(ThreadKind.LOOP, loop).thread(thread);
    request = next;
    loop.run(next);
    if (!observed && !left) {
      release(next);
    }
    request = null;
  }

  /** Waits for the next request, or for none when the loop is closing. */
  private @Nullable ExchangeTask rest() {
    while (request == null && !loop.isClosing()) {
      LockSupport.park(this);
      Thread.interrupted();
    }
    return request;
  }
}
