package dev.jenever.internal.undertow;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler of one request's virtual thread: every mount happens on the connection's own I/O
 * thread, and is timed when somebody wants to know.
 */
final class LoopTask implements Executor, Runnable {

  private final EventLoop loop;
  private final ExchangeTask request;
  private final @Nullable RouteStats stats;
  private @Nullable Runnable continuation;

  LoopTask(EventLoop loop, ExchangeTask request, @Nullable RouteStats stats) {
    this.loop = loop;
    this.request = request;
    this.stats = stats;
  }

  /** Starts the handlers, and runs them until they end or block for the first time. */
  void start() {
    Thread thread = LoopThreads.create(this, request.on(ThreadKind.LOOP));
    request.thread(thread);
    loop.turned();
    thread.start();
  }

  /** Takes what mounts the thread: the same at each mount. */
  @Override
  public void execute(Runnable mount) {
    if (continuation == null) {
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
    if (mount == null) {
      return;
    }
    if (stats == null) {
      loop.run(request, mount);
    } else if (stats.isSuspect()) {
      runObserved(stats, mount);
    } else {
      long start = System.nanoTime();
      loop.run(request, mount);
      stats.mounted(System.nanoTime() - start);
    }
  }

  private void runObserved(RouteStats suspect, Runnable mount) {
    long start = System.nanoTime();
    long processorStart = ProcessorTime.nanos();
    loop.run(request, mount);
    suspect.mounted(System.nanoTime() - start, ProcessorTime.nanos() - processorStart);
  }
}
