package dev.jenever.internal.undertow;

import io.undertow.connector.PooledByteBuffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.XnioExecutor;
import org.xnio.conduits.ConduitStreamSourceChannel;

/** Reads the first bytes of a connection until they tell what it speaks. */
abstract class FirstBytes implements ChannelListener<ConduitStreamSourceChannel> {

  private final StreamConnection connection;
  private final PooledByteBuffer pooled;
  private final XnioExecutor.Key timer;

  FirstBytes(StreamConnection connection, Connections connections) {
    this.connection = connection;
    this.pooled = connections.buffers().allocate();
    this.timer =
        connection
            .getIoThread()
            .executeAfter(
                () -> IoUtils.safeClose(connection),
                connections.options().idleTimeout().toMillis(),
                TimeUnit.MILLISECONDS);
  }

  /** Returns whether the bytes from 0 to the position of the buffer suffice. */
  abstract boolean suffice(ByteBuffer read);

  /** Goes on with the connection, and closes the buffer in the end; it is ready to be read. */
  abstract void proceed(StreamConnection connection, PooledByteBuffer read);

  final void read() {
    connection.getSourceChannel().setReadListener(this);
    handleEvent(connection.getSourceChannel());
  }

  @Override
  public final void handleEvent(ConduitStreamSourceChannel channel) {
    ByteBuffer bytes = pooled.getBuffer();
    try {
      if (channel.read(bytes) < 0) {
        giveUp();
      } else if (suffice(bytes)) {
        timer.remove();
        channel.suspendReads();
        channel.setReadListener(null);
        bytes.flip();
        proceed(connection, pooled);
      } else {
        channel.resumeReads();
      }
    } catch (IOException e) {
      giveUp();
    }
  }

  private void giveUp() {
    timer.remove();
    pooled.close();
    IoUtils.safeClose(connection);
  }
}
