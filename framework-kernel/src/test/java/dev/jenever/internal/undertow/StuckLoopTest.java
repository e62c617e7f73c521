package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Server;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Locks for which an event loop itself and a thread that it carries both wait: the thread is first
 * in line, and would go on only on the loop.
 */
@Timeout(60)
class StuckLoopTest {

  private static final String CARRIED = "GET /carried HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String LOOP = "GET /loop HTTP/1.1\r\nHost: a\r\n\r\n";

  private final AtomicReference<Thread> carried = new AtomicReference<>();
  private final AtomicReference<Thread> loop = new AtomicReference<>();
  private final Object monitor = new Object();
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Server server;

  @BeforeEach
  void needsLoopThreads() {
    Jdk.needsLoopThreads();
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void monitorIsHandedOn() throws IOException {
    serve(this::enterMonitor);
    try (RawClient first = new RawClient(server.port());
        RawClient second = new RawClient(server.port())) {
      synchronized (monitor) {
        sendBoth(first, second);
      }
      assertBothAnswered(first, second);
    }
  }

  @Test
  void lockIsHandedOn() throws IOException {
    serve(this::takeLock);
    try (RawClient first = new RawClient(server.port());
        RawClient second = new RawClient(server.port())) {
      lock.lock();
      try {
        sendBoth(first, second);
      } finally {
        lock.unlock();
      }
      assertBothAnswered(first, second);
    }
  }

  @Test
  void threadThatWasNotifiedServesOn() throws IOException {
    serve(this::waitInMonitor);
    try (RawClient client = new RawClient(server.port())) {
      for (int i = 0; i < 5; i++) {
        assertThat(client.send(CARRIED).readResponse()).endsWith("carried");
      }
    }
  }

  private void serve(Runnable waiting) throws IOException {
    StubApplication app =
        new StubApplication()
            .on(
                "/carried",
                (request, response) -> {
                  carried.set(Thread.currentThread());
                  waiting.run();
                  response.writeString("carried");
                })
            .on(
                "/loop",
                ExecutionMode.IO,
                (request, response) -> {
                  loop.set(Thread.currentThread());
                  waiting.run();
                  response.writeString("loop");
                });
    server = TestServers.start(app, o -> o.executionMode(ExecutionMode.EVENT_LOOP).ioThreads(1));
  }

  private void enterMonitor() {
    synchronized (monitor) {
      assertThat(Thread.holdsLock(monitor)).isTrue();
    }
  }

  private void waitInMonitor() {
    synchronized (monitor) {
      try {
        monitor.wait(1);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void takeLock() {
    lock.lock();
    lock.unlock();
  }

  /** Has the carried thread wait first, then its loop. */
  private void sendBoth(RawClient first, RawClient second) throws IOException {
    first.send(CARRIED);
    until(() -> waits(carried.get()));
    second.send(LOOP);
    until(() -> waits(loop.get()));
  }

  private static void assertBothAnswered(RawClient first, RawClient second) throws IOException {
    assertThat(first.readResponse()).endsWith("carried");
    assertThat(second.readResponse()).endsWith("loop");
    assertThat(first.send(CARRIED).readResponse()).endsWith("carried");
    assertThat(second.send(LOOP).readResponse()).endsWith("loop");
  }

  private static boolean waits(Thread thread) {
    return thread != null
        && (thread.getState() == Thread.State.BLOCKED || thread.getState() == Thread.State.WAITING);
  }

  private static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("nobody waits").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
