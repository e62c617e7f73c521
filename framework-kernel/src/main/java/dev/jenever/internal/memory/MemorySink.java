package dev.jenever.internal.memory;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseSink;
import dev.jenever.internal.go.HeaderNames;
import dev.jenever.internal.go.HeaderValues;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/** Collects a response in memory. Used by one thread at a time. */
public final class MemorySink implements ResponseSink {

  private final List<Informational> informational = new ArrayList<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status;
  private final Headers headers = Headers.create();
  private final Headers trailers = Headers.create();
  private int flushes;
  private boolean complete;
  private boolean aborted;

  /** Creates a sink that has collected nothing. */
  public MemorySink() {}

  /** A response before the final one, such as 103. */
  public record Informational(int status, Headers headers) {}

  @Override
  public void inform(int status, Headers headers) {
    informational.add(new Informational(status, headers.copy()));
  }

  @Override
  public void send(
      int status, Headers headers, byte[] body, int offset, int length, boolean hasBody) {
    begin(status, headers, length, hasBody);
    if (hasBody) {
      write(body, offset, length);
    }
    finish();
  }

  @Override
  public void begin(int status, Headers headers, long contentLength, boolean hasBody) {
    if (this.status != 0) {
      throw new IllegalStateException("sink: begun twice");
    }
    this.status = status;
    headers.forEach(this::addHeader);
  }

  /** Does to a header what a connection does to it. */
  private void addHeader(String name, String value) {
    if (HeaderNames.isToken(name)) {
      headers.add(name, HeaderValues.sanitize(value));
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    body.write(bytes, offset, length);
  }

  @Override
  public void writeFile(FileChannel file, long position, long count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(count));
    while (bytes.hasRemaining() && file.read(bytes, position + bytes.position()) >= 0) {
      // Reads until the range is complete or the file ends.
    }
    body.write(bytes.array(), 0, bytes.position());
  }

  @Override
  public void flush() {
    flushes++;
  }

  @Override
  public void trailers(Headers trailers) {
    trailers.forEach(this.trailers::add);
  }

  @Override
  public void finish() {
    complete = true;
  }

  @Override
  public void abort() {
    aborted = !complete;
  }

  /** Returns the informational responses, in order. */
  public List<Informational> informational() {
    return List.copyOf(informational);
  }

  /** Returns the status, 0 as long as none was sent. */
  public int status() {
    return status;
  }

  /** Returns the headers that were sent. */
  public Headers headers() {
    return headers;
  }

  /** Returns the headers that followed the body. */
  public Headers trailers() {
    return trailers;
  }

  /** Returns the body that was sent so far. */
  public byte[] body() {
    return body.toByteArray();
  }

  /** Returns how often the response was flushed before its end. */
  public int flushes() {
    return flushes;
  }

  /** Returns whether the connection was dropped before the response was complete. */
  public boolean isAborted() {
    return aborted;
  }
}
