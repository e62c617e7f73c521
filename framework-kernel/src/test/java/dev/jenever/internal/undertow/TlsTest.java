package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Listener;
import dev.jenever.server.Server;
import dev.jenever.server.ServerOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS with the files that Go takes, and HTTP/2 on top of it. */
class TlsTest {

  @ParameterizedTest
  @CsvSource({
    "rsa, rsa-pkcs8",
    "rsa, rsa-pkcs1",
    "ec, ec-pkcs8",
    "ec, ec-sec1",
    "ed25519, ed25519-pkcs8"
  })
  void keysOfEveryKindServeBothVersions(String certificate, String key) throws Exception {
    StubApplication app =
        new StubApplication()
            .on(
                "/who",
                (request, response) ->
                    response.writeString(
                        request.protocol() + " " + request.isTls() + " " + request.host()));
    try (Server server = start(app, certificate, key, ExecutionMode.WORKER)) {
      String host = "localhost:" + server.port();
      for (HttpClient.Version version : HttpClient.Version.values()) {
        HttpClient client = client(certificate, version);

        String expected = version == HttpClient.Version.HTTP_2 ? "HTTP/2.0" : "HTTP/1.1";
        assertThat(client.send(get(server, "/who"), BodyHandlers.ofString()).body())
            .isEqualTo(expected + " true " + host);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void everyModeMovesLargeBodiesBothWaysOverBothVersions(ExecutionMode mode) throws Exception {
    StubApplication app =
        new StubApplication()
            .on("/echo", (request, response) -> response.write(request.body().readAllBytes()));
    byte[] body = new byte[3_000_001];
    new SplittableRandom(42).nextBytes(body);
    try (Server server = start(app, "rsa", "rsa-pkcs8", mode)) {
      for (HttpClient.Version version : HttpClient.Version.values()) {
        HttpRequest post =
            HttpRequest.newBuilder(uri(server, "/echo"))
                .POST(BodyPublishers.ofByteArray(body))
                .build();

        HttpResponse<byte[]> response =
            client("rsa", version).send(post, BodyHandlers.ofByteArray());

        assertThat(response.version()).isEqualTo(version);
        assertThat(response.body()).isEqualTo(body);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IO")
  void streamsOfOneConnectionDoNotWaitForEachOther(ExecutionMode mode) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    StubApplication app =
        new StubApplication()
            .on(
                "/slow",
                (request, response) -> {
                  release.await();
                  response.writeString("slow");
                })
            .on(
                "/fast",
                (request, response) -> {
                  release.countDown();
                  response.writeString("fast");
                });
    try (Server server = start(app, "rsa", "rsa-pkcs8", mode)) {
      HttpClient client = client("rsa", HttpClient.Version.HTTP_2);
      client.send(get(server, "/none"), BodyHandlers.ofString());
      List<CompletableFuture<HttpResponse<String>>> slow = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        slow.add(client.sendAsync(get(server, "/slow"), BodyHandlers.ofString()));
      }

      assertThat(client.send(get(server, "/fast"), BodyHandlers.ofString()).body())
          .isEqualTo("fast");
      for (CompletableFuture<HttpResponse<String>> response : slow) {
        assertThat(response.get(20, TimeUnit.SECONDS).body()).isEqualTo("slow");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "WORKER, true, HTTP_2",
    "WORKER, false, HTTP_2",
    "ADAPTIVE, true, HTTP_2",
    "ADAPTIVE, false, HTTP_2",
    "WORKER, true, HTTP_1_1",
    "ADAPTIVE, false, HTTP_1_1"
  })
  void clientThatLeavesCancels(ExecutionMode mode, boolean streaming, HttpClient.Version version)
      throws Exception {
    CountDownLatch cancelled = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    StubApplication app =
        new StubApplication()
            .on(
                "/wait",
                (request, response) -> {
                  request.cancellation().onCancel(cancelled::countDown);
                  if (streaming) {
                    response.writeString("data");
                    response.flush();
                  }
                  begun.countDown();
                  cancelled.await(30, TimeUnit.SECONDS);
                });
    try (Server server = start(app, "rsa", "rsa-pkcs8", mode)) {
      CompletableFuture<HttpResponse<InputStream>> response =
          client("rsa", version).sendAsync(get(server, "/wait"), BodyHandlers.ofInputStream());
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

      if (streaming) {
        response.get(20, TimeUnit.SECONDS).body().close();
      } else {
        response.cancel(true);
      }

      assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void clientWithoutTlsIsToldSo() throws Exception {
    try (Server server = start(new StubApplication(), "rsa", "rsa-pkcs8", ExecutionMode.WORKER);
        RawClient client = new RawClient(server.port())) {
      assertThat(client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").readAll())
          .isEqualTo(
              "HTTP/1.0 400 Bad Request\r\n\r\n"
                  + "Client sent an HTTP request to an HTTPS server.\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0016\u0003\u0001\u0000\u0005", "\u0016\u0003\u0001\u0002\u0000\u0001"})
  void handshakeThatTakesTooLongEndsTheConnection(String start) throws Exception {
    Listener listener =
        Listener.https("127.0.0.1:0", resource("rsa.crt"), resource("rsa-pkcs8.pem"));
    ServerOptions options =
        ServerOptions.builder()
            .listen(listener)
            .executionMode(ExecutionMode.WORKER)
            .headerTimeout(Duration.ofMillis(200))
            .build();
    try (Server server = UndertowServer.start(new StubApplication(), options);
        RawClient client = new RawClient(server.port())) {
      assertThat(client.send(start).readAll()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa.crt", "rsa-encrypted.pem", "logback-test.xml", "missing.pem"})
  void fileWithoutAKeyIsNamed(String file) throws Exception {
    Path wrong = resource("rsa.crt").resolveSibling(file);
    if (file.equals("logback-test.xml")) {
      wrong = Path.of(TlsTest.class.getResource("/logback-test.xml").toURI());
    }
    Listener listener = Listener.https("127.0.0.1:0", resource("rsa.crt"), wrong);
    ServerOptions options = ServerOptions.builder().listen(listener).build();

    assertThatThrownBy(() -> UndertowServer.start(new StubApplication(), options))
        .isInstanceOf(IOException.class)
        .hasMessageMatching("(?s).*(" + wrong.getFileName() + "|without a password).*");
  }

  private static Server start(
      StubApplication app, String certificate, String key, ExecutionMode mode)
      throws IOException, URISyntaxException {
    Listener listener =
        Listener.https("127.0.0.1:0", resource(certificate + ".crt"), resource(key + ".pem"));
    return UndertowServer.start(
        app, ServerOptions.builder().listen(listener).executionMode(mode).build());
  }

  private static HttpRequest get(Server server, String path) {
    return HttpRequest.newBuilder(uri(server, path)).build();
  }

  private static URI uri(Server server, String path) {
    return URI.create("https://localhost:" + server.port() + path);
  }

  private static HttpClient client(String certificate, HttpClient.Version version)
      throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    try (InputStream in = Files.newInputStream(resource(certificate + ".crt"))) {
      trusted.setCertificateEntry(
          "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).version(version).build();
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(TlsTest.class.getResource(name).toURI());
  }
}
