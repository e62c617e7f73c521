package dev.jenever.internal.undertow;

import dev.jenever.http.Headers;
import dev.jenever.http.ResponseSink;
import dev.jenever.server.ServerOptions;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpAttachments;
import io.undertow.util.HeaderMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;

/** Sends a response through the channel of an exchange. */
final class ExchangeSink implements ResponseSink {

  /** What NIO copies through a direct buffer of its own at a time. */
  private static final int SLICE = 64 * 1024;

  /**
   * After how many bytes an event loop turns, so that others are served. A file of no more is sent
   * from a loop that is watched: a worker would take longer to hear of it than to send it.
   */
  private static final int TURN = 256 * 1024;

  private static final byte[] NO_BODY = {};

  private final HttpServerExchange exchange;
  private final UndertowRequest request;
  private final ServerOptions options;
  private ThreadKind thread = ThreadKind.FREE;
  private @Nullable ResponseBytes own;
  private @Nullable StreamSinkChannel channel;
  private @Nullable Waiter waiter;
  private @Nullable PendingOutput pending;
  private @Nullable OutputTail tail;
  private long sinceTurn;

  /** Bytes that the client took before it had to be waited for. */
  private long movedAtOnce;

  /** Whether the response is written to the connection itself. */
  private boolean bypasses;

  ExchangeSink(HttpServerExchange exchange, UndertowRequest request, ServerOptions options) {
    this.exchange = exchange;
    this.request = request;
    this.options = options;
  }

  /** Tells on what kind of thread the calls will come, and where that composes responses. */
  void runsOn(ThreadKind kind, ResponseBytes composer) {
    thread = kind;
    own = composer;
  }

  @Override
  public void inform(int status, Headers headers) throws IOException {
    request.inform(status, headers, waiter());
  }

  @Override
  public void send(
      int status, Headers headers, byte[] body, int offset, int length, boolean hasBody)
      throws IOException {
    if (mayBypass() && bypass(status, headers, body, offset, length, hasBody)) {
      return;
    }
    start(status, headers, hasBody, true);
    if (hasBody && length > 0) {
      writeNow(body, offset, length);
    }
    finish();
  }

  /** Returns whether a response may be written past Undertow: on a connection that stays. */
  private boolean mayBypass() {
    if (!request.endsCleanly()) {
      exchange.setPersistent(false);
    }
    return own != null && exchange.isPersistent() && request.isPlainHttp11();
  }

  /** Writes a whole response to the connection, if it is one of the usual kind. */
  private boolean bypass(
      int status, Headers headers, byte[] body, int offset, int length, boolean hasBody)
      throws IOException {
    ResponseBytes composer = own.take();
    try {
      ByteBuffer bytes = composer.compose(status, headers, body, offset, length, hasBody);
      if (bytes != null) {
        request.end();
        writeWhole(bytes);
      }
      return bytes != null;
    } finally {
      composer.giveBack();
    }
  }

  private void writeWhole(ByteBuffer bytes) throws IOException {
    bypasses = true;
    channel = request.connection().getSinkChannel();
    writeAll(bytes);
    endBypass();
  }

  private void endBypass() {
    if (pending == null) {
      bypassed();
    } else {
      pending.finish(OutputTail.NOTHING);
    }
  }

  /** Tells Undertow that there has been a response. */
  private void bypassed() {
    Connectors.terminateResponse(exchange);
    request.sent();
  }

  @Override
  public void begin(int status, Headers headers, long contentLength, boolean hasBody)
      throws IOException {
    if (!hasBody || contentLength < 0 || !mayBypass() || !beginBypass(status, headers)) {
      start(status, headers, hasBody, false);
    }
  }

