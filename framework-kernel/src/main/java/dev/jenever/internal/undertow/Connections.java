package dev.jenever.internal.undertow;

import dev.jenever.server.ServerOptions;
import io.undertow.server.protocol.http.HttpOpenListener;
import org.xnio.ChannelListener;
import org.xnio.StreamConnection;

/** Takes new connections, puts the framing on them and hands them to Undertow. */
final class Connections implements ChannelListener<StreamConnection> {

  private final HttpOpenListener undertow;
  private final ServerOptions options;

  Connections(HttpOpenListener undertow, ServerOptions options) {
    this.undertow = undertow;
    this.options = options;
  }

  @Override
  public void handleEvent(StreamConnection connection) {
    HeadParser parser =
        new HeadParser(options.maxHeaders(), options.maxTargetBytes(), options.h2c());
    RequestFraming framing =
        new RequestFraming(
            connection, parser, options.maxHeaderBytes(), options.headerTimeout().toMillis());
    connection.getSourceChannel().setConduit(framing);
    undertow.handleEvent(connection);
  }
}
