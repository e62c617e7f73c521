package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Server;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** A loop that stands still is reported, with the route and the stack that hold it. */
class WatchdogTest {

  @ParameterizedTest
  @EnumSource(names = {"IO", "EVENT_LOOP"})
  void heldLoopIsReported(ExecutionMode mode) throws IOException, InterruptedException {
    if (mode == ExecutionMode.EVENT_LOOP) {
      Jdk.needsLoopThreads();
    }
    Logger logger = (Logger) LoggerFactory.getLogger("dev.jenever.server");
    Lines lines = new Lines();
    lines.start();
    logger.addAppender(lines);
    logger.setAdditive(false);
    StubApplication app =
        new StubApplication().on("/hold", (request, response) -> holdUntil(lines));
    try (Server server =
            TestServers.start(
                app, o -> o.executionMode(mode).watchdogInterval(Duration.ofMillis(100)));
        RawClient client = new RawClient(server.port())) {
      assertThat(client.send("GET /hold HTTP/1.1\r\nHost: a\r\n\r\n").readResponse())
          .contains("200 OK");
    } finally {
      logger.detachAppender(lines);
      logger.setAdditive(true);
    }

    assertThat(lines.queue.poll(20, TimeUnit.SECONDS))
        .contains("has not turned for")
        .contains("* /hold holds it")
        .contains("WORKER")
        .contains("holdUntil");
  }

  /** Computes until the report is there. */
  private static void holdUntil(Lines lines) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (lines.queue.isEmpty() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
  }

  /** Keeps what is logged. */
  private static final class Lines extends AppenderBase<ILoggingEvent> {

    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      queue.add(event.getFormattedMessage());
    }
  }
}
