package dev.jenever.internal.undertow;

import dev.jenever.http.BodyTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request: what was read before the handler started, then what is read when the
 * handler asks for it, parking its thread while nothing comes.
 */
final class RequestBody extends InputStream {

  /** What NIO copies through a direct buffer of its own at a time. */
  private static final int SLICE = 64 * 1024;

  /** After how many bytes an event loop turns, so that others are served. */
  private static final int TURN = 256 * 1024;

  private static final byte[] NONE = {};

  private final BodySource source;
  private final Waiter waiter;
  private final long declared;
  private final long limit;
  private boolean awaitsContinue;

  private byte[] ready = NONE;
  private int readyFrom;
  private int readyTo;
  private long received;
  private int sinceTurn;
  private @Nullable IOException failure;
  private @Nullable Runnable atEnd;

  /**
   * Creates a body.
   *
   * @param declared the length the client has announced, or -1
   * @param limit the most bytes to accept, or -1
   * @param awaitsContinue whether the client sends nothing until it is told to
   */
  RequestBody(BodySource source, Waiter waiter, long declared, long limit, boolean awaitsContinue) {
    this.source = source;
    this.waiter = waiter;
    this.declared = declared;
    this.limit = limit < 0 ? Long.MAX_VALUE : limit;
    this.awaitsContinue = awaitsContinue;
  }

  BodySource source() {
    return source;
  }

  Waiter waiter() {
    return waiter;
  }

  /** Returns whether the body may be read to its end before the handler starts. */
  boolean fits(int bufferedBodyBytes) {
    return declared >= 0 && declared <= Math.min(limit, bufferedBodyBytes) && !awaitsContinue;
  }

  long declared() {
    return declared;
  }

  /** Takes bytes that were read before the handler started, and what ended them early. */
  void ready(byte[] bytes, int count, @Nullable IOException early) {
    ready = bytes;
    readyTo = count;
    failure = early;
  }

  /** Returns whether reading the rest needs no waiting. */
  boolean isComplete() {
    return failure != null || source.isRead();
  }

  /** Does something once the body has been read, now if it has been. */
  void whenRead(Runnable action) {
    if (source.isRead()) {
      action.run();
    } else {
      atEnd = action;
    }
  }

  /** Takes note that the response starts, and returns whether the connection may be kept. */
  boolean endsCleanly() {
    boolean unsent = awaitsContinue && !source.isRead();
    awaitsContinue = false;
    return !unsent && failure == null && source.isSkippable();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    if (readyFrom < readyTo) {
      int n = Math.min(length, readyTo - readyFrom);
      System.arraycopy(ready, readyFrom, bytes, offset, n);
      readyFrom += n;
      return n;
    }
    if (failure != null) {
      throw failure;
    }
    try {
      return receive(ByteBuffer.wrap(bytes, offset, Math.min(length, SLICE)));
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public int available() {
    return readyTo - readyFrom;
  }

  private int receive(ByteBuffer out) throws IOException {
    if (source.isRead()) {
      return -1;
    }
    if (declared > limit) {
      throw new BodyTooLargeException(limit);
    }
    if (awaitsContinue) {
      awaitsContinue = false;
      source.sendContinue(waiter);
    }
    turn();
    for (; ; ) {
      int n = source.read(out);
      if (n > 0) {
        count(n);
      }
      if (n != 0) {
        noteEnd();
        return n;
      }
      sinceTurn = 0;
      source.await(waiter);
    }
  }

  private void noteEnd() {
    if (atEnd != null && source.isRead()) {
      atEnd.run();
      atEnd = null;
    }
  }

  private void count(int n) throws IOException {
    received += n;
    sinceTurn += n;
    waiter.pace().moved(n);
    if (received > limit) {
      throw new BodyTooLargeException(limit);
    }
  }

  /** Lets the I/O thread serve others in the middle of a transfer that never has to wait. */
  private void turn() throws IOException {
    if (sinceTurn >= TURN && !source.hasBuffered()) {
      sinceTurn = 0;
      source.await(waiter);
    }
  }
}
