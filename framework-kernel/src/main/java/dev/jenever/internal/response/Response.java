package dev.jenever.internal.response;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseSink;
import dev.jenever.http.ResponseWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The writer at the bottom of every context.
 *
 * <p>The first {@value #BUFFER} bytes of a body are held back: a response that ends within them
 * goes out in one piece with its {@code Content-Length}. Status and headers are fixed at the
 * commit, even though they leave later.
 */
public final class Response implements ResponseWriter {

  static final int BUFFER = 2048;

  private static final byte[] EMPTY = {};

  private final ResponseSink sink;
  private final boolean head;
  private final LateStatusWarning warning;
  private final Headers headers = Headers.create();

  private int status = 200;
  private long size = -1;

  /** What is sent, once it is fixed; an informational status is sent without fixing anything. */
  private @Nullable Fixed fixed;

  private byte[] buffer = EMPTY;
  private int buffered;
  private boolean begun;

  /** The bytes that handlers wanted to write, those that were refused included. */
  private long attempted;

  /**
   * Creates a response.
   *
   * @param sink where the bytes go
   * @param head whether the request's method is HEAD
   * @param warning told when a status comes after the commit
   */
  public Response(ResponseSink sink, boolean head, LateStatusWarning warning) {
    this.sink = new GuardedSink(sink);
    this.head = head;
    this.warning = warning;
  }

  /** Hears of a status that was set too late. */
  @FunctionalInterface
  public interface LateStatusWarning {

    /** Takes the status that was sent and the one that was wanted. */
    void ignored(int sent, int wanted);
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
    if (code <= 0 || code == status) {
      return;
    }
    if (written()) {
      warning.ignored(status, code);
      return;
    }
    status = code;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public boolean written() {
    return size != -1;
  }

  /**
   * Commits status and headers, if they are not committed yet. An informational status is sent at
   * once, and a final 200 follows with the body.
   *
   * @throws IllegalArgumentException when the status is below 100 or above 999; it counts as
   *     written, and 200 follows
   */
  @Override
  public void writeHeaderNow() throws IOException {
    if (written()) {
      return;
    }
    size = 0;
    if (status < 100 || status > 999) {
      throw new IllegalArgumentException("invalid WriteHeader code " + status);
    }
    if (status < 200 && status != 101) {
      sink.inform(status, Framing.informational(headers));
    } else {
      fixed = new Fixed(status, headers, head);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Fixed to = accept(length);
    if (length > 0) {
      size += length;
      put(to, bytes, offset, length);
    }
  }

  @Override
  public void writeString(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void writeFile(FileChannel file, long position, long count) throws IOException {
    Fixed to = accept(count);
    if (count == 0) {
      return;
    }
    int lead = begun ? 0 : (int) Math.min(count, BUFFER - buffered);
    if (lead < count && !Framing.sniffs(to)) {
      // The response begins now, and nobody has to look at its first bytes.
      lead = 0;
    }
    read(file, position, lead);
    size += count;
    if (lead < count) {
      begin(to, buffer, 0, buffered);
      drain(to);
      if (to.hasBody) {
        sink.writeFile(file, position + lead, count - lead);
      }
    }
  }

  @Override
  public void flush() throws IOException {
    writeHeaderNow();
    Fixed to = fix();
    begin(to, buffer, 0, buffered);
    drain(to);
    sink.flush();
  }

  @Override
  public OutputStream outputStream() {
    return new ResponseStream(this);
  }

  /** Completes the response: called once, after the last handler. */
  public void finish() throws IOException {
    writeHeaderNow();
    Fixed to = fix();
    if (to.isShort(size)) {
      begin(to, buffer, 0, buffered);
      drain(to);
      sink.flush();
      sink.abort();
    } else if (begun || to.trailers) {
      begin(to, buffer, 0, buffered);
      drain(to);
      finishAfterTrailers(to);
    } else {
      begun = true;
      Framing.completeAtEnd(to, buffer, buffered);
      sink.send(to.status, to.headers, buffer, 0, to.hasBody ? buffered : 0, to.hasBody);
    }
  }

  /** Returns whether anything has been handed to the transport, so that it cannot be taken back. */
  public boolean begun() {
    return begun;
  }

  /** Only chunks leave room for trailers. */
  private void finishAfterTrailers(Fixed to) throws IOException {
    Headers trailers = to.hasBody && to.announced() == -1 ? Trailers.of(to.headers, headers) : null;
    if (trailers != null) {
      sink.trailers(trailers);
    }
    sink.finish();
  }

  private Fixed accept(long length) throws IOException {
    writeHeaderNow();
    Fixed to = fix();
    if (length > 0) {
      attempted += length;
      to.check(attempted);
    }
    return to;
  }

  private Fixed fix() {
    Fixed to = fixed;
    if (to == null) {
      to = new Fixed(200, headers, head);
      fixed = to;
    }
    return to;
  }

  private void put(Fixed to, byte[] bytes, int offset, int length) throws IOException {
    if (length <= BUFFER - buffered) {
      hold(bytes, offset, length);
      return;
    }
    int first = 0;
    if (buffered == 0) {
      begin(to, bytes, offset, length);
    } else {
      first = BUFFER - buffered;
      hold(bytes, offset, first);
      begin(to, buffer, 0, buffered);
      drain(to);
    }
    putMore(to, bytes, offset + first, length - first);
  }

  private void putMore(Fixed to, byte[] bytes, int offset, int length) throws IOException {
    if (length < BUFFER) {
      hold(bytes, offset, length);
    } else if (to.hasBody) {
      sink.write(bytes, offset, length);
    }
  }

  private void hold(byte[] bytes, int offset, int length) {
    System.arraycopy(bytes, offset, room(length), buffered, length);
    buffered += length;
  }

  private void read(FileChannel file, long position, int length) throws IOException {
    ByteBuffer into = ByteBuffer.wrap(room(length), buffered, length);
    while (into.hasRemaining()) {
      if (file.read(into, position + into.position() - buffered) < 0) {
        throw new EOFException("file: ends too soon (expected: " + length + " more bytes)");
      }
    }
    buffered += length;
  }

  private byte[] room(int length) {
    if (buffer.length < buffered + length) {
      buffer = Arrays.copyOf(buffer, buffered == 0 && !begun ? length : BUFFER);
    }
    return buffer;
  }

  /** Hands status and headers over, unless that has been done; the bytes tell the type. */
  private void begin(Fixed to, byte[] body, int offset, int length) throws IOException {
    if (!begun) {
      begun = true;
      Framing.complete(to, body, offset, length);
      sink.begin(to.status, to.headers, to.announced(), to.hasBody);
    }
  }

  private void drain(Fixed to) throws IOException {
    int length = buffered;
    buffered = 0;
    if (length > 0 && to.hasBody) {
      sink.write(buffer, 0, length);
    }
  }
}
