package dev.jenever.contrib.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.jenever.contrib.jwt.store.TokenStore;
import dev.jenever.contrib.jwt.store.TokenStoreException;
import dev.jenever.server.Server;
import dev.jenever.testing.TestResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {

  private final App app = new App(App.options());

  @Test
  void everyPieceOfATokenIsRefused() {
    String token = App.accessToken(app.login());

    for (int end = 0; end < token.length(); end++) {
      assertThat(app.hello(token.substring(0, end)).status()).as("%d bytes", end).isEqualTo(401);
    }
  }

  @Test
  void everyChangeOfATokenIsRefused() {
    String token = App.accessToken(app.login());
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    // the last character has bits that are not used
    for (int i = 0; i < token.length() - 1; i++) {
      char other = (char) random.nextInt(33, 127);
      if (other != token.charAt(i)) {
        String changed = token.substring(0, i) + other + token.substring(i + 1);

        assertThat(app.hello(changed).status()).as("seed %d: %s", seed, changed).isIn(400, 401);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"V2, 900, 200", "HERTZ, 900, 200", "V2, 9999, 401", "HERTZ, 9999, 401"})
  void claimsThatNestTooDeepToBeWrittenAreNotRefreshed(Dialect dialect, int depth, int status) {
    App own = new App(App.options().dialect(dialect).maxRefresh(Duration.ofHours(1)));
    long now = Instant.now().getEpochSecond();
    String claims =
        "{\"exp\":%d,\"orig_iat\":%d,\"a\":%s%s}"
            .formatted(now + 60, now, "[".repeat(depth), "]".repeat(depth));

    TestResponse refresh = own.refreshOf(App.signed(claims));

    assertThat(refresh.status()).isEqualTo(status);
    assertThat(refresh.text())
        .contains(status == 200 ? "\"token\":" : "\"message\":\"failed to create JWT Token\"");
  }

  @Test
  void aTokenOfAMegabyteIsRefusedAtTheDoor() throws Exception {
    try (Server server = app.engine().start(0)) {
      String answer = answer(server, "Authorization: Bearer " + "x".repeat(1_100_000));

      assertThat(answer).startsWith("HTTP/1.1 431 ");
      assertThat(answer(server, "Authorization: Bearer x.y.z")).startsWith("HTTP/1.1 401 ");
    }
  }

  @Test
  void aLargeTokenIsReadAndRefused() throws Exception {
    try (Server server = app.engine().start(0)) {
      String answer = answer(server, "Authorization: Bearer " + "x".repeat(900_000));

      assertThat(answer).startsWith("HTTP/1.1 401 ").contains("invalid number of segments");
    }
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws Exception {
    try (Server server = app.engine().start(0)) {
      assertThat(answer(server, "Authorization: Bearer \u00ff\u00fe.a.b"))
          .startsWith("HTTP/1.1 401 ")
          .contains("illegal base64 data at input byte 0");
      assertThat(answer(server, "Cookie: refresh_token=\u00c3\u0028\u00ff"))
          .startsWith("HTTP/1.1 401 ");
    }
  }

  /** Sends bytes, one for each character. */
  private static String answer(Server server, String header) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      OutputStream out = socket.getOutputStream();
      String request =
          "GET /hello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header + "\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aStoreThatFailsAtLoginIsLoggedAndNotShown() {
    App broken = new App(App.options().refreshTokenStore(new Broken()));

    try (LogLines log = new LogLines(JwtMiddleware.class)) {
      TestResponse login = broken.login();

      assertThat(login.status()).isEqualTo(500);
      assertThat(login.text())
          .isEqualTo("{\"code\":500,\"message\":\"failed to create JWT Token\"}");
      assertThat(log.at(Level.ERROR))
          .anySatisfy(line -> assertThat(line).contains("no room", "disk 7 is full"));
    }
  }

  @Test
  void aStoreThatFailsAtRefreshIsLoggedAndItsCauseNotShown() {
    App broken = new App(App.options().refreshTokenStore(new Broken()));

    try (LogLines log = new LogLines(JwtMiddleware.class)) {
      TestResponse refresh = broken.refresh("t");

      assertThat(refresh.status()).isEqualTo(500);
      assertThat(refresh.text()).isEqualTo("{\"code\":500,\"message\":\"no room\"}");
      assertThat(log.at(Level.ERROR))
          .singleElement()
          .satisfies(line -> assertThat(line).contains("POST /refresh", "disk 7 is full"));
    }
  }

  @Test
  void aLoginWithoutAnAuthenticatorIsLogged() {
    App nobody = new App(JwtMiddleware.builder().key(App.SECRET));

    try (LogLines log = new LogLines(JwtMiddleware.class)) {
      assertThat(nobody.login().status()).isEqualTo(500);

      assertThat(log.at(Level.ERROR))
          .singleElement()
          .satisfies(line -> assertThat(line).contains("Authenticator func is undefined"));
    }
  }

  @Test
  void anAuthenticatorThatFailsLetsNobodyInAndShowsNothing() {
    App failing =
        new App(
            App.options()
                .authenticator(
                    c -> {
                      throw new SQLException("no connection to db.internal:5432");
                    }));

    TestResponse login = failing.login();

    assertThat(login.status()).isEqualTo(500);
    assertThat(login.text()).isEmpty();
  }

  @Test
  void aRefusalIsNoReasonToLogAnError() {
    try (LogLines log = new LogLines(JwtMiddleware.class)) {
      app.hello("x");
      app.refresh("x");

      assertThat(log.at(Level.ERROR)).isEmpty();
      assertThat(log.at(Level.WARN)).isEmpty();
    }
  }

  /** A store that has room for nothing. */
  private static final class Broken implements TokenStore {
    @Override
    public void set(String token, Object userData, Instant expiry) {
      throw new TokenStoreException("no room", new IOException("disk 7 is full"));
    }

    @Override
    public Object get(String token) {
      return "ann";
    }

    @Override
    public boolean delete(String token) {
      return true;
    }

    @Override
    public int cleanup() {
      return 0;
    }

    @Override
    public int count() {
      return 0;
    }
  }
}
