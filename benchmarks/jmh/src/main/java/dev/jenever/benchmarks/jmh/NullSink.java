package dev.jenever.benchmarks.jmh;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseSink;
import java.nio.channels.FileChannel;

/** Takes a response and forgets it. */
final class NullSink implements ResponseSink {

  @Override
  public void inform(int status, Headers headers) {}

  @Override
  public void begin(int status, Headers headers, long contentLength, boolean hasBody) {}

  @Override
  public void send(
      int status, Headers headers, byte[] bytes, int offset, int length, boolean hasBody) {}

  @Override
  public void write(byte[] bytes, int offset, int length) {}

  @Override
  public void writeFile(FileChannel file, long position, long count) {}

  @Override
  public void flush() {}

  @Override
  public void finish() {}

  @Override
  public void abort() {}
}
