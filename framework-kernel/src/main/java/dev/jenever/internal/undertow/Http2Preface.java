package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.undertow.connector.PooledByteBuffer;
import java.nio.ByteBuffer;
import org.xnio.StreamConnection;

/** Looks at the first bytes of a clear-text connection: is it HTTP/2, with prior knowledge? */
final class Http2Preface extends FirstBytes {

  private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII);

  private final Connections connections;
  private boolean isPreface;

  Http2Preface(StreamConnection connection, Connections connections) {
    super(connection, connections);
    this.connections = connections;
  }

  @Override
  boolean suffice(ByteBuffer read) {
    int n = Math.min(read.position(), PREFACE.length);
    for (int i = 0; i < n; i++) {
      if (read.get(i) != PREFACE[i]) {
        return true;
      }
    }
    isPreface = n == PREFACE.length;
    return isPreface;
  }

  @Override
  void proceed(StreamConnection connection, PooledByteBuffer read) {
    if (isPreface) {
      connections.startHttp2(connection, read);
    } else {
      connections.startHttp1(connection, read);
    }
  }
}
