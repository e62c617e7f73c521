package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.http.ResponseWriter;
import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Server;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files on their way to a client, in every mode. */
class FileTransferTest {

  private static final long SEED = 4711;
  private static final int LARGE = 20_000_000;

  @TempDir private static Path directory;

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aFileOfAnySizeArrivesAsItIs(ExecutionMode mode) throws IOException {
    StubApplication app = new StubApplication();
    int[] sizes = {1, 2047, 2048, 2049, 8000, 8192, 8193, 65_536, 100_000, 262_144, 300_000, LARGE};
    for (int size : sizes) {
      Path file = file(size);
      app.on("/" + size, (request, response) -> send(response, file, 0, size));
    }
    try (Server server = TestServers.start(app, mode);
        RawClient client = new RawClient(server.port())) {
      for (int size : sizes) {
        assertThat(client.send(get("/" + size)).readHead())
            .startsWith("HTTP/1.1 200 OK\r\n")
            .contains("\r\nContent-Length: " + size + "\r\n");
        assertThat(client.in().readNBytes(size)).as("size %d", size).isEqualTo(bytes(size));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void partsOfFilesAndOtherBytesKeepTheirOrder(ExecutionMode mode) throws IOException {
    Path file = file(LARGE);
    byte[] content = bytes(LARGE);
    StubApplication app =
        new StubApplication()
            .on(
                "/parts",
                (request, response) -> {
                  response.headers().set("Content-Type", "text/plain");
                  response.headers().set("Content-Length", Integer.toString(9 + 100 + 400_000));
                  response.writeString("abc");
                  sendPart(response, file, 1000, 100);
                  response.writeString("def");
                  sendPart(response, file, 2000, 400_000);
                  response.writeString("ghi");
                });
    try (Server server = TestServers.start(app, mode);
        RawClient client = new RawClient(server.port())) {
      for (int i = 0; i < 3; i++) {
        assertThat(client.send(get("/parts")).readHead()).startsWith("HTTP/1.1 200 OK\r\n");
        assertThat(client.in().readNBytes(3)).asString().isEqualTo("abc");
        assertThat(client.in().readNBytes(100)).isEqualTo(part(content, 1000, 100));
        assertThat(client.in().readNBytes(3)).asString().isEqualTo("def");
        assertThat(client.in().readNBytes(400_000)).isEqualTo(part(content, 2000, 400_000));
        assertThat(client.in().readNBytes(3)).asString().isEqualTo("ghi");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aFileThatHasBecomeShorterEndsTheConnection(ExecutionMode mode) throws IOException {
    Path file = file(100_000);
    StubApplication app =
        new StubApplication().on("/", (request, response) -> send(response, file, 0, 200_000));
    try (Server server = TestServers.start(app, mode);
        RawClient client = new RawClient(server.port())) {
      assertThat(client.send(get("/")).readHead()).contains("\r\nContent-Length: 200000\r\n");
      assertThat(client.readAll()).hasSizeLessThan(200_000);
    }
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aClientThatHasTakenManyBytesMayRest(ExecutionMode mode) throws IOException {
    Path file = file(LARGE);
    StubApplication app =
        new StubApplication().on("/", (request, response) -> send(response, file, 0, LARGE));
    try (Server server =
            TestServers.start(
                app,
                o ->
                    o.executionMode(mode)
                        .writeTimeout(Duration.ofMillis(100))
                        .minTransferRate(1000)
                        .headerTimeout(Duration.ofMillis(400)));
        RawClient client = new RawClient(server.port());
        RawClient late = new RawClient(server.port())) {
      client.send(get("/")).readHead();
      byte[] first = client.in().readNBytes(LARGE / 2);
      // Rests for longer than one may who has taken nothing.
      assertThat(late.send("GET /").readAll()).doesNotContain("200 OK");
      byte[] second = client.in().readNBytes(LARGE - first.length);

      assertThat(first).isEqualTo(part(bytes(LARGE), 0, first.length));
      assertThat(second).isEqualTo(part(bytes(LARGE), first.length, LARGE - first.length));
    }
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aClientThatGoesLeavesNothingBehind(ExecutionMode mode) throws Exception {
    Path file = file(LARGE);
    CountDownLatch gone = new CountDownLatch(1);
    StubApplication app =
        new StubApplication()
            .on(
                "/",
                (request, response) -> {
                  try {
                    send(response, file, 0, LARGE);
                  } finally {
                    gone.countDown();
                  }
                });
    try (Server server = TestServers.start(app, mode)) {
      try (RawClient client = new RawClient(server.port())) {
        client.send(get("/")).readHead();
      }
      gone.await();

      assertThat(server.stop(Duration.ofSeconds(10))).isTrue();
    }
  }

  private static void send(ResponseWriter response, Path file, long position, long count)
      throws IOException {
    response.headers().set("Content-Type", "application/octet-stream");
    response.headers().set("Content-Length", Long.toString(count));
    sendPart(response, file, position, count);
  }

  private static void sendPart(ResponseWriter response, Path file, long position, long count)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      response.writeFile(channel, position, count);
    }
  }

  private static Path file(int size) throws IOException {
    Path file = directory.resolve("file-" + size);
    return Files.exists(file) ? file : Files.write(file, bytes(size));
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new SplittableRandom(SEED).nextBytes(bytes);
    return bytes;
  }

  private static byte[] part(byte[] of, int position, int count) {
    return Arrays.copyOfRange(of, position, position + count);
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
  }
}
