package dev.jenever.internal.undertow;

import dev.jenever.internal.transport.Application;
import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Listener;
import dev.jenever.server.Server;
import dev.jenever.server.ServerOptions;
import io.undertow.UndertowOptions;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/** An application on Undertow. */
public final class UndertowServer implements Server {

  private final XnioWorker worker;
  private final Executions executions;
  private final Watchdog watchdog;
  private final List<AcceptingChannel<? extends StreamConnection>> listening = new ArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  private UndertowServer(XnioWorker worker, Executions executions, Watchdog watchdog) {
    this.worker = worker;
    this.executions = executions;
    this.watchdog = watchdog;
  }

  /**
   * Starts serving.
   *
   * @throws IOException if an address cannot be bound
   */
  public static Server start(Application application, ServerOptions options) throws IOException {
    XnioWorker worker =
        Xnio.getInstance(Xnio.class.getClassLoader()).createWorker(workers(options));
    EventLoops loops = new EventLoops();
    Executions executions = new Executions(options, worker, loops, JdkSupport.current());
    Watchdog watchdog = new Watchdog(loops, options.watchdogInterval());
    UndertowServer server = new UndertowServer(worker, executions, watchdog);
    try {
      HttpOpenListener open = new HttpOpenListener(new BufferPool(worker), protocol(options));
      open.setRootHandler(new RootHandler(application, options, executions));
      for (Listener listener : options.listeners()) {
        server.listen(listener.bindAddress(), new Connections(open, options));
      }
    } catch (IOException | RuntimeException e) {
      server.stop(Duration.ZERO);
      throw e;
    }
    watchdog.start();
    return server;
  }

  private void listen(InetSocketAddress address, Connections open) throws IOException {
    AcceptingChannel<StreamConnection> accepting =
        worker.createStreamConnectionServer(
            address, ChannelListeners.openListenerAdapter(open), sockets(worker));
    listening.add(accepting);
    accepting.resumeAccepts();
  }

  private static OptionMap workers(ServerOptions options) {
    return OptionMap.builder()
        .set(Options.WORKER_NAME, "jenever")
        .set(Options.WORKER_IO_THREADS, options.ioThreads())
        .set(Options.WORKER_TASK_CORE_THREADS, options.workerThreads())
        .set(Options.WORKER_TASK_MAX_THREADS, options.workerThreads())
        .set(Options.TCP_NODELAY, true)
        .getMap();
  }

  private static OptionMap sockets(XnioWorker worker) {
    return OptionMap.builder()
        .set(Options.WORKER_IO_THREADS, worker.getIoThreadCount())
        .set(Options.TCP_NODELAY, true)
        .set(Options.REUSE_ADDRESSES, true)
        .set(Options.BALANCING_TOKENS, 1)
        .set(Options.BALANCING_CONNECTIONS, 2)
        .set(Options.BACKLOG, 1000)
        .getMap();
  }

  private static OptionMap protocol(ServerOptions options) {
    return OptionMap.builder()
        .set(UndertowOptions.DECODE_URL, false)
        .set(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
        .set(UndertowOptions.MAX_HEADER_SIZE, Integer.MAX_VALUE)
        .set(UndertowOptions.MAX_HEADERS, options.maxHeaders() + 1)
        .set(UndertowOptions.MAX_PARAMETERS, Integer.MAX_VALUE)
        .set(UndertowOptions.MAX_ENTITY_SIZE, -1L)
        .set(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
        .set(UndertowOptions.NO_REQUEST_TIMEOUT, (int) options.idleTimeout().toMillis())
        .getMap();
  }

  @Override
  public int port() {
    return listening.get(0).getLocalAddress(InetSocketAddress.class).getPort();
  }

  @Override
  public ExecutionMode executionMode() {
    return executions.standard().mode();
  }

  @Override
  public boolean stop(Duration deadline) {
    for (AcceptingChannel<? extends StreamConnection> channel : listening) {
      IoUtils.safeClose(channel);
    }
    watchdog.close();
    worker.shutdownNow();
    stopped.countDown();
    return true;
  }

  @Override
  public void join() throws InterruptedException {
    stopped.await();
  }
}
