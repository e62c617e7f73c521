package dev.jenever.contrib.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** OpenTelemetry's Collector, built from its own modules and started as a program. */
final class Collector implements AutoCloseable {

  private static final String CONFIG =
      """
      yaml:
      receivers: {otlp: {protocols: {grpc: {endpoint: "127.0.0.1:%d"}, http: {endpoint: "127.0.0.1:%d"}}}}
      exporters: {lines: {path: "%s"}}
      service:
        telemetry: {metrics: {level: none}}
        pipelines:
          traces: {receivers: [otlp], exporters: [lines]}
          metrics: {receivers: [otlp], exporters: [lines]}
      """;

  final int grpc;
  final int http;
  private final Path lines;
  private final Process process;

  private Collector(int grpc, int http, Path lines, Process process) {
    this.grpc = grpc;
    this.http = http;
    this.lines = lines;
    this.process = process;
  }

  static Collector start(Path directory) throws IOException, InterruptedException {
    Path program = build();
    int grpc = freePort();
    int http = freePort();
    Path lines = directory.resolve("lines.jsonl");
    Process process =
        new ProcessBuilder(program.toString(), CONFIG.formatted(grpc, http, lines))
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("collector.log").toFile())
            .start();
    Collector collector = new Collector(grpc, http, lines, process);
    await(() -> accepts(grpc) && accepts(http));
    return collector;
  }

  private static Path build() throws IOException, InterruptedException {
    boolean go = isThere("go");
    if (!go) {
      System.out.println("Go is not installed: nothing is exported to a Collector");
      assertThat(System.getenv("CI")).as("Go is not installed, on CI").isNotEqualTo("true");
    }
    assumeTrue(go, "Go is not installed");
    Path program = Path.of("target", "collector").toAbsolutePath();
    Process build =
        new ProcessBuilder("go", "build", "-o", program.toString(), ".")
            .directory(Path.of("src", "test", "collector").toFile())
            .inheritIO()
            .start();
    assertThat(build.waitFor(10, TimeUnit.MINUTES)).as("go build has ended").isTrue();
    assertThat(build.exitValue()).as("go build").isZero();
    return program;
  }

  private static boolean isThere(String program) {
    for (String directory : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(directory, program))) {
        return true;
      }
    }
    return false;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean accepts(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Waits until a number of requests has arrived, and returns what was in them. */
  List<JsonNode> received(int count) throws IOException {
    await(() -> read().size() >= count);
    return read();
  }

  private List<JsonNode> read() throws IOException {
    List<JsonNode> all = new ArrayList<>();
    if (Files.exists(lines)) {
      ObjectMapper json = new ObjectMapper();
      String text = Files.readString(lines);
      for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
        if (!line.isEmpty()) {
          all.add(json.readTree(line));
        }
      }
    }
    return all;
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws IOException {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("the Collector does as expected in time").isLessThan(limit);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }
}
