package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.undertow.connector.PooledByteBuffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.XnioExecutor;
import org.xnio.conduits.ConduitStreamSourceChannel;

/** Looks at the first bytes of a clear-text connection: is it HTTP/2, with prior knowledge? */
final class Http2Preface implements ChannelListener<ConduitStreamSourceChannel> {

  private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII);

  private final StreamConnection connection;
  private final Connections connections;
  private final PooledByteBuffer pooled;
  private final XnioExecutor.Key timer;

  Http2Preface(StreamConnection connection, Connections connections) {
    this.connection = connection;
    this.connections = connections;
    this.pooled = connections.buffers().allocate();
    this.timer =
        connection
            .getIoThread()
            .executeAfter(
                () -> IoUtils.safeClose(connection),
                connections.options().idleTimeout().toMillis(),
                TimeUnit.MILLISECONDS);
  }

  void read() {
    connection.getSourceChannel().setReadListener(this);
    handleEvent(connection.getSourceChannel());
  }

  @Override
  public void handleEvent(ConduitStreamSourceChannel channel) {
    ByteBuffer bytes = pooled.getBuffer();
    try {
      int n = channel.read(bytes);
      if (n < 0) {
        giveUp();
      } else if (!isStartOfPreface(bytes)) {
        start(channel, false);
      } else if (bytes.position() >= PREFACE.length) {
        start(channel, true);
      } else {
        channel.resumeReads();
      }
    } catch (IOException e) {
      giveUp();
    }
  }

  private static boolean isStartOfPreface(ByteBuffer bytes) {
    int n = Math.min(bytes.position(), PREFACE.length);
    for (int i = 0; i < n; i++) {
      if (bytes.get(i) != PREFACE[i]) {
        return false;
      }
    }
    return true;
  }

  private void start(ConduitStreamSourceChannel channel, boolean http2) {
    timer.remove();
    channel.suspendReads();
    channel.setReadListener(null);
    pooled.getBuffer().flip();
    if (http2) {
      connections.startHttp2(connection, pooled);
    } else {
      connections.startHttp1(connection, pooled);
    }
  }

  private void giveUp() {
    timer.remove();
    pooled.close();
    IoUtils.safeClose(connection);
  }
}
