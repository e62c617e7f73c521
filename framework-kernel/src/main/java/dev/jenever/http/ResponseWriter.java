package dev.jenever.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;

/**
 * Writes the response of one request.
 *
 * <p>Status and headers are pending until the first byte of the body, a {@link #flush()} or {@link
 * #writeHeaderNow()} commits them; what is changed later is lost. A middleware that wants to see or
 * change the body replaces the writer of the context by a {@link ResponseWriterWrapper}.
 *
 * <p>Used by one thread at a time. Counterpart of {@code gin.ResponseWriter}.
 */
public interface ResponseWriter {

  /** Returns the response headers, pending until the commit. */
  Headers headers();

  /** Returns the status, pending or sent; 200 at first. */
  int status();

  /**
   * Sets the pending status. Codes of 0 and below are ignored, and everything after the commit is
   * ignored with a warning in debug mode. Counterpart of {@code WriteHeader}.
   */
  void setStatus(int code);

  /** Commits status and headers, if they are not committed yet. */
  void writeHeaderNow() throws IOException;

  /** Returns the bytes of body that were written so far, or -1 before the commit. */
  long size();

  /** Returns whether status and headers are committed. */
  boolean written();

  /**
   * Writes bytes of the body, committing first.
   *
   * @throws IOException when the client has gone, or when more bytes are written than the declared
   *     {@code Content-Length}
   */
  void write(byte[] bytes, int offset, int length) throws IOException;

  /**
   * Writes bytes of the body, committing first. Nobody can count on it to be called: renderers
   * write parts of arrays as well.
   */
  default void write(byte[] bytes) throws IOException {
    write(bytes, 0, bytes.length);
  }

  /** Writes a text in UTF-8, committing first. */
  void writeString(String text) throws IOException;

  /**
   * Writes a range of a file, committing first; faster than copying it through memory where the
   * transport can.
   */
  void writeFile(FileChannel file, long position, long count) throws IOException;

  /** Commits, and sends what is buffered to the client. */
  void flush() throws IOException;

  /** Returns a stream that writes to this writer; closing it does nothing. */
  OutputStream outputStream();
}
