package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Listener;
import dev.jenever.server.Server;
import dev.jenever.server.ServerOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same over a unix domain socket. */
class UnixSocketTest {

  private static final String CLOSE = "Connection: close\r\n\r\n";

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void requestsAreServedOneAfterTheOther(ExecutionMode mode) throws IOException {
    StubApplication app =
        new StubApplication()
            .on(
                "/who",
                (request, response) ->
                    response.writeString(request.remoteAddress() + request.isUnixSocket()));
    try (Server server = start(app, mode)) {
      assertThat(server.port()).isEqualTo(-1);

      String all =
          talk("GET /who HTTP/1.1\r\nHost: a\r\n\r\nGET /who HTTP/1.1\r\nHost: a\r\n" + CLOSE);

      assertThat(all).containsSubsequence("\r\n\r\n@true", "\r\n\r\n@true");
    }
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void largeBodiesGoBothWays(ExecutionMode mode) throws IOException {
    StubApplication app =
        new StubApplication()
            .on("/echo", (request, response) -> response.write(request.body().readAllBytes()));
    String body = "0123456789".repeat(200_000);
    try (Server server = start(app, mode)) {
      assertThat(server.executionMode()).isNotNull();

      String all =
          talk(
              "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: "
                  + body.length()
                  + "\r\n"
                  + CLOSE
                  + body);

      assertThat(all.replaceAll("\r\n[0-9a-f]+\r\n", "")).contains("01234567890123");
      assertThat(all.length()).isGreaterThan(body.length());
    }
  }

  @Test
  void clientThatLeavesCancels() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    StubApplication app =
        new StubApplication()
            .on(
                "/wait",
                (request, response) -> {
                  request.cancellation().onCancel(cancelled::countDown);
                  begun.countDown();
                  cancelled.await(30, TimeUnit.SECONDS);
                });
    try (Server server = start(app, ExecutionMode.WORKER)) {
      assertThat(server.port()).isEqualTo(-1);
      SocketChannel client = connect();
      send(client, "GET /wait HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

      client.close();

      assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void fileIsRemovedInTheEnd() throws IOException {
    Server server = start(new StubApplication(), ExecutionMode.WORKER);
    assertThat(file()).exists();

    server.close();

    assertThat(file()).doesNotExist();
  }

  @Test
  void fileThatExistsIsNotReplaced() throws IOException {
    Files.writeString(file(), "precious");

    assertThatThrownBy(() -> start(new StubApplication(), ExecutionMode.WORKER))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("listen unix " + file());
    assertThat(file()).hasContent("precious");
  }

  private Server start(StubApplication app, ExecutionMode mode) throws IOException {
    return UndertowServer.start(
        app, ServerOptions.builder().listen(Listener.unix(file())).executionMode(mode).build());
  }

  private Path file() {
    return directory.resolve("s");
  }

  private SocketChannel connect() throws IOException {
    return SocketChannel.open(UnixDomainSocketAddress.of(file()));
  }

  private static void send(SocketChannel client, String bytes) throws IOException {
    ByteBuffer out = ByteBuffer.wrap(bytes.getBytes(ISO_8859_1));
    while (out.hasRemaining()) {
      client.write(out);
    }
  }

  private String talk(String request) throws IOException {
    try (SocketChannel client = connect()) {
      send(client, request);
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      ByteBuffer in = ByteBuffer.allocate(64 * 1024);
      while (client.read(in.clear()) >= 0) {
        all.write(in.array(), 0, in.position());
      }
      return all.toString(ISO_8859_1);
    }
  }
}
