package dev.jenever.internal.undertow;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/** Reads a small body on the I/O thread before its handler starts. */
final class BodyPrefetch implements ChannelListener<StreamSourceChannel> {

  private final RequestBody body;
  private final Runnable then;
  private final ByteBuffer bytes;
  private XnioExecutor.@Nullable Key timer;

  private BodyPrefetch(RequestBody body, Runnable then) {
    this.body = body;
    this.then = then;
    // One more than declared: only a read that could bring more tells the end of a stream.
    this.bytes = ByteBuffer.allocate((int) body.declared() + 1);
  }

  /** Reads a body, then does something, at once or when the body is there. */
  static void run(RequestBody body, Runnable then) {
    BodyPrefetch prefetch = new BodyPrefetch(body, then);
    if (prefetch.advance()) {
      then.run();
    } else {
      prefetch.listen();
    }
  }

  @Override
  public void handleEvent(StreamSourceChannel channel) {
    if (timer != null && advance()) {
      end(channel);
    }
  }

  /** Returns whether the body is complete, or will never be. */
  private boolean advance() {
    try {
      int n;
      do {
        n = body.source().read(bytes);
      } while (n > 0 && bytes.hasRemaining());
      if (!bytes.hasRemaining()) {
        throw new IOException(
            "sender tried to send more than declared Content-Length of " + body.declared());
      }
      if (n == 0 && !body.source().isRead()) {
        return false;
      }
      body.ready(bytes.array(), bytes.position(), null);
    } catch (IOException e) {
      body.ready(bytes.array(), bytes.position(), e);
    }
    return true;
  }

  private void listen() {
    StreamSourceChannel channel = body.source().channel();
    timer =
        channel
            .getIoThread()
            .executeAfter(
                this::timeOut, body.waiter().pace().nanosLeft() / 1_000_000, TimeUnit.MILLISECONDS);
    channel.getReadSetter().set(this);
    channel.resumeReads();
  }

  private void timeOut() {
    if (timer != null) {
      IOException late = new SocketTimeoutException("i/o timeout");
      body.ready(bytes.array(), bytes.position(), late);
      end(body.source().channel());
    }
  }

  private void end(StreamSourceChannel channel) {
    if (timer != null) {
      timer.remove();
      timer = null;
    }
    channel.suspendReads();
    then.run();
  }
}
