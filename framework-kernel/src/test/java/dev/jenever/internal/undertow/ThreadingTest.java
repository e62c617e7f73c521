package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Server;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where handlers run, and that those who wait keep nobody else waiting. */
class ThreadingTest {

  private static final String SLEEP = "GET /sleep HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String PING = "GET /ping HTTP/1.1\r\nHost: a\r\n\r\n";

  @ParameterizedTest
  @CsvSource({
    "IO, I/O",
    "WORKER, task",
    "VIRTUAL, VirtualThread",
    "EVENT_LOOP, VirtualThread",
    "ADAPTIVE, VirtualThread"
  })
  void modeNamesTheThread(ExecutionMode mode, String name) throws IOException {
    if (mode != ExecutionMode.IO && mode != ExecutionMode.WORKER) {
      Jdk.needsLoopThreads();
    }
    StubApplication app =
        new StubApplication()
            .on("/t", (request, response) -> response.writeString("" + Thread.currentThread()));
    try (Server server = TestServers.start(app, mode);
        RawClient client = new RawClient(server.port())) {
      assertThat(server.executionMode()).isEqualTo(mode);
      assertThat(client.send(PING.replace("/ping", "/t")).readResponse()).contains(name);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"EVENT_LOOP", "ADAPTIVE"})
  void loopCarriesItsHandlers(ExecutionMode mode) throws IOException {
    Jdk.needsLoopThreads();
    StubApplication app =
        new StubApplication()
            .on("/t", (request, response) -> response.writeString("" + Thread.currentThread()));
    try (Server server = TestServers.start(app, mode);
        RawClient client = new RawClient(server.port())) {
      assertThat(client.send(PING.replace("/ping", "/t")).readResponse()).contains("@jenever I/O");
    }
  }

