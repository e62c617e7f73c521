package dev.jenever.internal.undertow;

import org.xnio.ChannelListener;
import org.xnio.StreamConnection;

/** Takes new clear-text connections. */
final class ClearTextListener implements ChannelListener<StreamConnection> {

  private final Connections connections;

  ClearTextListener(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void handleEvent(StreamConnection connection) {
    if (connections.options().h2c()) {
      new Http2Preface(connection, connections).read();
    } else {
      connections.startHttp1(connection, null);
    }
  }
}
