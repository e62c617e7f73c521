package dev.jenever.internal.undertow;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;

/** Listens on a unix domain socket, and removes its file in the end. */
final class UnixAcceptor implements Acceptor {

  private static final Logger log = LoggerFactory.getLogger("dev.jenever.server");

  private final Path file;
  private final XnioWorker worker;
  private final ClearTextListener opened;
  private final UnixSelector selector;
  private int accepted;

  private UnixAcceptor(
      Path file, ServerSocketChannel listening, XnioWorker worker, Connections connections)
      throws IOException {
    this.file = file;
    this.worker = worker;
    this.opened = new ClearTextListener(connections);
    this.selector = new UnixSelector(listening, this::open);
  }

  static UnixAcceptor open(Path file, XnioWorker worker, Connections connections)
      throws IOException {
    ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      listening.bind(UnixDomainSocketAddress.of(file));
      return new UnixAcceptor(file, listening, worker, connections);
    } catch (IOException | RuntimeException e) {
      IoUtils.safeClose(listening);
      throw new IOException("listen unix " + file + ": " + e.getMessage(), e);
    }
  }

  private void open(SocketChannel socket) {
    XnioIoThread thread = worker.getIoThread(accepted++ & Integer.MAX_VALUE);
    UnixConnection connection = new UnixConnection(thread, socket, selector);
    thread.execute(() -> opened.handleEvent(connection));
  }

  @Override
  public void start() {
    selector.start("jenever unix " + file.getFileName());
  }

  @Override
  public int port() {
    return -1;
  }

  @Override
  public void close() {
    selector.stopAccepting();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.warn("unix domain socket {}: not removed: {}", file, e.getMessage());
    }
  }

  @Override
  public void release() {
    IoUtils.safeClose(selector);
  }
}
