package dev.jenever.internal.undertow;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseSink;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import io.undertow.util.Protocols;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;

/** Sends a response through the channel of an exchange. */
final class ExchangeSink implements ResponseSink {

  /** What NIO copies to a direct buffer of its own at a time. */
  private static final int SLICE = 64 * 1024;

  private final HttpServerExchange exchange;
  private final long timeoutNanos;
  private @Nullable StreamSinkChannel channel;
  private @Nullable Waiter waiter;

  ExchangeSink(HttpServerExchange exchange, long timeoutNanos) {
    this.exchange = exchange;
    this.timeoutNanos = timeoutNanos;
  }

  @Override
  public void inform(int status, Headers headers) {}

  @Override
  public void send(
      int status, Headers headers, byte[] body, int offset, int length, boolean hasBody)
      throws IOException {
    start(status, headers, hasBody);
    if (hasBody && length > 0) {
      write(body, offset, length);
    }
    finish();
  }

  @Override
  public void begin(int status, Headers headers, long contentLength, boolean hasBody)
      throws IOException {
    start(status, headers, hasBody);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    ByteBuffer source = ByteBuffer.wrap(bytes, offset, length);
    int end = offset + length;
    while (source.position() < end) {
      source.limit(Math.min(end, source.position() + SLICE));
      writeAll(source);
    }
  }

  @Override
  public void writeFile(FileChannel file, long position, long count) throws IOException {
    long at = position;
    long end = position + count;
    ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(SLICE, Math.max(1, count)));
    while (at < end) {
      chunk.clear().limit((int) Math.min(chunk.capacity(), end - at));
      int n = file.read(chunk, at);
      if (n < 0) {
        throw new java.io.EOFException("file ends at " + at + " (expected: " + end + " bytes)");
      }
      writeAll(chunk.flip());
      at += n;
    }
  }

  @Override
  public void flush() throws IOException {
    StreamSinkChannel to = channel();
    while (!to.flush()) {
      awaitWritable(to);
    }
  }

  @Override
  public void finish() throws IOException {
    StreamSinkChannel to = channel();
    to.shutdownWrites();
    if (!to.flush()) {
      to.getWriteSetter()
          .set(
              ChannelListeners.flushingChannelListener(
                  c -> c.suspendWrites(), (c, e) -> IoUtils.safeClose(exchange.getConnection())));
      to.resumeWrites();
    }
  }

  @Override
  public void abort() {
    IoUtils.safeClose(exchange.getConnection());
    exchange.endExchange();
  }

  private void start(int status, Headers headers, boolean hasBody) throws IOException {
    if (status < 100 || status > 999) {
      throw new IOException("invalid WriteHeader code " + status);
    }
    exchange.setStatusCode(status);
    HeaderMap map = exchange.getResponseHeaders();
    headers.forEach((name, value) -> copy(map, name, value));
    boolean unframed = !hasBody && !map.contains(io.undertow.util.Headers.CONTENT_LENGTH);
    if (unframed) {
      // A length keeps Undertow from announcing chunks; it is taken back before the head is sent.
      map.put(io.undertow.util.Headers.CONTENT_LENGTH, "0");
    } else if (hasBody
        && exchange.getProtocol() == Protocols.HTTP_1_1
        && !map.contains(io.undertow.util.Headers.CONTENT_LENGTH)
        && !map.contains(io.undertow.util.Headers.TRANSFER_ENCODING)) {
      map.put(io.undertow.util.Headers.TRANSFER_ENCODING, "chunked");
    }
    channel = exchange.getResponseChannel();
    if (unframed) {
      map.remove(io.undertow.util.Headers.CONTENT_LENGTH);
    }
  }

  private static void copy(HeaderMap map, String name, String value) {
    HttpString key = HeaderStrings.of(name);
    if (key != null) {
      map.add(key, HeaderText.encode(value));
    }
  }

  private void writeAll(ByteBuffer source) throws IOException {
    StreamSinkChannel to = channel();
    while (source.hasRemaining()) {
      if (to.write(source) == 0) {
        awaitWritable(to);
      }
    }
  }

  private void awaitWritable(StreamSinkChannel to) throws IOException {
    if (waiter == null) {
      waiter = new Waiter();
    }
    waiter.awaitWritable(to, timeoutNanos);
  }

  private StreamSinkChannel channel() throws IOException {
    StreamSinkChannel to = channel;
    if (to == null) {
      throw new ClosedChannelException();
    }
    return to;
  }
}
