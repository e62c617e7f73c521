package dev.jenever.http;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * Where the bytes of a response go: the part of a transport that the engine writes to.
 *
 * <p>The engine decides what is sent (status, headers, framing by length or by chunks, sniffed
 * content type); a sink sends it. Only those who attach an engine to a transport of their own
 * implement it. Calls come from one thread at a time and in this order: {@link #inform} any number
 * of times, then {@link #send} alone, or {@link #begin}, writes and {@link #finish}; {@link #abort}
 * may come instead of anything.
 */
public interface ResponseSink {

  /** Sends an informational response, such as 103, before the final one. */
  void inform(int status, Headers headers) throws IOException;

  /**
   * Sends a complete response whose body is at hand, and finishes.
   *
   * @param hasBody false when the response cannot have a body (HEAD, 204, 304); the bytes are then
   *     not sent, whatever the headers say of their number
   */
  void send(int status, Headers headers, byte[] body, int offset, int length, boolean hasBody)
      throws IOException;

  /**
   * Starts a response whose body follows.
   *
   * @param contentLength the bytes that follow, or -1 when that is not known
   * @param hasBody false when the response cannot have a body; nothing will be written then
   */
  void begin(int status, Headers headers, long contentLength, boolean hasBody) throws IOException;

  /** Writes bytes of the body, waiting while the client reads slowly. */
  void write(byte[] bytes, int offset, int length) throws IOException;

  /** Writes a range of a file as body, waiting while the client reads slowly. */
  void writeFile(FileChannel file, long position, long count) throws IOException;

  /** Sends what is buffered to the client. */
  void flush() throws IOException;

  /**
   * Takes the headers that follow the body, once, before {@link #finish}. By default they are lost,
   * as they are where the protocol has no place for them.
   */
  default void trailers(Headers trailers) {}

  /** Completes the response. */
  void finish() throws IOException;

  /** Drops the connection without completing the response. */
  void abort();
}
