package dev.jenever.internal.undertow;

import dev.jenever.internal.transport.Application;
import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Listener;
import dev.jenever.server.Server;
import dev.jenever.server.ServerOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/** An application on Undertow. */
public final class UndertowServer implements Server {

  private static final int CANCELLED_SECONDS = 1;
  private static final int INTERRUPTED_SECONDS = 5;

  private final XnioWorker worker;
  private final Lifecycle lifecycle = new Lifecycle();
  private final EventLoops loops = new EventLoops();
  private final Executions executions;
  private final Watchdog watchdog;
  private final Connections connections;
  private final List<Acceptor> acceptors = new ArrayList<>();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean stoppedInTime;

  private UndertowServer(Application application, ServerOptions options) throws IOException {
    worker = Xnio.getInstance(Xnio.class.getClassLoader()).createWorker(workerOptions(options));
    executions = new Executions(options, worker, loops, JdkSupport.current());
    watchdog = new Watchdog(loops, options.watchdogInterval());
    RootHandler root = new RootHandler(application, options, executions);
    connections =
        new Connections(options, lifecycle, new BufferPool(worker, BufferPool.BUFFER_SIZE), root);
  }

  /**
   * Starts serving.
   *
   * @throws IOException if an address cannot be bound, or a certificate not be read
   */
  public static Server start(Application application, ServerOptions options) throws IOException {
    UndertowServer server = new UndertowServer(application, options);
    try {
      for (Listener listener : options.listeners()) {
        server.acceptors.add(Acceptor.open(listener, server.worker, server.connections));
      }
      server.acceptors.forEach(Acceptor::start);
    } catch (IOException | RuntimeException e) {
      server.stop(Duration.ZERO);
      throw e;
    }
    server.watchdog.start();
    return server;
  }

  private static OptionMap workerOptions(ServerOptions options) {
    return OptionMap.builder()
        .set(Options.WORKER_NAME, "jenever")
        .set(Options.WORKER_IO_THREADS, options.ioThreads())
        .set(Options.WORKER_TASK_CORE_THREADS, options.workerThreads())
        .set(Options.WORKER_TASK_MAX_THREADS, options.workerThreads())
        .set(Options.TCP_NODELAY, true)
        .getMap();
  }

  @Override
  public int port() {
    return acceptors.stream()
        .mapToInt(Acceptor::port)
        .filter(port -> port > 0)
        .findFirst()
        .orElse(-1);
  }

  @Override
  public ExecutionMode executionMode() {
    return executions.standard().mode();
  }

  @Override
  public boolean stop(Duration deadline) {
    if (stopping.compareAndSet(false, true)) {
      lifecycle.beginStop();
      acceptors.forEach(Acceptor::close);
      stoppedInTime = lifecycle.drain(deadline.toNanos());
      lifecycle.abort();
      watchdog.close();
      loops.close();
      stopWorker();
      acceptors.forEach(Acceptor::release);
      stopped.countDown();
    } else {
      awaitStopped();
    }
    return stoppedInTime;
  }

  /** Lets cancelled handlers come to their end, then interrupts those on worker threads. */
  private void stopWorker() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(CANCELLED_SECONDS, TimeUnit.SECONDS)) {
        worker.shutdownNow();
        worker.awaitTermination(INTERRUPTED_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      worker.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitStopped() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void join() throws InterruptedException {
    stopped.await();
  }
}
