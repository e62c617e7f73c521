package dev.jenever;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseWriter;
import java.io.OutputStream;
import java.nio.channels.FileChannel;

/** The writer of a copied context: knows how the response stood, but has none to write to. */
final class DetachedWriter implements ResponseWriter {

  private final Headers headers;
  private final int status;
  private final long size;

  DetachedWriter(ResponseWriter original) {
    headers = original.headers().copy();
    status = original.status();
    size = original.size();
  }

  @Override
  public Headers headers() {
    return headers;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public void setStatus(int code) {
    throw detached();
  }

  @Override
  public void writeHeaderNow() {
    throw detached();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public boolean written() {
    return size != -1;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    throw detached();
  }

  @Override
  public void writeString(String text) {
    throw detached();
  }

  @Override
  public void writeFile(FileChannel file, long position, long count) {
    throw detached();
  }

  @Override
  public void flush() {
    throw detached();
  }

  @Override
  public OutputStream outputStream() {
    throw detached();
  }

  private static IllegalStateException detached() {
    return new IllegalStateException("writer: of a copied context (expected: the original's)");
  }
}
