package dev.jenever.internal.undertow;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.channels.StreamSourceChannel;

/** A body that comes in the frames of a stream. */
final class Http2BodySource implements BodySource {

  private final HttpServerExchange exchange;
  private final StreamSourceChannel channel;
  private final long declared;
  private long received;
  private boolean ended;

  Http2BodySource(HttpServerExchange exchange) {
    this.exchange = exchange;
    this.declared = exchange.getRequestContentLength();
    this.channel = exchange.getRequestChannel();
  }

  @Override
  public int read(ByteBuffer out) throws IOException {
    int n = ended ? -1 : channel.read(out);
    if (n >= 0) {
      received += n;
      return n;
    }
    ended = true;
    if (declared > received) {
      throw new EOFException("unexpected EOF");
    }
    return -1;
  }

  @Override
  public boolean isRead() {
    return ended;
  }

  @Override
  public boolean hasBuffered() {
    return false;
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