  /** Holds back a head that goes to the connection itself, together with what follows. */
  private boolean beginBypass(int status, Headers headers) {
    ResponseBytes composer = own.take();
    try {
      ByteBuffer head = composer.compose(status, headers, NO_BODY, 0, 0, true);
      if (head != null && tail().take(head.array(), 0, head.limit())) {
        bypasses = true;
        channel = request.connection().getSinkChannel();
      }
      return bypasses;
    } finally {
      composer.giveBack();
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (!tail().take(bytes, offset, length)) {
      writeTail();
      writeNow(bytes, offset, length);
    }
  }

  private void writeNow(byte[] bytes, int offset, int length) throws IOException {
    ByteBuffer source = ByteBuffer.wrap(bytes, offset, length);
    int end = offset + length;
    while (source.position() < end) {
      source.limit(Math.min(end, source.position() + SLICE));
      writeAll(source);
    }
  }

  @Override
  public void writeFile(FileChannel file, long position, long count) throws IOException {
    Executor workers = mayReadFiles(count) ? null : exchange.getConnection().getWorker();
    FileTransfer transfer = new FileTransfer(file, workers);
    if (count <= (bypasses ? OutputTail.SIZE : SLICE)) {
      write(transfer.read(position, (int) count).array(), 0, (int) count);
      return;
    }
    flush();
    long end = position + count;
    if (thread != ThreadKind.IO) {
      sendFile(transfer, position, end);
    } else {
      // What an I/O thread may not wait for is kept in memory: file routes run elsewhere.
      copyFile(transfer, bypasses ? position + sendNow(transfer, position, end) : position, end);
    }
  }

  private boolean mayReadFiles(long count) {
    return thread == ThreadKind.WATCHED_LOOP ? count <= TURN : thread != ThreadKind.LOOP;
  }

  private void sendFile(FileTransfer transfer, long position, long end) throws IOException {
    StreamSinkChannel to = channel();
    for (long at = position; at < end; ) {
      long n = transfer.send(to, at, end);
      at += n;
      moved(n);
      if (at < end) {
        sinceTurn = 0;
        waiter().awaitWritable(to);
      } else if (thread == ThreadKind.WATCHED_LOOP) {
        turn(to, n);
      }
    }
  }

  private long sendNow(FileTransfer transfer, long position, long end) throws IOException {
    long n = pending == null ? transfer.send(channel(), position, end) : 0;
    moved(n);
    return n;
  }

  private void copyFile(FileTransfer transfer, long position, long end) throws IOException {
    for (long at = position; at < end; ) {
      int n = (int) Math.min(SLICE, end - at);
      writeAll(transfer.read(at, n));
      at += n;
    }
  }

  @Override
  public void flush() throws IOException {
    writeTail();
    flushNow();
  }

  private void flushNow() throws IOException {
    StreamSinkChannel to = channel();
    while (pending == null && !to.flush()) {
      if (thread == ThreadKind.IO) {
        return;
      }
      waiter().awaitWritable(to);
    }
  }

  @Override
  public void trailers(Headers trailers) {
    HeaderMap map = new HeaderMap();
    trailers.forEach((name, value) -> ResponseHead.add(map, name, value));
    exchange.putAttachment(HttpAttachments.RESPONSE_TRAILERS, map);
  }

  @Override
  public void finish() throws IOException {
    request.end();
    if (bypasses) {
      writeTail();
      endBypass();
      return;
    }
    StreamSinkChannel to = channel();
    ByteBuffer last = tail == null ? OutputTail.NOTHING : tail.drain();
    if (last.hasRemaining()) {
      writeLast(to, last);
    }
    if (pending != null) {
      pending.finish(last);
      return;
    }
    to.shutdownWrites();
    if (to.flush()) {
      request.sent();
    } else {
      to.getWriteSetter()
          .set(ChannelListeners.flushingChannelListener(this::sent, (c, e) -> drop()));
      to.resumeWrites();
    }
  }

  private void sent(StreamSinkChannel to) {
    to.suspendWrites();
    request.sent();
  }

  @Override
  public void abort() {
    request.end();
    drop();
  }

  private void start(int status, Headers headers, boolean hasBody, boolean hasWholeBody)
      throws IOException {
    if (!request.endsCleanly()) {
      exchange.setPersistent(false);
    }
    channel = ResponseHead.start(exchange, status, headers, hasBody);
    if (!exchange.isPersistent()) {
      request.closeAfterwards();
    }
    if (request.isHttp2() && !hasWholeBody) {
      waiter().onLoss(channel, request::lost);
    }
  }

  private void drop() {
    request.sent();
    IoUtils.safeClose(exchange.getConnection());
    exchange.endExchange();
  }

  private void writeAll(ByteBuffer source) throws IOException {
    StreamSinkChannel to = channel();
    while (source.hasRemaining()) {
      int n = pending == null ? to.write(source) : 0;
      if (n > 0) {
        moved(n);
        turn(to, n);
      } else if (thread == ThreadKind.IO) {
        queue(to, source);
      } else {
        sinceTurn = 0;
        waiter().awaitWritable(to);
      }
    }
  }

  private void writeTail() throws IOException {
    if (tail != null) {
      writeAll(tail.drain());
    }
  }

  /** Writes bytes and the end of the response at once; what an I/O thread cannot, remains. */
  private void writeLast(StreamSinkChannel to, ByteBuffer source) throws IOException {
    while (source.hasRemaining() && pending == null) {
      int n = to.writeFinal(source);
      if (n > 0) {
        moved(n);
      } else if (thread == ThreadKind.IO) {
        pend(to);
      } else {
        waiter().awaitWritable(to);
      }
    }
  }

  private void queue(StreamSinkChannel to, ByteBuffer source) {
    pend(to).add(source);
  }

  private PendingOutput pend(StreamSinkChannel to) {
    if (pending == null) {
      Runnable sent = bypasses ? this::bypassed : request::sent;
      pending = new PendingOutput(to, waiter().pace(), !bypasses, sent, this::drop);
    }
    return pending;
  }

  private void moved(long n) {
    if (waiter == null) {
      movedAtOnce += n;
    } else {
      waiter.pace().moved(n);
    }
  }

  /** Lets others have the loop when this response has had it for long. */
  private void turn(StreamSinkChannel to, long n) throws IOException {
    sinceTurn += n;
    if (sinceTurn >= TURN && thread.isOnLoop()) {
      sinceTurn = 0;
      waiter().awaitWritable(to);
    }
  }

  private OutputTail tail() {
    if (tail == null) {
      tail = new OutputTail();
    }
    return tail;
  }

  private Waiter waiter() {
    if (waiter == null) {
      waiter = new Waiter(new Pace(options.writeTimeout(), options.minTransferRate()));
      waiter.pace().moved(movedAtOnce);
    }
    return waiter;
  }

  private StreamSinkChannel channel() throws IOException {
    StreamSinkChannel to = channel;
    if (to == null) {
      throw new ClosedChannelException();
    }
    return to;
  }
}
