package dev.jenever.internal.undertow;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.protocols.ssl.UndertowXnioSsl;
import io.undertow.server.ConnectorStatistics;
import io.undertow.server.DelegateOpenListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.AlpnOpenListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;
import org.xnio.XnioExecutor;

/** Takes new connections, shakes hands over TLS and starts the protocol that ALPN settles on. */
final class TlsListener implements ChannelListener<StreamConnection> {

  private static final int PREFERRED = 10;

  private final Connections connections;
  private final UndertowXnioSsl ssl;
  private final OptionMap tlsOptions;
  private final AlpnOpenListener alpn;
  private final Map<StreamConnection, XnioExecutor.Key> handshakes = new ConcurrentHashMap<>();

  TlsListener(Connections connections, UndertowXnioSsl ssl, OptionMap tlsOptions) {
    this.connections = connections;
    this.ssl = ssl;
    this.tlsOptions = tlsOptions;
    this.alpn =
        new AlpnOpenListener(
            connections.buffers(),
            connections.undertowOptions(),
            new Protocol(this, connections::startHttp1));
    alpn.addProtocol("h2", new Protocol(this, connections::startHttp2), PREFERRED);
  }

  @Override
  public void handleEvent(StreamConnection connection) {
    new TlsStart(connection, connections, () -> shakeHands(connection)).read();
  }

  private void shakeHands(StreamConnection connection) {
    StreamConnection secured = ssl.wrapExistingConnection(connection, tlsOptions, false);
    XnioExecutor.Key timer =
        connection
            .getIoThread()
            .executeAfter(
                () -> giveUp(secured),
                connections.options().headerTimeout().toMillis(),
                TimeUnit.MILLISECONDS);
    handshakes.put(secured, timer);
    alpn.handleEvent(secured);
  }

  private void giveUp(StreamConnection connection) {
    if (handshakes.remove(connection) != null) {
      IoUtils.safeClose(connection);
    }
  }

  private void shook(StreamConnection connection) {
    XnioExecutor.Key timer = handshakes.remove(connection);
    if (timer != null) {
      timer.remove();
    }
  }

  /** One of the protocols to settle on; what else it could be asked is asked of nobody. */
  private record Protocol(
      TlsListener listener, BiConsumer<StreamConnection, @Nullable PooledByteBuffer> start)
      implements DelegateOpenListener {

    @Override
    public void handleEvent(StreamConnection connection, PooledByteBuffer read) {
      listener.shook(connection);
      LockedConduits.install(connection);
      start.accept(connection, read);
    }

    @Override
    public void handleEvent(StreamConnection connection) {
      throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable HttpHandler getRootHandler() {
      return null;
    }

    @Override
    public void setRootHandler(HttpHandler rootHandler) {}

    @Override
    public OptionMap getUndertowOptions() {
      return listener.connections.undertowOptions();
    }

    @Override
    public void setUndertowOptions(OptionMap undertowOptions) {}

    @Override
    public ByteBufferPool getBufferPool() {
      return listener.connections.buffers();
    }

    @Override
    public @Nullable ConnectorStatistics getConnectorStatistics() {
      return null;
    }
  }
}
