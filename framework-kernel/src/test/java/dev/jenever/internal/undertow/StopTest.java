package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Listener;
import dev.jenever.server.Server;
import dev.jenever.server.ServerOptions;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a server ends. */
class StopTest {

  private static final String GET = "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final Duration LONG = Duration.ofSeconds(30);

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IO")
  void requestInFlightFinishesAndItsConnectionCloses(ExecutionMode mode) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    StubApplication app =
        new StubApplication()
            .on(
                "/slow",
                (request, response) -> {
                  begun.countDown();
                  release.await();
                  response.writeString("done");
                });
    Server server = TestServers.start(app, mode);
    int port = server.port();
    try (RawClient client = new RawClient(port)) {
      client.send(GET);
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

      CompletableFuture<Boolean> stopped = CompletableFuture.supplyAsync(() -> server.stop(LONG));
      TestServers.awaitRefusal(port);
      release.countDown();

      assertThat(client.readAll()).contains("\r\nConnection: close\r\n").endsWith("done");
      assertThat(stopped.get(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void idleConnectionsAreClosedAtOnce() throws Exception {
    StubApplication app = new StubApplication().on("/slow", (q, r) -> r.writeString("done"));
    Server server = TestServers.start(app);
    try (RawClient used = new RawClient(server.port());
        RawClient unused = new RawClient(server.port())) {
      used.send(GET).readResponse();

      assertThat(server.stop(LONG)).isTrue();

      assertThat(used.readAll()).isEmpty();
      assertThat(isClosed(unused)).isTrue();
    }
  }

  @Test
  void stoppingTwiceIsStoppingOnce() throws Exception {
    Server server = TestServers.start(new StubApplication());

    assertThat(server.stop(LONG)).isTrue();
    assertThat(server.stop(LONG)).isTrue();
    server.close();
    server.join();
  }

  @Test
  void noThreadIsLeft() throws Exception {
    Set<Thread> before = threads();
    Server server =
        TestServers.start(
            new StubApplication().on("/slow", (q, r) -> r.writeString("done")),
            ExecutionMode.WORKER);
    try (RawClient client = new RawClient(server.port())) {
      client.send(GET).readResponse();
    }

    server.close();

    Set<Thread> left = threads();
    left.removeAll(before);
    for (Thread thread : left) {
      thread.join(20_000);
    }
    assertThat(left).noneMatch(Thread::isAlive);
  }

  @Test
  void takenPortFailsAndLeavesNothing() throws Exception {
    try (Server server = TestServers.start(new StubApplication())) {
      ServerOptions taken =
          ServerOptions.builder()
              .listen(Listener.http("127.0.0.1", 0))
              .listen(Listener.http("127.0.0.1", server.port()))
              .build();

      assertThatThrownBy(() -> UndertowServer.start(new StubApplication(), taken))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Address already in use");
    }
  }

  @Test
  void severalListenersServeTheSame() throws Exception {
    StubApplication app = new StubApplication().on("/slow", (q, r) -> r.writeString("done"));
    ServerOptions options =
        ServerOptions.builder()
            .executionMode(ExecutionMode.WORKER)
            .listen(Listener.http("127.0.0.1:0"))
            .listen(Listener.http("localhost:0"))
            .build();
    try (Server server = UndertowServer.start(app, options);
        RawClient client = new RawClient(server.port())) {
      assertThat(client.send(GET).readResponse()).endsWith("done");
    }
  }

  /** A connection that was still waiting to be accepted is reset. */
  private static boolean isClosed(RawClient client) throws IOException {
    try {
      return client.readAll().isEmpty();
    } catch (SocketException reset) {
      return true;
    }
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("jenever"))
        .collect(Collectors.toSet());
  }
}
