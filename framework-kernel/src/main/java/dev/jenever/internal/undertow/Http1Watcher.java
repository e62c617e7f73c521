package dev.jenever.internal.undertow;

import java.io.IOException;
import org.xnio.ChannelListener;
import org.xnio.StreamConnection;
import org.xnio.conduits.ConduitStreamSourceChannel;

/**
 * Looks whether the client of a request that has been read is still there: what it sends next is
 * kept, that it closes its side cancels the request, as in Go.
 */
final class Http1Watcher implements ChannelListener<ConduitStreamSourceChannel> {

  private final RequestFraming framing;
  private final StreamConnection connection;
  private final ClientWatch watch;

  Http1Watcher(RequestFraming framing, StreamConnection connection, ClientWatch watch) {
    this.framing = framing;
    this.connection = connection;
    this.watch = watch;
  }

  /** Starts looking, from any thread. */
  void start() {
    connection.getIoThread().execute(() -> watch.look(this::listen));
  }

  private void listen() {
    connection.getSourceChannel().setReadListener(this);
    look();
  }

  @Override
  public void handleEvent(ConduitStreamSourceChannel channel) {
    watch.look(this::look);
  }

  private void look() {
    ConduitStreamSourceChannel channel = connection.getSourceChannel();
    channel.suspendReads();
    if (isGone()) {
      // Not under the watch's lock: what hears of it may take as long as it likes.
      connection.getIoThread().execute(watch::cancel);
    } else if (!framing.hasBuffered()) {
      channel.resumeReads();
    }
  }

  private boolean isGone() {
    try {
      return !framing.isClientThere();
    } catch (IOException e) {
      return true;
    }
  }
}
