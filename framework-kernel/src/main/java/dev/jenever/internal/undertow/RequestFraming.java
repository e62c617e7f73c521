package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jenever.http.Headers;
import dev.jenever.server.ServerOptions;
import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.ConnectionUtils;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.ConduitReadableByteChannel;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Stands between a connection and Undertow, and alone decides where a request ends.
 *
 * <p>Heads are read and checked here, one at a time; Undertow is handed the same short one for
 * each, so that to it no request has headers or a body. Bodies are read by {@link #readBody}. What
 * a handler leaves unread is skipped before the next head.
 */
final class RequestFraming extends AbstractStreamSourceConduit<StreamSourceConduit>
    implements Lifecycle.Connection {

  /** How much of an unread body is worth a connection, as in Go. */
  static final int MAX_SKIP = 256 * 1024;

  /** What Go allows on top of its limit. */
  private static final int SLOP = 4096;

  /** What Undertow reads for every head: it needs no host, and nothing to be done. */
  private static final byte[] HANDED = "GET / HTTP/1.0\r\n\r\n".getBytes(ISO_8859_1);

  private static final int SKIP_BUFFER = 8 * 1024;
  private static final int LINGER_MILLIS = 500;

  private enum Phase {
    /** Between requests, or in a head. */
    HEAD,
    /** A head was handed over, and no handler has asked for it yet. */
    HANDED,
    /** A request is being handled; its body may be unread. */
    REQUEST,
    /** Nothing more is expected; what still comes is thrown away. */
    CLOSING,
    /** Another protocol has taken over. */
    RAW
  }

  private final StreamConnection connection;
  private final HeadParser parser;
  private final int maxHeadBytes;
  private final long headTimeoutMillis;
  private final Lifecycle lifecycle;

  private final InputBuffer in = new InputBuffer();
  private Phase phase = Phase.HEAD;
  private int scanned;
  private boolean afterBody;
  private XnioExecutor.@Nullable Key headTimer;
  private RequestHead head = new RequestHead();

  private long remaining;
  private @Nullable ChunkDecoder chunks;
  private @Nullable Headers trailers;
  private long skipped;

  private @Nullable Peer peer;

  /** What an earlier request has found out about the peer. */
  @Nullable Object aboutPeer;

  private volatile @Nullable ClientWatch watched;
  private boolean known;
  private boolean lingers;

  /** Whether there is input that is worth another read, though no event will announce it. */
  private volatile boolean unexamined;

  RequestFraming(StreamConnection connection, ServerOptions options, Lifecycle lifecycle) {
    super(connection.getSourceChannel().getConduit());
    this.connection = connection;
    this.parser = new HeadParser(options.maxHeaders(), options.maxTargetBytes());
    this.maxHeadBytes = (int) Math.min(Integer.MAX_VALUE, (long) options.maxHeaderBytes() + SLOP);
    this.headTimeoutMillis = options.headerTimeout().toMillis();
    this.lifecycle = lifecycle;
  }

  /** Takes bytes that were read from the connection before. */
  void unread(ByteBuffer bytes) {
    in.add(bytes);
    unexamined = hasBuffered();
  }

  /** Returns the framing of an exchange's connection, or null when it is not HTTP/1. */
  static @Nullable RequestFraming of(HttpServerExchange exchange) {
    return exchange.getConnection() instanceof AbstractServerConnection http1
            && http1.getOriginalSourceConduit() instanceof RequestFraming framing
        ? framing
        : null;
  }

  /** Returns the head that Undertow has just read. */
  RequestHead takeHead(HttpServerConnection server) {
    phase = Phase.REQUEST;
    if (!known) {
      known = true;
      server.addCloseListener(closed -> closed());
      lifecycle.opened(this);
    }
    return head;
  }

  /** Returns the other end of the connection, which is asked for once. */
  Peer peer() {
    Peer known = peer;
    if (known == null) {
      known = Peer.of(connection.getPeerAddress());
      peer = known;
    }
    return known;
  }

  private void closed() {
    lifecycle.closed(this);
    ClientWatch current = watched;
    if (current != null) {
      current.cancel();
    }
  }

  @Override
  public void drain() {
    connection.getIoThread().execute(this::closeIfIdle);
  }

  private void closeIfIdle() {
    if (phase == Phase.HEAD || phase == Phase.RAW) {
      abort();
    } else {
      // Whoever reads next looks whether the server is stopping.
      next.wakeupReads();
    }
  }

  @Override
  public void abort() {
    IoUtils.safeClose(connection);
  }

  /** Throws away what still comes: the response said that the connection closes. */
  void close() {
    phase = Phase.CLOSING;
    skipped = 0;
  }

  /** Passes everything on from now: the connection has been upgraded. */
  void passThrough() {
    phase = Phase.RAW;
  }

  /** Returns whether the connection may carry another request. */
  boolean mayStay() {
    return !lifecycle.isStopping();
  }

  /** Cancels a request when its connection is closed from this side. */
  void watch(ClientWatch request) {
    watched = request;
  }

  /** Returns whether bytes are at hand for which no event will come. */
  boolean hasBuffered() {
    return !in.isEmpty();
  }

  boolean isBodyRead() {
    return remaining == 0 && chunks == null;
  }

  /** Returns the bytes of the body that are known to be unread. */
  long unreadBytes() {
    return remaining;
  }

  /**
   * Reads bytes of the body.
   *
   * @return how many, 0 if none are there yet, -1 at the end of the body
   */
  int readBody(ByteBuffer out) throws IOException {
    if (chunks != null) {
      return readChunks(chunks, out);
    }
    if (remaining == 0) {
      return -1;
    }
    int n = in.isEmpty() ? readAhead(out, remaining) : in.drainTo(out, remaining);
    remaining -= n;
    unexamined = hasBuffered();
    return n;
  }

  /** Returns the trailers of the body, none before it has been read. */
  Headers trailers() {
    return trailers == null ? Headers.create() : trailers;
  }

  private int readChunks(ChunkDecoder decoder, ByteBuffer out) throws IOException {
    int start = out.position();
    boolean more = true;
    while (more) {
      in.skip(decoder.decode(in.bytes, in.from, in.to, out) - in.from);
      more = !decoder.isDone() && out.hasRemaining() && refill(decoder, out) > 0;
    }
    int n = out.position() - start;
    unexamined = hasBuffered() && (decoder.isDone() || n > 0);
    if (decoder.isDone()) {
      trailers = decoder.trailers();
      chunks = null;
      return n == 0 ? -1 : n;
    }
    return n;
  }

  private int refill(ChunkDecoder decoder, ByteBuffer out) throws IOException {
    if (in.isEmpty() && decoder.dataAhead() > 0) {
      int n = readAhead(out, decoder.dataAhead());
      decoder.skipData(n);
      return n;
    }
    return orEnd(in.fill(next));
  }

  /** Reads past the buffer, so that bulk data is copied once. */
  private int readAhead(ByteBuffer out, long most) throws IOException {
    int limit = out.limit();
    out.limit((int) Math.min(limit, out.position() + most));
    try {
      return orEnd(next.read(out));
    } finally {
      out.limit(limit);
    }
  }

  private static int orEnd(int n) throws EOFException {
    if (n < 0) {
      throw new EOFException("unexpected EOF");
    }
    return n;
  }

  /**
   * Finds out whether the client is still there, after the whole request has been read.
   *
   * @return false when it has closed its side
   */
  boolean isClientThere() throws IOException {
    if (!in.isEmpty()) {
      return true;
    }
    int n = in.fill(next);
    unexamined = n > 0;
    return n >= 0;
  }

  /** Reads a head, for Undertow. */
  @Override
  public int read(ByteBuffer out) throws IOException {
    unexamined = false;
    return switch (phase) {
      case HEAD -> readHead(out);
      case REQUEST -> isBodyRead() ? readHead(out) : skipBody(out);
      case RAW -> in.isEmpty() ? next.read(out) : in.drainTo(out, Integer.MAX_VALUE);
      case CLOSING -> throwAway();
      case HANDED -> refuse(HeadException.badRequest());
    };
  }

  private int readHead(ByteBuffer out) throws IOException {
    phase = Phase.HEAD;
    if (lifecycle.isStopping()) {
      return -1;
    }
    for (; ; ) {
      int end = headEnd();
      try {
        if (startsWithLineEnd()) {
          throw HeadException.badRequest();
        }
        if (end > maxHeadBytes + in.from || end < 0 && in.size() > maxHeadBytes) {
          throw HeadException.headersTooLarge();
        }
        if (end > 0) {
          return begin(out, end);
        }
      } catch (HeadException e) {
        return refuse(e);
      }
      int n = in.fill(next);
      if (n < 0 && !in.isEmpty()) {
        return refuse(HeadException.badRequest());
      }
      if (n <= 0) {
        watchHead(!in.isEmpty());
        return n;
      }
    }
  }

  /** Returns where the head in the buffer ends, or -1. */
  private int headEnd() {
    skipLeadingLines();
    byte[] bytes = in.bytes;
    for (int i = in.from + scanned; i < in.to - 1; i++) {
      if (bytes[i] == '\n') {
        if (bytes[i + 1] == '\n') {
          return i + 2;
        }
        if (bytes[i + 1] == '\r' && i + 2 < in.to && bytes[i + 2] == '\n') {
          return i + 3;
        }
      }
    }
    scanned = Math.max(0, in.size() - 2);
    return -1;
  }

  private boolean startsWithLineEnd() {
    return in.size() > 0 && in.bytes[in.from] == '\n'
        || in.size() > 1 && in.bytes[in.from] == '\r' && in.bytes[in.from + 1] == '\n';
  }

  /** Old clients send an empty line after a body: RFC 9112, section 2.2. */
  private void skipLeadingLines() {
    while (afterBody && !in.isEmpty()) {
      byte b = in.bytes[in.from];
      if (b != '\r' && b != '\n') {
        afterBody = false;
        return;
      }
      in.skip(1);
    }
  }

  private int begin(ByteBuffer out, int end) throws HeadException {
    watchHead(false);
    scanned = 0;
    head = parser.parse(in.bytes, in.from, end);
    afterBody = head.hasBody();
    remaining = Math.max(0, head.contentLength);
    chunks = head.chunked ? new ChunkDecoder() : null;
    trailers = null;
    skipped = 0;
    in.skip(end - in.from);
    unexamined = hasBuffered();
    out.put(HANDED);
    phase = Phase.HANDED;
    return HANDED.length;
  }

  /** Skips what the last handler has left of its body, then reads the next head. */
  private int skipBody(ByteBuffer out) throws IOException {
    ByteBuffer waste = ByteBuffer.allocate(SKIP_BUFFER);
    while (!isBodyRead()) {
      int n = remaining > MAX_SKIP - skipped ? -1 : readBody(waste.clear());
      if (n == 0) {
        return 0;
      }
      skipped += Math.max(0, n);
      if (skipped > MAX_SKIP || n < 0 && !isBodyRead()) {
        return hangUp();
      }
    }
    return readHead(out);
  }

  private int refuse(HeadException e) throws IOException {
    StreamSinkChannel sink = connection.getSinkChannel();
    ByteBuffer response = ISO_8859_1.encode(e.response());
    while (response.hasRemaining() && sink.write(response) > 0) {}
    return hangUp();
  }

  /** Closes, but not before the client had time to read what was sent. */
  private int hangUp() {
    close();
    watchHead(false);
    connection.getIoThread().execute(() -> ConnectionUtils.cleanClose(connection));
    return 0;
  }

  private int throwAway() throws IOException {
    if (!lingers) {
      lingers = true;
      connection.getIoThread().executeAfter(this::abort, LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }
    int n;
    do {
      in.clear();
      n = in.fill(next);
      skipped += Math.max(0, n);
    } while (n > 0 && skipped <= MAX_SKIP);
    in.clear();
    if (n > 0) {
      next.suspendReads();
      return 0;
    }
    return n;
  }

  /** Ends a connection that takes too long over a head. */
  private void watchHead(boolean incomplete) {
    if (incomplete && headTimer == null) {
      headTimer =
          connection
              .getIoThread()
              .executeAfter(
                  () -> IoUtils.safeClose(connection), headTimeoutMillis, TimeUnit.MILLISECONDS);
    } else if (!incomplete && headTimer != null) {
      headTimer.remove();
      headTimer = null;
    }
  }

  @Override
  public void resumeReads() {
    if (unexamined || lifecycle.isStopping() && phase == Phase.REQUEST && isBodyRead()) {
      next.wakeupReads();
    } else {
      next.resumeReads();
    }
  }

  @Override
  public long read(ByteBuffer[] outs, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      if (outs[i].hasRemaining()) {
        return read(outs[i]);
      }
    }
    return 0;
  }

  @Override
  public long transferTo(long position, long count, FileChannel target) throws IOException {
    return target.transferFrom(new ConduitReadableByteChannel(this), position, count);
  }

  @Override
  public long transferTo(long count, ByteBuffer through, StreamSinkChannel target)
      throws IOException {
    return IoUtils.transfer(new ConduitReadableByteChannel(this), count, through, target);
  }
}
