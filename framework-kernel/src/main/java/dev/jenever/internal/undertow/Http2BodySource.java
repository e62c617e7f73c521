package dev.jenever.internal.undertow;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSourceChannel;

/** A body that comes in the frames of a stream. */
final class Http2BodySource implements BodySource {

  private static final int AHEAD = 64 * 1024;

  private final HttpServerExchange exchange;
  private final StreamSourceChannel channel;
  private final long declared;
  private ByteBuffer ahead = ByteBuffer.allocate(0);
  private long received;
  private boolean ended;
  private @Nullable IOException failure;
  private volatile boolean wanted;

  Http2BodySource(HttpServerExchange exchange) {
    this.exchange = exchange;
    this.declared = exchange.getRequestContentLength();
    this.channel = exchange.getRequestChannel();
  }

  @Override
  public int read(ByteBuffer out) throws IOException {
    int n = ahead.hasRemaining() ? take(out) : receive(out);
    received += Math.max(0, n);
    if (ended && declared > received + ahead.remaining()) {
      throw new EOFException("unexpected EOF");
    }
    return n;
  }

  private int take(ByteBuffer out) {
    int limit = ahead.limit();
    int n = Math.min(ahead.remaining(), out.remaining());
    ahead.limit(ahead.position() + n);
    out.put(ahead);
    ahead.limit(limit);
    return n;
  }

  private int receive(ByteBuffer out) throws IOException {
    if (failure != null) {
      throw failure;
    }
    if (ended) {
      return -1;
    }
    return Thread.currentThread() == channel.getIoThread() ? readChannel(out) : 0;
  }

  private int readChannel(ByteBuffer out) throws IOException {
    int n = channel.read(out);
    ended |= n < 0;
    return n;
  }

  /**
   * Waits for more, which the I/O thread reads: Undertow counts what is unread, and stops reading
   * from a connection with too much of it, in a way that only holds together on that thread.
   */
  @Override
  public void await(Waiter waiter) throws IOException {
    channel.getReadSetter().set(ready -> readAhead(waiter));
    waiter.await(
        () -> {
          wanted = true;
          channel.resumeReads();
        });
  }

  /** Called when there is something to read, and when there is not; again until it is read. */
  private void readAhead(Waiter waiter) {
    if (!wanted || fillAhead()) {
      channel.suspendReads();
    }
    if (wanted && (ended || failure != null || ahead.hasRemaining())) {
      wanted = false;
      waiter.wake();
    }
  }

  /** Returns whether there is anything for the handler now. */
  private boolean fillAhead() {
    if (ahead.capacity() == 0) {
      ahead = ByteBuffer.allocate(AHEAD);
    }
    ahead.clear();
    try {
      while (ahead.hasRemaining() && readChannel(ahead) > 0) {}
    } catch (IOException e) {
      failure = e;
    }
    ahead.flip();
    return ended || failure != null || ahead.hasRemaining();
  }

  @Override
  public boolean isRead() {
    return ended && !ahead.hasRemaining();
  }

  @Override
  public boolean hasBuffered() {
    return ahead.hasRemaining();
  }

  @Override
  public StreamSourceChannel channel() {
    return channel;
  }

  @Override
  public void sendContinue(Waiter waiter) {
    HttpContinue.sendContinueResponse(
        exchange,
        new IoCallback() {
          @Override
          public void onComplete(HttpServerExchange done, Sender sender) {}

          @Override
          public void onException(HttpServerExchange failed, Sender sender, IOException e) {}
        });
  }

  @Override
  public boolean isSkippable() {
    return true;
  }
}
