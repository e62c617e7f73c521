package dev.jenever.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * Forwards everything to another writer; the base of writers that change one thing.
 *
 * <p>A subclass that sees or changes the body overrides {@link #write(byte[], int, int)} and
 * nothing else: every byte of a body goes through it, be it text, JSON, a file or what is written
 * to {@link #outputStream()}. Where Go's {@code Write} and {@code WriteString} are both overridden,
 * one is enough here; what overrides {@link #writeString(String)} or {@link #writeFile} as well has
 * to forward them to {@link #unwrap()}, so as not to see the same bytes twice.
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

  /** Writes bytes by {@link #write(byte[], int, int)}, which is the one to override. */
  @Override
  public final void write(byte[] bytes) throws IOException {
    write(bytes, 0, bytes.length);
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
