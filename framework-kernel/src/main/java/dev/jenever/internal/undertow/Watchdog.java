package dev.jenever.internal.undertow;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices event loops that stand still, and says who holds them. */
final class Watchdog implements Runnable, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger("dev.jenever.server");

  private final EventLoops loops;
  private final long intervalNanos;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<EventLoop, Ping> pings = new HashMap<>();

  Watchdog(EventLoops loops, Duration interval) {
    this.loops = loops;
    this.intervalNanos = interval.toNanos();
  }

  void start() {
    Thread thread = new Thread(this, "jenever-watchdog");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    try {
      while (!closed.await(intervalNanos / 4, TimeUnit.NANOSECONDS)) {
        loops.all().forEach(this::check);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void check(EventLoop loop) {
    Ping ping = pings.get(loop);
    if (ping == null || ping.answered) {
      send(loop);
    } else if (!ping.reported && System.nanoTime() - ping.sentAt >= intervalNanos) {
      ping.reported = true;
      report(loop, System.nanoTime() - ping.sentAt);
    }
  }

  private void send(EventLoop loop) {
    Ping ping = new Ping();
    pings.put(loop, ping);
    try {
      loop.thread().execute(ping);
    } catch (RejectedExecutionException stopping) {
      ping.answered = true;
    }
  }

  private static void report(EventLoop loop, long nanos) {
    ExchangeTask holder = loop.running();
    Thread thread = holder == null ? loop.thread() : holder.thread();
    StringBuilder stack = new StringBuilder();
    for (StackTraceElement frame : thread.getStackTrace()) {
      stack.append("\n\tat ").append(frame);
    }
    log.warn(
        "{} has not turned for {} ms: {} holds it; run that route as WORKER{}",
        loop.thread().getName(),
        TimeUnit.NANOSECONDS.toMillis(nanos),
        holder == null ? "no request" : holder.call().execution().label(),
        stack);
  }

  @Override
  public void close() {
    closed.countDown();
  }

  /** A task that a loop runs when it turns. */
  private static final class Ping implements Runnable {

    private final long sentAt = System.nanoTime();
    private volatile boolean answered;
    private boolean reported;

    @Override
    public void run() {
      answered = true;
    }
  }
}
