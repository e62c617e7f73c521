package dev.jenever;

import dev.jenever.http.ResponseWriter;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a streamed response, and knows whether it was the connection that broke. */
final class StreamOutput extends OutputStream {

  private final ResponseWriter writer;
  private boolean broken;

  StreamOutput(ResponseWriter writer) {
    this.writer = writer;
  }

  boolean isBroken() {
    return broken;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      writer.write(bytes, offset, length);
    } catch (IOException e) {
      broken = true;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      writer.flush();
    } catch (IOException e) {
      broken = true;
      throw e;
    }
  }
}
