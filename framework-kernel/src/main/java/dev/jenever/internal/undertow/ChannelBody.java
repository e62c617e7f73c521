package dev.jenever.internal.undertow;

import dev.jenever.http.BodyTooLargeException;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSourceChannel;

/** A request body that is read from its channel when the handler asks for it. */
final class ChannelBody extends InputStream {

  private final HttpServerExchange exchange;
  private final long limit;
  private final long timeoutNanos;
  private final Waiter waiter = new Waiter();

  private @Nullable StreamSourceChannel channel;
  private @Nullable PooledByteBuffer pooled;
  private long received;
  private boolean ended;

  ChannelBody(HttpServerExchange exchange, long limit, long timeoutNanos) {
    this.exchange = exchange;
    this.limit = limit < 0 ? Long.MAX_VALUE : limit;
    this.timeoutNanos = timeoutNanos;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    ByteBuffer buffer = fill();
    if (buffer == null) {
      return -1;
    }
    int n = Math.min(length, buffer.remaining());
    buffer.get(bytes, offset, n);
    return n;
  }

  @Override
  public int available() {
    return pooled == null ? 0 : pooled.getBuffer().remaining();
  }

  private @Nullable ByteBuffer fill() throws IOException {
    if (ended) {
      return null;
    }
    if (pooled == null) {
      pooled = exchange.getConnection().getByteBufferPool().allocate();
      pooled.getBuffer().limit(0);
      channel = exchange.getRequestChannel();
    }
    ByteBuffer buffer = pooled.getBuffer();
    return buffer.hasRemaining() || receive(buffer) ? buffer : null;
  }

  private boolean receive(ByteBuffer buffer) throws IOException {
    for (; ; ) {
      buffer.clear();
      int n = channel == null ? -1 : channel.read(buffer);
      buffer.flip();
      if (n > 0) {
        count(n);
        return true;
      }
      if (n < 0) {
        close();
        return false;
      }
      waiter.awaitReadable(channel, timeoutNanos);
    }
  }

  private void count(int n) throws IOException {
    received += n;
    if (received > limit) {
      close();
      throw new BodyTooLargeException(limit);
    }
  }

  @Override
  public void close() {
    ended = true;
    if (pooled != null) {
      pooled.close();
      pooled = null;
    }
  }
}
