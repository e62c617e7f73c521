package dev.jenever.internal.undertow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;
import org.xnio.Option;
import org.xnio.StreamConnection;
import org.xnio.XnioIoThread;

/** A connection over a unix domain socket, which XNIO does not know. */
final class UnixConnection extends StreamConnection {

  private final SocketChannel socket;
  private final UnixConduit conduit;

  UnixConnection(XnioIoThread thread, SocketChannel socket, UnixSelector selector) {
    super(thread);
    this.socket = socket;
    this.conduit = new UnixConduit(this, socket, selector);
    setSourceConduit(conduit);
    setSinkConduit(conduit);
  }

  UnixConduit conduit() {
    return conduit;
  }

  @Override
  public SocketAddress getPeerAddress() {
    try {
      return socket.getRemoteAddress();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SocketAddress getLocalAddress() {
    try {
      return socket.getLocalAddress();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean supportsOption(Option<?> option) {
    return false;
  }

  @Override
  public <T> @Nullable T getOption(Option<T> option) {
    return null;
  }

  @Override
  public <T> @Nullable T setOption(Option<T> option, T value) {
    return null;
  }

  /** Takes note that the reading side has ended; false when it had before. */
  boolean endReads() {
    return readClosed();
  }

  /** Takes note that the writing side has ended; false when it had before. */
  boolean endWrites() {
    return writeClosed();
  }

  @Override
  protected void notifyReadClosed() {
    conduit.readTerminated();
    super.notifyReadClosed();
  }

  @Override
  protected void notifyWriteClosed() {
    conduit.writeTerminated();
    super.notifyWriteClosed();
  }

  @Override
  protected void closeAction() throws IOException {
    socket.close();
  }
}
