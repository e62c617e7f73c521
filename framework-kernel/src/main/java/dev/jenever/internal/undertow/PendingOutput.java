package dev.jenever.internal.undertow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSinkChannel;

/** Output of a handler on an I/O thread that its client was too slow to take: sent when it can. */
final class PendingOutput implements ChannelListener<StreamSinkChannel> {

  private final StreamSinkChannel channel;
  private final Pace pace;
  private final boolean shuts;
  private final Runnable sent;
  private final Runnable drop;
  private final Queue<ByteBuffer> queue = new ArrayDeque<>();
  private XnioExecutor.@Nullable Key timer;
  private long blockedSince;
  private boolean last;
  private boolean endsWithTail;
  private boolean shut;

  /**
   * Starts waiting for the client.
   *
   * @param shuts whether the channel ends with the response
   */
  PendingOutput(StreamSinkChannel channel, Pace pace, boolean shuts, Runnable sent, Runnable drop) {
    this.channel = channel;
    this.pace = pace;
    this.shuts = shuts;
    this.sent = sent;
    this.drop = drop;
    channel.getWriteSetter().set(this);
    channel.resumeWrites();
    startTimer();
  }

  /** Takes a copy of what remains in a buffer. */
  void add(ByteBuffer source) {
    ByteBuffer copy = ByteBuffer.allocate(source.remaining());
    queue.add(copy.put(source).flip());
  }

  /** Ends the response when all has been sent, with a copy of these bytes, which may be none. */
  void finish(ByteBuffer tail) {
    endsWithTail = tail.hasRemaining();
    if (endsWithTail) {
      add(tail);
    }
    last = true;
  }

  @Override
  public void handleEvent(StreamSinkChannel ready) {
    stopTimer();
    try {
      if (advance()) {
        channel.suspendWrites();
        if (last) {
          sent.run();
        }
      } else {
        startTimer();
      }
    } catch (IOException e) {
      drop.run();
    }
  }

  /** Returns whether there is nothing left to wait for. */
  private boolean advance() throws IOException {
    for (ByteBuffer next; (next = queue.peek()) != null; queue.remove()) {
      while (next.hasRemaining()) {
        boolean end = endsWithTail && queue.size() == 1;
        int n = end ? channel.writeFinal(next) : channel.write(next);
        if (n == 0) {
          return false;
        }
        pace.moved(n);
      }
    }
    if (last && shuts && !shut) {
      shut = true;
      channel.shutdownWrites();
    }
    return last && channel.flush();
  }

  private void startTimer() {
    blockedSince = System.nanoTime();
    timer =
        channel
            .getIoThread()
            .executeAfter(drop, pace.nanosLeft() / 1_000_000, TimeUnit.MILLISECONDS);
  }

  private void stopTimer() {
    if (timer != null) {
      timer.remove();
      timer = null;
      pace.waited(System.nanoTime() - blockedSince);
    }
  }
}
