package dev.jenever.internal.undertow;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;

/** Watches the sockets of one unix domain listener, on a thread of its own. */
final class UnixSelector implements Runnable, Closeable {

  private static final Logger log = LoggerFactory.getLogger("dev.jenever.server");

  private static final int RETRY_MILLIS = 100;

  private final ServerSocketChannel listening;
  private final Consumer<SocketChannel> accepted;
  private final Selector selector;
  private final Queue<UnixConduit> changed = new ConcurrentLinkedQueue<>();
  private volatile boolean accepting = true;

  UnixSelector(ServerSocketChannel listening, Consumer<SocketChannel> accepted) throws IOException {
    this.listening = listening;
    this.accepted = accepted;
    this.selector = Selector.open();
    listening.configureBlocking(false);
    listening.register(selector, SelectionKey.OP_ACCEPT);
  }

  void start(String name) {
    Thread thread = new Thread(this, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Takes note that a conduit wants other operations than before. */
  void watch(UnixConduit conduit) {
    changed.add(conduit);
    selector.wakeup();
  }

  /** Stops accepting; connections that are open go on. */
  void stopAccepting() {
    accepting = false;
    IoUtils.safeClose(listening);
    selector.wakeup();
  }

  @Override
  public void run() {
    try {
      while (selector.isOpen()) {
        selector.select(this::handle);
        for (UnixConduit conduit; (conduit = changed.poll()) != null; ) {
          register(conduit);
        }
      }
    } catch (IOException e) {
      log.error("unix domain sockets: no longer watched", e);
    }
  }

  private void handle(SelectionKey key) {
    try {
      if (key.attachment() instanceof UnixConduit conduit) {
        int ready = key.readyOps();
        key.interestOps(key.interestOps() & ~ready);
        conduit.ready(ready);
      } else if (accepting) {
        accept();
      }
    } catch (CancelledKeyException closed) {
      // Closed by another thread in between.
    } catch (IOException e) {
      log.warn("accept error: {}; retrying in {} ms", e.getMessage(), RETRY_MILLIS);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS));
    }
  }

  private void accept() throws IOException {
    for (SocketChannel socket; (socket = listening.accept()) != null; ) {
      socket.configureBlocking(false);
      accepted.accept(socket);
    }
  }

  private void register(UnixConduit conduit) {
    try {
      SelectionKey key = conduit.socket().keyFor(selector);
      if (key == null) {
        conduit.socket().register(selector, conduit.interest(), conduit);
      } else {
        key.interestOps(conduit.interest());
      }
    } catch (ClosedChannelException | CancelledKeyException closed) {
      // Closed by another thread in between.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    selector.close();
  }
}
