package dev.jenever.internal.undertow;

import dev.jenever.server.ServerOptions;
import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.protocol.http.HttpOpenListener;
import io.undertow.server.protocol.http2.Http2UpgradeHandler;
import org.jspecify.annotations.Nullable;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;

/** Starts protocols on new connections. */
final class Connections {

  private final ServerOptions options;
  private final Lifecycle lifecycle;
  private final ByteBufferPool buffers;
  private final OptionMap undertowOptions;
  private final RootHandler root;
  private final HttpOpenListener http1;

  Connections(
      ServerOptions options, Lifecycle lifecycle, ByteBufferPool buffers, RootHandler root) {
    this.options = options;
    this.lifecycle = lifecycle;
    this.buffers = buffers;
    this.root = root;
    this.undertowOptions = undertowOptions(options);
    this.http1 = new HttpOpenListener(buffers, undertowOptions);
    http1.setRootHandler(
        options.h2c() ? new H2cUpgrade(root, new Http2UpgradeHandler(root)) : root);
  }

  ServerOptions options() {
    return options;
  }

  ByteBufferPool buffers() {
    return buffers;
  }

  OptionMap undertowOptions() {
    return undertowOptions;
  }

  /** Starts HTTP/1 on a connection of which some bytes may have been read. */
  void startHttp1(StreamConnection connection, @Nullable PooledByteBuffer read) {
    RequestFraming framing = new RequestFraming(connection, options, lifecycle);
    if (read != null) {
      framing.unread(read.getBuffer());
      read.close();
    }
    connection.getSourceChannel().setConduit(framing);
    http1.handleEvent(connection);
  }

  /** Starts HTTP/2 on a connection of which some bytes may have been read. */
  void startHttp2(StreamConnection connection, @Nullable PooledByteBuffer read) {
    OptionMap http2 = Http2Connection.optionsFor(options, undertowOptions);
    new Http2Connection(lifecycle, connection, buffers, read, http2)
        .start(root, options.idleTimeout().toMillis());
  }

  private static OptionMap undertowOptions(ServerOptions options) {
    return OptionMap.builder()
        .set(UndertowOptions.DECODE_URL, false)
        .set(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
        .set(UndertowOptions.MAX_HEADER_SIZE, Integer.MAX_VALUE)
        .set(UndertowOptions.MAX_HEADERS, options.maxHeaders() + 1)
        .set(UndertowOptions.MAX_PARAMETERS, Integer.MAX_VALUE)
        .set(UndertowOptions.MAX_ENTITY_SIZE, -1L)
        .set(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
        .set(UndertowOptions.NO_REQUEST_TIMEOUT, (int) options.idleTimeout().toMillis())
        .set(UndertowOptions.HTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, options.maxConcurrentStreams())
        .set(UndertowOptions.HTTP2_SETTINGS_ENABLE_PUSH, false)
        .getMap();
  }
}
