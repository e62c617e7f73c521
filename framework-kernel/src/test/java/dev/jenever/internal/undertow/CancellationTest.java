package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.http.Cancellation;
import dev.jenever.http.Request;
import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Server;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client that leaves cancels its request. */
class CancellationTest {

  private static final String GET = "GET /wait HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String NEXT = "GET /next HTTP/1.1\r\nHost: a\r\n\r\n";

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IO")
  void clientThatClosesCancels(ExecutionMode mode) throws Exception {
    Waiting waiting = new Waiting();
    try (Server server = TestServers.start(waiting.app(), mode)) {
      RawClient client = new RawClient(server.port()).send(GET);
      waiting.begun();

      client.close();

      assertThat(waiting.outcome()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IO")
  void clientThatClosesAfterItsBodyWasReadCancels(ExecutionMode mode) throws Exception {
    Waiting waiting = new Waiting();
    try (Server server = TestServers.start(waiting.app(), mode)) {
      RawClient client = new RawClient(server.port());
      client.send("POST /wait HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
      client.send("5\r\nhello\r\n0\r\n\r\n");
      waiting.begun();

      client.close();

      assertThat(waiting.outcome()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IO")
  void clientThatStaysDoesNotCancelAndMaySendMore(ExecutionMode mode) throws Exception {
    Waiting waiting = new Waiting();
    try (Server server = TestServers.start(waiting.app(), mode);
        RawClient client = new RawClient(server.port())) {
      client.send(GET);
      waiting.begun();
      client.send(NEXT);
      waiting.release.countDown();

      assertThat(client.readResponse()).endsWith("stayed");
      assertThat(client.readResponse()).endsWith("next");
      assertThat(waiting.outcome()).isFalse();
      assertThat(client.send(NEXT).readResponse()).endsWith("next");
    }
  }

  @Test
  void closedWriteSideCancelsAndIsAnsweredAllTheSame() throws Exception {
    Waiting waiting = new Waiting();
    try (Server server = TestServers.start(waiting.app());
        RawClient client = new RawClient(server.port())) {
      client.send(GET);
      waiting.begun();

      client.shutdownOutput();

      assertThat(waiting.outcome()).isTrue();
      assertThat(client.readAll()).endsWith("cancelled");
    }
  }

  @Test
  void serverThatStopsCancelsWhatItsDeadlineLeaves() throws Exception {
    Waiting waiting = new Waiting();
    try (Server server = TestServers.start(waiting.app());
        RawClient client = new RawClient(server.port())) {
      client.send(GET);
      waiting.begun();

      assertThat(server.stop(Duration.ofMillis(50))).isFalse();

      assertThat(waiting.outcome()).isTrue();
    }
  }

  @Test
  void actionAfterTheEndIsDropped() throws Exception {
    CompletableFuture<Cancellation> seen = new CompletableFuture<>();
    StubApplication app =
        new StubApplication()
            .on("/wait", (request, response) -> seen.complete(request.cancellation()));
    try (Server server = TestServers.start(app)) {
      RawClient client = new RawClient(server.port());
      client.send(GET).readResponse();
      Cancellation cancellation = seen.get(20, TimeUnit.SECONDS);
      CountDownLatch ran = new CountDownLatch(1);
      cancellation.onCancel(ran::countDown);
      client.close();
      server.stop(Duration.ofSeconds(20));

      assertThat(cancellation.isCancelled()).isFalse();
      assertThat(ran.getCount()).isOne();
    }
  }

  @Test
  void actionAfterTheCancellationRunsAtOnce() {
    ClientWatch watch = new ClientWatch();
    CountDownLatch ran = new CountDownLatch(2);
    watch.onCancel(ran::countDown);

    watch.cancel();
    watch.onCancel(ran::countDown);

    assertThat(ran.getCount()).isZero();
    assertThat(watch.isCancelled()).isTrue();
  }

  /** A handler that waits to be released or cancelled. */
  private static final class Waiting {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final CompletableFuture<Boolean> cancelled = new CompletableFuture<>();

    StubApplication app() {
      return new StubApplication()
          .on("/wait", (request, response) -> response.writeString(await(request)))
          .on("/next", (request, response) -> response.writeString("next"));
    }

    private String await(Request request) throws IOException, InterruptedException {
      request.cancellation().onCancel(release::countDown);
      request.body().readAllBytes();
      begun.countDown();
      release.await(30, TimeUnit.SECONDS);
      cancelled.complete(request.cancellation().isCancelled());
      return request.cancellation().isCancelled() ? "cancelled" : "stayed";
    }

    void begun() throws InterruptedException {
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    }

    boolean outcome() throws Exception {
      return cancelled.get(20, TimeUnit.SECONDS);
    }
  }
}
