package dev.jenever.internal.undertow;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.StreamConnection;
import org.xnio.channels.StreamSourceChannel;

/** A body that follows a head on its connection. */
final class Http1BodySource implements BodySource {

  private final RequestFraming framing;
  private final StreamConnection connection;

  Http1BodySource(RequestFraming framing, StreamConnection connection) {
    this.framing = framing;
    this.connection = connection;
  }

  @Override
  public int read(ByteBuffer out) throws IOException {
    return framing.readBody(out);
  }

  @Override
  public boolean isRead() {
    return framing.isBodyRead();
  }

  @Override
  public boolean hasBuffered() {
    return framing.hasBuffered();
  }

  @Override
  public void await(Waiter waiter) throws IOException {
    waiter.awaitReadable(channel());
  }

  @Override
  public StreamSourceChannel channel() {
    return connection.getSourceChannel();
  }

  @Override
  public void sendContinue(Waiter waiter) throws IOException {
    Http1Interim.write(connection, Http1Interim.CONTINUE, waiter);
  }

  @Override
  public boolean isSkippable() {
    return framing.unreadBytes() <= RequestFraming.MAX_SKIP;
  }
}
