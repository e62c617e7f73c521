package dev.jenever.internal.undertow;

import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import org.xnio.conduits.ConduitStreamSinkChannel;

/** Hears that a stream is reset, or its connection lost, before the response has started. */
final class Http2Watcher {

  private Http2Watcher() {}

  static void start(HttpServerExchange exchange, ClientWatch watch) {
    ConduitStreamSinkChannel sink = Connectors.getConduitSinkChannel(exchange);
    sink.setWriteListener(
        channel -> {
          channel.suspendWrites();
          if (!channel.isOpen()) {
            watch.cancel();
          }
        });
    if (!sink.isOpen()) {
      watch.cancel();
    }
  }
}
