package dev.jenever.internal.undertow;

import dev.jenever.server.ServerOptions;
import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.protocols.http2.Http2Channel;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http2.Http2ReceiveListener;
import io.undertow.util.AttachmentKey;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;

/** A connection that speaks HTTP/2, and how many of its requests are in flight. */
final class Http2Connection implements Lifecycle.Connection {

  private static final AttachmentKey<Http2Connection> KEY =
      AttachmentKey.create(Http2Connection.class);

  private final Lifecycle lifecycle;
  private final Http2Channel channel;
  private final OptionMap options;
  private final int bufferSize;
  private volatile long idleSince = System.nanoTime();
  private volatile boolean leaving;
  private long idleMillis;
  private final AtomicInteger inFlight = new AtomicInteger();

  Http2Connection(
      Lifecycle lifecycle,
      StreamConnection connection,
      ByteBufferPool buffers,
      @Nullable PooledByteBuffer read,
      OptionMap options) {
    this.lifecycle = lifecycle;
    this.options = options;
    this.bufferSize = buffers.getBufferSize();
    this.channel = new Http2Channel(connection, "h2", buffers, read, false, false, options);
    channel.putAttachment(KEY, this);
  }

  /** Returns the options of HTTP/2 connections, made of those of all connections. */
  static OptionMap optionsFor(ServerOptions server, OptionMap all) {
    if (System.getProperty(Http2Channel.HTTP2_MAX_HEADER_SIZE_PROPERTY) == null) {
      // Undertow caps headers at 20,000 bytes for the whole JVM, whatever the options say.
      System.setProperty(Http2Channel.HTTP2_MAX_HEADER_SIZE_PROPERTY, "0");
    }
    return OptionMap.builder()
        .addAll(all)
        .set(UndertowOptions.MAX_HEADER_SIZE, server.maxHeaderBytes())
        .getMap();
  }

  void start(RootHandler root, long idleMillis) {
    this.idleMillis = idleMillis;
    watchIdleness(idleMillis);
    lifecycle.opened(this);
    channel.addCloseTask(closed -> lifecycle.closed(this));
    channel.getReceiveSetter().set(new Http2ReceiveListener(root, options, bufferSize, null));
    channel.resumeReceives();
  }

  /** Returns the connection of an exchange, or null when it was upgraded from HTTP/1. */
  static @Nullable Http2Connection of(HttpServerExchange exchange) {
    return exchange.getConnection().getAttachment(KEY);
  }

  void requestStarted() {
    inFlight.incrementAndGet();
  }

  /** Says goodbye to a client that has not asked for anything for long. */
  private void watchIdleness(long millis) {
    channel.getIoThread().executeAfter(this::checkIdleness, millis, TimeUnit.MILLISECONDS);
  }

  private void checkIdleness() {
    long left = idleMillis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - idleSince);
    if (!channel.isOpen()) {
      return;
    }
    if (inFlight.get() > 0) {
      watchIdleness(idleMillis);
    } else if (left > 0) {
      watchIdleness(left);
    } else {
      drain();
    }
  }

  void requestEnded() {
    idleSince = System.nanoTime();
    if (inFlight.decrementAndGet() == 0 && leaving) {
      leave();
    }
  }

  private void leave() {
    try {
      channel.getIoThread().execute(this::leaveIfIdle);
    } catch (RejectedExecutionException stopped) {
      abort();
    }
  }

  /** Lets requests finish first: Undertow closes a connection as soon as it has said goodbye. */
  @Override
  public void drain() {
    leaving = true;
    leave();
  }

  private void leaveIfIdle() {
    if (inFlight.get() == 0) {
      channel.sendGoAway(Http2Channel.ERROR_NO_ERROR);
    }
  }

  @Override
  public void abort() {
    IoUtils.safeClose(channel);
  }
}