  @Test
  void routeOverridesTheServer() throws IOException {
    StubApplication app =
        new StubApplication()
            .on("/io", ExecutionMode.IO, (q, r) -> r.writeString("" + Thread.currentThread()))
            .on("/w", (q, r) -> r.writeString("" + Thread.currentThread()));
    try (Server server = TestServers.start(app, ExecutionMode.WORKER);
        RawClient client = new RawClient(server.port())) {
      assertThat(client.send(PING.replace("/ping", "/io")).readResponse()).contains("I/O");
      assertThat(client.send(PING.replace("/ping", "/w")).readResponse()).contains("task");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"VIRTUAL", "EVENT_LOOP", "ADAPTIVE"})
  void twoThousandSleepersFinishTogetherWhileOthersAreServed(ExecutionMode mode) throws Exception {
    Jdk.needsLoopThreads();
    int sleepers = 2000;
    int nap = 200;
    AtomicInteger asleep = new AtomicInteger();
    CountDownLatch allAsleep = new CountDownLatch(sleepers);
    StubApplication app =
        new StubApplication()
            .on("/ping", (request, response) -> response.writeString("pong"))
            .on(
                "/sleep",
                (request, response) -> {
                  asleep.incrementAndGet();
                  allAsleep.countDown();
                  Thread.sleep(nap);
                  response.writeString("awake");
                });
    List<RawClient> clients = new ArrayList<>();
    try (Server server = TestServers.start(app, mode);
        RawClient pinger = new RawClient(server.port())) {
      pinger.send(PING).readResponse();
      for (int i = 0; i < sleepers; i++) {
        clients.add(new RawClient(server.port()));
      }

      long start = System.nanoTime();
      for (RawClient client : clients) {
        client.send(SLEEP);
      }
      assertThat(pinger.send(PING).readResponse()).endsWith("pong");
      for (RawClient client : clients) {
        assertThat(client.readResponse()).endsWith("awake");
      }
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

      assertThat(asleep).hasValue(sleepers);
      assertThat(allAsleep.getCount()).isZero();
      assertThat(millis).isLessThan((long) sleepers * nap / 20);
    } finally {
      for (RawClient client : clients) {
        client.close();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"VIRTUAL", "EVENT_LOOP", "ADAPTIVE"})
  void handlersThatWaitForEachOtherInEveryWayMakeProgress(ExecutionMode mode) throws Exception {
    Jdk.needsLoopThreads();
    ReentrantLock lock = new ReentrantLock();
    Object monitor = new Object();
    CountDownLatch gate = new CountDownLatch(1);
    StubApplication app =
        new StubApplication()
            .on("/open", (request, response) -> gate.countDown())
            .on(
                "/wait",
                (request, response) -> {
                  gate.await();
                  lock.lock();
                  try {
                    Thread.yield();
                    synchronized (monitor) {
                      monitor.wait(1);
                    }
                  } finally {
                    lock.unlock();
                  }
                  response.writeString("through");
                });
    List<RawClient> clients = new ArrayList<>();
    try (Server server = TestServers.start(app, o -> o.executionMode(mode).ioThreads(1));
        RawClient opener = new RawClient(server.port())) {
      for (int i = 0; i < 50; i++) {
        clients.add(new RawClient(server.port()).send(SLEEP.replace("/sleep", "/wait")));
      }

      assertThat(opener.send(PING.replace("/ping", "/open")).readResponse()).contains(" 200 OK");
      for (RawClient client : clients) {
        assertThat(client.readResponse()).endsWith("through");
      }
    } finally {
      for (RawClient client : clients) {
        client.close();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"EVENT_LOOP", "ADAPTIVE"})
  void handlersThatNeverStopYieldingDoNotKeepOthersOut(ExecutionMode mode) throws Exception {
    Jdk.needsLoopThreads();
    CountDownLatch released = new CountDownLatch(1);
    StubApplication app =
        new StubApplication()
            .on("/release", (request, response) -> released.countDown())
            .on(
                "/spin",
                (request, response) -> {
                  while (released.getCount() > 0) {
                    Thread.yield();
                  }
                  response.writeString("released");
                });
    try (Server server = TestServers.start(app, o -> o.executionMode(mode).ioThreads(1));
        RawClient spinner = new RawClient(server.port());
        RawClient other = new RawClient(server.port())) {
      spinner.send(SLEEP.replace("/sleep", "/spin"));

      assertThat(other.send(PING.replace("/ping", "/release")).readResponse()).contains("200 OK");
      assertThat(spinner.readResponse()).endsWith("released");
    }
  }

  @Test
  void routeThatComputesIsMovedOffItsLoop() throws Exception {
    Jdk.needsLoopThreads();
    StubApplication app =
        new StubApplication()
            .on("/burn", (request, response) -> response.writeString(burn() + carrier()))
            .on("/ping", (request, response) -> response.writeString("pong"));
    try (Server server = TestServers.start(app, o -> o.executionMode(ExecutionMode.ADAPTIVE));
        RawClient client = new RawClient(server.port())) {
      String burn = PING.replace("/ping", "/burn");
      assertThat(client.send(burn).readResponse()).contains("jenever I/O");

      String last = "";
      for (int i = 0; i < 10; i++) {
        last = client.send(burn).readResponse();
      }

      assertThat(last).contains("ForkJoinPool");
      assertThat(client.send(PING).readResponse()).endsWith("pong");
    }
  }

  @Test
  void streamedBodyOfAnIoRouteIsReadElsewhere() throws Exception {
    StubApplication app =
        new StubApplication()
            .on(
                "/read",
                ExecutionMode.IO,
                (request, response) ->
                    response.writeString(
                        request.body().readAllBytes().length + " " + Thread.currentThread()));
    try (Server server = TestServers.start(app);
        RawClient client = new RawClient(server.port())) {
      String post = "POST /read HTTP/1.1\r\nHost: a\r\n";

      assertThat(client.send(post + "Content-Length: 5\r\n\r\nhello").readResponse())
          .contains("5 ")
          .contains("I/O");
      assertThat(
              client
                  .send(post + "Content-Length: 200000\r\n\r\n" + "x".repeat(200_000))
                  .readResponse())
          .contains("200000 ")
          .doesNotContain("Thread[jenever I/O");
    }
  }

  private static String burn() {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(60);
    double x = 1;
    while (System.nanoTime() < until) {
      x = Math.sin(x) + 1;
    }
    return x > 5 ? "!" : "";
  }

  private static String carrier() {
    return Thread.currentThread().toString();
  }
}
