package dev.jenever.internal.response;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseSink;
import dev.jenever.http.ResponseWriter;
import java.io.IOException;
import java.io.OutputStream;
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
  private @Nullable Headers committed;
  private int status = 200;
  private int sentStatus;
  private long size = -1;
  private long declared = -1;

  private byte[] buffer = EMPTY;
  private int buffered;
  private boolean begun;
  private boolean hasBody;

  /**
   * Creates a response.
   *
   * @param sink where the bytes go
   * @param head whether the request's method is HEAD
   * @param warning told when a status comes after the commit
   */
  public Response(ResponseSink sink, boolean head, LateStatusWarning warning) {
    this.sink = sink;
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

  @Override
  public void writeHeaderNow() throws IOException {
    if (!written()) {
      size = 0;
      commit();
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    writeHeaderNow();
    accept(length);
    if (!hasBody) {
      keepForHead(bytes, offset, length);
      return;
    }
    if (!begun && buffered + length <= BUFFER) {
      hold(bytes, offset, length);
      return;
    }
    if (!begun) {
      begin(bytes, offset, length);
    }
    drain();
    sink.write(bytes, offset, length);
  }

  @Override
  public void writeString(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void writeFile(FileChannel file, long position, long count) throws IOException {
    writeHeaderNow();
    accept(count);
    if (!hasBody) {
      buffered = (int) Math.min(Integer.MAX_VALUE, buffered + count);
      return;
    }
    if (!begun) {
      begin(EMPTY, 0, 0);
    }
    drain();
    sink.writeFile(file, position, count);
  }

  @Override
  public void flush() throws IOException {
    writeHeaderNow();
    if (!begun) {
      begin(EMPTY, 0, 0);
    }
    drain();
    sink.flush();
  }

  @Override
  public OutputStream outputStream() {
    return new ResponseStream(this);
  }

  /** Completes the response: called once, after the last handler. */
  public void finish() throws IOException {
    writeHeaderNow();
    if (declared >= 0 && size < declared && hasBody) {
      abandonShortBody();
      return;
    }
    if (begun) {
      sink.finish();
      return;
    }
    Headers out = outgoing();
    completeHeaders(out, buffer, 0, buffered);
    if (hasBody && declared < 0 && !out.contains("Transfer-Encoding")) {
      out.set("Content-Length", Integer.toString(buffered));
    } else if (head
        && declared < 0
        && buffered > 0
        && buffered <= BUFFER
        && allowsBody(sentStatus)) {
      out.set("Content-Length", Integer.toString(buffered));
    }
    begun = true;
    sink.send(sentStatus, out, buffer, 0, hasBody ? buffered : 0, hasBody);
  }

  /** Returns whether anything has been handed to the transport, so that it cannot be taken back. */
  public boolean begun() {
    return begun;
  }

  private void commit() throws IOException {
    if (status >= 100 && status <= 199) {
      sink.inform(status, headers);
      sentStatus = 200;
    } else {
      sentStatus = status;
    }
    hasBody = !head && allowsBody(sentStatus);
    committed = headers.copy();
    declared = declaredLength(committed);
  }

  private Headers outgoing() {
    return committed == null ? headers : committed;
  }

  private static long declaredLength(Headers headers) {
    String text = headers.get("Content-Length");
    if (text.isEmpty()) {
      return -1;
    }
    try {
      long length = Long.parseLong(text.trim());
      if (length >= 0) {
        return length;
      }
    } catch (NumberFormatException e) {
      // Not a number: dropped below, as Go does.
    }
    headers.remove("Content-Length");
    return -1;
  }

  private void accept(long length) throws IOException {
    if (hasBody && declared >= 0 && size + length > declared) {
      throw new IOException("http: wrote more than the declared Content-Length");
    }
    if (!head && !hasBody && length > 0) {
      throw new IOException("http: request method or response status code does not allow body");
    }
    size += length;
  }

  private void keepForHead(byte[] bytes, int offset, int length) {
    if (buffered + length <= BUFFER) {
      hold(bytes, offset, length);
    } else {
      if (buffered < 512) {
        int more = Math.min(length, BUFFER - buffered);
        System.arraycopy(bytes, offset, room(more), buffered, more);
      }
      buffered = BUFFER + 1;
    }
  }

  private void hold(byte[] bytes, int offset, int length) {
    System.arraycopy(bytes, offset, room(length), buffered, length);
    buffered += length;
  }

  private byte[] room(int length) {
    if (buffer.length < buffered + length) {
      buffer = Arrays.copyOf(buffer, buffered == 0 ? length : BUFFER);
    }
    return buffer;
  }

  private void begin(byte[] next, int offset, int length) throws IOException {
    Headers out = outgoing();
    if (buffered > 0) {
      completeHeaders(out, buffer, 0, buffered);
    } else {
      completeHeaders(out, next, offset, length);
    }
    begun = true;
    sink.begin(sentStatus, out, declared, hasBody);
  }

  private void drain() throws IOException {
    if (buffered > 0) {
      int length = buffered;
      buffered = 0;
      if (hasBody) {
        sink.write(buffer, 0, length);
      }
    }
  }

  private void completeHeaders(Headers out, byte[] body, int offset, int length) {
    BodyHeaders.complete(out, sentStatus, body, offset, Math.min(length, body.length));
  }

  private void abandonShortBody() throws IOException {
    if (!begun) {
      begin(EMPTY, 0, 0);
    }
    drain();
    sink.flush();
    sink.abort();
  }

  static boolean allowsBody(int status) {
    return status >= 200 && status != 204 && status != 304;
  }
}
