package dev.jenever.internal.undertow;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A virtual thread that an event loop carries, and its scheduler: every mount happens on the loop,
 * and is timed when somebody wants to know. It handles one request after the other, since a new
 * thread for each would cost more than most handlers; nothing that a handler leaves in the thread
 * reaches the next.
 */
final class LoopThread implements Executor, Runnable {

  private final EventLoop loop;
  private final Thread thread;
  private final @Nullable ClassLoader loader;

  /** What mounts the thread: the same at each mount. */
  private @Nullable Runnable continuation;

  private @Nullable ExchangeTask request;
  private @Nullable RouteStats stats;
  private boolean started;

  /** Whether the loop waits to mount the thread itself. */
  private boolean awaited;

  LoopThread(EventLoop loop) {
    this.loop = loop;
    this.thread = LoopThreads.create(this, this::handleRequests);
    this.loader = thread.getContextClassLoader();
  }

  /** Runs the handlers of a request until they end or block for the first time; on the loop. */
  void start(ExchangeTask next, @Nullable RouteStats observer) {
    next.on(ThreadKind.LOOP).thread(thread);
    request = next;
    stats = observer;
    awaited = true;
    wake();
    awaited = false;
  }

  /** Lets the thread end, which rests. */
  void end() {
    LockSupport.unpark(thread);
  }

  private void wake() {
    if (started) {
      LockSupport.unpark(thread);
    } else {
      started = true;
      thread.start();
    }
  }

  /** Takes what mounts the thread, from whoever made it runnable. */
  @Override
  public void execute(Runnable mount) {
    if (Thread.currentThread() == loop.thread() && awaited) {
      awaited = false;
      continuation = mount;
      run();
    } else {
      loop.resume(this);
    }
  }

  /** Mounts the thread. */
  @Override
  public void run() {
    Runnable mount = continuation;
    RouteStats observer = stats;
    if (mount == null) {
      return;
    }
    if (observer == null) {
      loop.run(request, mount);
    } else if (observer.isSuspect()) {
      runObserved(observer, mount);
    } else {
      long start = System.nanoTime();
      loop.run(request, mount);
      observer.mounted(System.nanoTime() - start);
    }
  }

  private void runObserved(RouteStats suspect, Runnable mount) {
    long start = System.nanoTime();
    long processorStart = ProcessorTime.nanos();
    loop.run(request, mount);
    suspect.mounted(System.nanoTime() - start, ProcessorTime.nanos() - processorStart);
  }

  private void handleRequests() {
    ExchangeTask next = request;
    while (next != null) {
      next.run();
      request = null;
      stats = null;
      next = LoopThreads.clean(thread, loader) && loop.keep(this) ? rest() : null;
    }
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
