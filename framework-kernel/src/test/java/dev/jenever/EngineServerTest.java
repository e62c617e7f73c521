package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jenever.http.FileSystem;
import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Listener;
import dev.jenever.server.Server;
import dev.jenever.server.ServerOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineServerTest {

  private final Mode modeBefore = Mode.get();
  private final PrintStream errorsBefore = Output.errorWriter();
  private final List<String> printed = new ArrayList<>();
  private final Engine r = Engine.create();

  @AfterEach
  void restore() {
    Output.setDebugPrintFunc(null);
    Output.setErrorWriter(errorsBefore);
    Mode.set(modeBefore);
  }

  @Test
  void servesOnAnyFreePort() throws Exception {
    r.get("/hello/:name", c -> c.string(200, "Hello %s", c.param("name")));

    try (Server server = r.start("127.0.0.1:0")) {
      assertThat(get(server, "/hello/gin")).isEqualTo("Hello gin");
      assertThat(r.executionMode()).isEqualTo(server.executionMode());
    }
  }

  @Test
  void servesAsItsOptionsSay() throws Exception {
    r.get("/", c -> c.string(200, "%s", Thread.currentThread().getName()));
    ServerOptions options =
        ServerOptions.builder()
            .listen(Listener.http("127.0.0.1:0"))
            .executionMode(ExecutionMode.IO)
            .build();

    try (Server server = r.start(options)) {
      assertThat(get(server, "/")).contains("I/O");
      assertThat(r.executionMode()).isEqualTo(ExecutionMode.IO);
    }
  }

  @Test
  void addsItsModeToOptionsWithoutOne() throws Exception {
    ServerOptions options = ServerOptions.builder().listen(Listener.http("127.0.0.1:0")).build();

    try (Server server = r.execution(ExecutionMode.IO).start(options)) {
      assertThat(server.executionMode()).isEqualTo(ExecutionMode.IO);
    }
  }

  @Test
  void leavesFilesToWorkers() throws Exception {
    List<String> readers = new ArrayList<>();
    FileSystem files =
        name -> {
          readers.add(Thread.currentThread().getName());
          throw new NoSuchFileException(name);
        };
    r.staticFs("/files", files);
    r.group("/here").execution(ExecutionMode.IO).staticFs("/files", files);

    try (Server server = r.execution(ExecutionMode.IO).start("127.0.0.1:0")) {
      get(server, "/files/a");
      get(server, "/here/files/a");
    }

    assertThat(readers).hasSize(2);
    assertThat(readers.get(0)).contains("task");
    assertThat(readers.get(1)).contains("I/O");
  }

  @Test
  void sendsTrailersAfterTheBody() throws Exception {
    r.get(
        "/",
        c -> {
          c.header("Trailer", "X-Sum");
          c.string(200, "body");
          c.header("X-Sum", "42");
        });

    try (Server server = r.start("127.0.0.1:0");
        Socket socket = new Socket("127.0.0.1", server.port())) {
      String request = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String response =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

      assertThat(response).endsWith("4\r\nbody\r\n0\r\nX-Sum: 42\r\n\r\n");
    }
  }

  @Test
  void runsUntilItIsInterrupted() throws Exception {
    r.get("/", c -> c.string(200, "running"));
    CompletableFuture<String> end = new CompletableFuture<>();
    Thread runner =
        new Thread(
            () -> {
              try {
                r.run("127.0.0.1:0");
                end.complete("returned");
              } catch (InterruptedException e) {
                end.complete("interrupted");
              } catch (IOException e) {
                end.completeExceptionally(e);
              }
            });

    runner.start();
    Server server = serverOf(r);
    assertThat(get(server, "/")).isEqualTo("running");
    runner.interrupt();

    assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo("interrupted");
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> get(server, "/"));
  }

  @Test
  void returnsFromRunWhenTheServerIsStopped() throws Exception {
    CompletableFuture<String> end =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                r.run("127.0.0.1:0");
                return "returned";
              } catch (InterruptedException | IOException e) {
                return e.toString();
              }
            });

    serverOf(r).close();

    assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo("returned");
  }

  @Test
  void saysThatAnAddressIsTaken() throws IOException {
    Mode.set(Mode.DEBUG);
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Output.setErrorWriter(new PrintStream(errors, true, StandardCharsets.UTF_8));
    Output.setDebugPrintFunc(printed::add);
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String address = "127.0.0.1:" + taken.getLocalPort();
      String message = "listen tcp " + address + ": bind: address already in use";

      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> r.run(address))
          .withMessage(message);
      assertThat(errors.toString(StandardCharsets.UTF_8))
          .isEqualTo("[GIN-debug] [ERROR] " + message + "\n");
      assertThat(printed).containsExactly("Listening and serving HTTP on " + address + "\n");
    }
  }

  @Test
  void refusesAnAddressWithoutAPort() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> r.start("8080"))
        .withMessage("address: 8080 (expected: host:port)");
  }

  @Test
  void warnsWhenEverybodyIsTrusted() throws IOException {
    r.setTrustedProxies("0.0.0.0/0", "::/0");
    Mode.set(Mode.DEBUG);
    Output.setDebugPrintFunc(printed::add);

    r.start("127.0.0.1:0").close();

    assertThat(printed)
        .containsExactly(
            "[WARNING] You trusted all proxies, this is NOT safe. We recommend you to set a"
                + " value.\nPlease check https://github.com/gin-gonic/gin/blob/master/docs/doc.md"
                + "#dont-trust-all-proxies for details.",
            "Listening and serving HTTP on 127.0.0.1:0\n");
  }

  @Test
  void saysWhichPortItTakesWhenNobodyDoes() {
    Mode.set(Mode.DEBUG);
    Output.setDebugPrintFunc(printed::add);

    String address = Launcher.address();

    String port = System.getenv("PORT");
    boolean given = port != null && !port.isEmpty();
    assertThat(address).isEqualTo(given ? ":" + port : ":8080");
    assertThat(printed)
        .containsExactly(
            given
                ? "Environment variable PORT=\"" + port + "\""
                : "Environment variable PORT is undefined. Using port :8080 by default");
  }

  private static Server serverOf(Engine r) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (r.server() == null && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    Server server = r.server();
    assertThat(server).isNotNull();
    return server;
  }

  private static String get(Server server, String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
        .body();
  }
}
