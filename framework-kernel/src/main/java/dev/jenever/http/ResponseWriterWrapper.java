package dev.jenever.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * Forwards everything to another writer; the base of writers that change one thing.
 *
 * <p>A subclass that changes the body overrides {@link #write(byte[], int, int)}: by default, text,
 * files and {@link #outputStream()} of a subclass end up there.
 *
 * <p>Used by one thread at a time.
 */
public class ResponseWriterWrapper implements ResponseWriter {

  private final ResponseWriter writer;

  /** Creates a wrapper around a writer. */
  public ResponseWriterWrapper(ResponseWriter writer) {
    this.writer = requireNonNull(writer, "writer");
  }

  /** Returns the wrapped writer. */
  public final ResponseWriter unwrap() {
    return writer;
  }

  @Override
  public Headers headers() {
    return writer.headers();
  }

  @Override
  public int status() {
    return writer.status();
  }

  @Override
  public void setStatus(int code) {
    writer.setStatus(code);
  }

  @Override
  public void writeHeaderNow() throws IOException {
    writer.writeHeaderNow();
  }

  @Override
  public long size() {
    return writer.size();
  }

  @Override
  public boolean written() {
    return writer.written();
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    writer.write(bytes, offset, length);
  }

  @Override
  public void writeString(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void writeFile(FileChannel file, long position, long count) throws IOException {
    FileCopy.copy(file, position, count, this);
  }

  @Override
  public void flush() throws IOException {
    writer.flush();
  }

  @Override
  public OutputStream outputStream() {
    return new WriterStream(this);
  }
}
