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

  private static final int AHEAD = 16 * 1024;

  private final HttpServerExchange exchange;
  private final StreamSourceChannel channel;
  private final long declared;
  private ByteBuffer ahead = ByteBuffer.allocate(0);
  private long received;
  private boolean ended;
  private @Nullable IOException failure;

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

  private int receive(ByteBuffer out) throws IOException {
    IOException e = failure;
    if (e != null) {
      throw e;
    }
    int n = ended ? -1 : channel.read(out);
    ended |= n < 0;
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

  /**
   * Waits for more. The listener must read: it is called at once whether there is anything or not,
   * and again and again as long as there is.
   */
  @Override
  public void await(Waiter waiter) throws IOException {
    channel.getReadSetter().set(ready -> readAhead(waiter));
    waiter.await(channel::resumeReads);
  }

  private void readAhead(Waiter waiter) {
    if (ahead.hasRemaining()) {
      channel.suspendReads();
      return;
    }
    if (ahead.capacity() == 0) {
      ahead = ByteBuffer.allocate(AHEAD);
    }
    int n;
    try {
      n = receive(ahead.clear());
    } catch (IOException e) {
      failure = e;
      n = -1;
    }
    ahead.flip();
    if (n != 0) {
      channel.suspendReads();
      waiter.wake();
    }
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
