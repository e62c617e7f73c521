package dev.jenever.internal.response;

import dev.jenever.http.ClientGoneException;
import dev.jenever.http.Headers;
import dev.jenever.http.ResponseSink;
import java.io.IOException;
import java.nio.channels.FileChannel;

/** A sink whose errors tell that the client has gone, apart from those of the files it reads. */
final class GuardedSink implements ResponseSink {

  private final ResponseSink sink;

  GuardedSink(ResponseSink sink) {
    this.sink = sink;
  }

  @Override
  public void inform(int status, Headers headers) throws IOException {
    try {
      sink.inform(status, headers);
    } catch (IOException e) {
      throw gone(e);
    }
  }

  @Override
  public void send(
      int status, Headers headers, byte[] body, int offset, int length, boolean hasBody)
      throws IOException {
    try {
      sink.send(status, headers, body, offset, length, hasBody);
    } catch (IOException e) {
      throw gone(e);
    }
  }

  @Override
  public void begin(int status, Headers headers, long contentLength, boolean hasBody)
      throws IOException {
    try {
      sink.begin(status, headers, contentLength, hasBody);
    } catch (IOException e) {
      throw gone(e);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      sink.write(bytes, offset, length);
    } catch (IOException e) {
      throw gone(e);
    }
  }

  @Override
  public void writeFile(FileChannel file, long position, long count) throws IOException {
    sink.writeFile(file, position, count);
  }

  @Override
  public void flush() throws IOException {
    try {
      sink.flush();
    } catch (IOException e) {
      throw gone(e);
    }
  }

  @Override
  public void trailers(Headers trailers) {
    sink.trailers(trailers);
  }

  @Override
  public void finish() throws IOException {
    try {
      sink.finish();
    } catch (IOException e) {
      throw gone(e);
    }
  }

  @Override
  public void abort() {
    sink.abort();
  }

  private static ClientGoneException gone(IOException e) {
    return e instanceof ClientGoneException known ? known : new ClientGoneException(e);
  }
}
