package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.util.PooledAdaptor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.conduits.ConduitStreamSourceChannel;
import org.xnio.conduits.PushBackStreamSourceConduit;

/** Looks at the first bytes of a connection: a client that speaks plain HTTP is told so. */
final class TlsStart extends FirstBytes {

  private static final int LENGTH = 5;
  private static final List<String> HTTP = List.of("GET /", "HEAD ", "POST ", "PUT /", "OPTIO");
  private static final byte[] REFUSAL =
      "HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n"
          .getBytes(US_ASCII);

  private final Runnable shakeHands;

  TlsStart(StreamConnection connection, Connections connections, Runnable shakeHands) {
    super(connection, connections);
    this.shakeHands = shakeHands;
  }

  @Override
  boolean suffice(ByteBuffer read) {
    return read.position() >= LENGTH;
  }

  @Override
  void proceed(StreamConnection connection, PooledByteBuffer read) {
    byte[] start = new byte[LENGTH];
    read.getBuffer().get(0, start);
    if (HTTP.contains(new String(start, US_ASCII))) {
      read.close();
      refuse(connection);
      return;
    }
    ConduitStreamSourceChannel source = connection.getSourceChannel();
    PushBackStreamSourceConduit conduit = new PushBackStreamSourceConduit(source.getConduit());
    conduit.pushBack(new PooledAdaptor(read));
    source.setConduit(conduit);
    shakeHands.run();
  }

  private static void refuse(StreamConnection connection) {
    try {
      connection.getSinkChannel().write(ByteBuffer.wrap(REFUSAL));
      connection.getSinkChannel().shutdownWrites();
      connection.getSinkChannel().flush();
    } catch (IOException gone) {
      // Nobody is left to be told.
    } finally {
      IoUtils.safeClose(connection);
    }
  }
}
