package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jenever.http.Headers;
import dev.jenever.http.StatusText;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.StreamConnection;
import org.xnio.conduits.ConduitStreamSinkChannel;

/** Informational responses, written to the connection before the response proper. */
final class Http1Interim {

  static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

  private Http1Interim() {}

  /** Returns an informational response, one character a byte. */
  static String head(int status, Headers headers) {
    StringBuilder head = new StringBuilder(128);
    head.append("HTTP/1.1 ").append(status).append(' ').append(StatusText.of(status));
    headers.forEach(
        (name, value) -> {
          if (HeaderStrings.of(name) != null) {
            head.append("\r\n").append(name).append(": ").append(HeaderText.encode(value));
          }
        });
    return head.append("\r\n\r\n").toString();
  }

  static void write(StreamConnection connection, String head, Waiter waiter) throws IOException {
    ConduitStreamSinkChannel sink = connection.getSinkChannel();
    ByteBuffer bytes = ByteBuffer.wrap(head.getBytes(ISO_8859_1));
    while (bytes.hasRemaining()) {
      if (sink.write(bytes) == 0) {
        waiter.awaitWritable(sink);
      }
    }
    while (!sink.flush()) {
      waiter.awaitWritable(sink);
    }
  }
}
