package dev.jenever.internal.undertow;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.ConnectorStatistics;
import io.undertow.server.DelegateOpenListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.AlpnOpenListener;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;

/** Takes new TLS connections and starts the protocol that ALPN settles on. */
final class TlsListener implements ChannelListener<StreamConnection> {

  private static final int PREFERRED = 10;

  private final AlpnOpenListener alpn;

  TlsListener(Connections connections) {
    alpn =
        new AlpnOpenListener(
            connections.buffers(),
            connections.undertowOptions(),
            new Protocol(connections, connections::startHttp1));
    alpn.addProtocol("h2", new Protocol(connections, connections::startHttp2), PREFERRED);
  }

  @Override
  public void handleEvent(StreamConnection connection) {
    alpn.handleEvent(connection);
  }

  /** One of the protocols to settle on; what else it could be asked is asked of nobody. */
  private record Protocol(
      Connections connections, BiConsumer<StreamConnection, PooledByteBuffer> start)
      implements DelegateOpenListener {

    @Override
    public void handleEvent(StreamConnection connection, PooledByteBuffer read) {
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
      return connections.undertowOptions();
    }

    @Override
    public void setUndertowOptions(OptionMap undertowOptions) {}

    @Override
    public ByteBufferPool getBufferPool() {
      return connections.buffers();
    }

    @Override
    public @Nullable ConnectorStatistics getConnectorStatistics() {
      return null;
    }
  }
}
