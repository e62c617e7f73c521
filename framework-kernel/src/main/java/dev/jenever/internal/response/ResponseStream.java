package dev.jenever.internal.response;

import dev.jenever.http.ResponseWriter;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that writes to a response writer. */
final class ResponseStream extends OutputStream {

  private final ResponseWriter writer;

  ResponseStream(ResponseWriter writer) {
    this.writer = writer;
  }

  @Override
  public void write(int b) throws IOException {
    writer.write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    writer.write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    writer.flush();
  }
}
