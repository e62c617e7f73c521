package dev.jenever.internal.undertow;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices event loops that stand still: says who holds them, and relieves them. */
final class Watchdog implements Runnable, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger("dev.jenever.server");

  /** How soon threads get help that wait for a loop which stands still. */
  private static final long RELIEF_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

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
      while (!closed.await(Math.min(RELIEF_NANOS, intervalNanos / 4), TimeUnit.NANOSECONDS)) {
        loops.all().forEach(EventLoop::relieve);
        loops.all().forEach(this::check);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void check(EventLoop loop) {
    Ping ping = pings.get(loop);
    long age = ping == null ? Long.MAX_VALUE : System.nanoTime() - ping.sentAt;
    if (ping == null || ping.answered) {
      if (age >= intervalNanos / 4) {
        send(loop);
      }
    } else if (!ping.reported && age >= intervalNanos) {
      ping.reported = true;
      report(loop, age);
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
