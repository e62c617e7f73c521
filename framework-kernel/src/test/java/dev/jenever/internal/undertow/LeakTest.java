package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Slow clients leave neither descriptors nor threads behind. */
class LeakTest {

  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
  private static final int UPLOADS = 1000;
  private static final int HALF = 50_000;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IO")
  void thousandSlowUploadsLeaveNothingBehind(ExecutionMode mode) throws Exception {
    assumeTrue(Files.isDirectory(DESCRIPTORS), "skipped: descriptors are counted on Linux only");
    StubApplication app =
        new StubApplication()
            .on(
                "/up",
                (request, response) ->
                    response.writeString("got " + request.body().readAllBytes().length));
    byte[] half = new byte[HALF];
    try (Server server = TestServers.start(app, mode)) {
      upload(server, half, 20);
      int descriptors = openDescriptors();
      int threads = Thread.activeCount();

      upload(server, half, UPLOADS);

      assertThat(settled(LeakTest::openDescriptors, descriptors)).isLessThan(descriptors + 20);
      assertThat(settled(Thread::activeCount, threads)).isLessThan(threads + 20);
    }
  }

  private static void upload(Server server, byte[] half, int count) throws IOException {
    List<RawClient> clients = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RawClient client = new RawClient(server.port());
      client.send("POST /up HTTP/1.1\r\nHost: a\r\nContent-Length: " + 2 * HALF + "\r\n\r\n");
      clients.add(client.send(half, 0, HALF));
    }
    for (RawClient client : clients) {
      client.send(half, 0, HALF);
    }
    for (RawClient client : clients) {
      assertThat(client.readResponse()).endsWith("got " + 2 * HALF);
      client.close();
    }
  }

  /** Returns a count once it has come down to what it was, or what it is after a long wait. */
  private static int settled(IntSupplier count, int before) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (count.getAsInt() > before && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    return count.getAsInt();
  }

  private static int openDescriptors() {
    try (Stream<Path> open = Files.list(DESCRIPTORS)) {
      return (int) open.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
