package dev.jenever.contrib.jwt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.middleware.Recovery;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An engine with login, refresh, logout and something to protect. */
final class App {

  static final byte[] SECRET = "a secret of 32 bytes, as it should".getBytes(UTF_8);

  private final Engine engine = Engine.create();
  private final TestClient client = TestClient.of(engine);

  App(JwtBuilder options) {
    this(options.build());
  }

  App(JwtMiddleware auth) {
    engine.use(Recovery.create());
    engine.post("/login", auth::loginHandler);
    engine.post("/refresh", auth::refreshHandler);
    engine.post("/logout", auth::logoutHandler);
    engine.get(
        "/hello",
        auth.middlewareFunc(),
        c ->
            c.json(
                200,
                H.of(
                    "identity", c.get(JwtMiddleware.IDENTITY_KEY).orElse(null),
                    "token", JwtMiddleware.getToken(c))));
  }

  /** Somebody. */
  record User(String name) {}

  static JwtBuilder options() {
    return JwtMiddleware.builder()
        .key(SECRET)
        .authenticator(c -> new User(c.postForm("username")))
        .payloadFunc(User.class, user -> Map.of(JwtMiddleware.IDENTITY_KEY, user.name()));
  }

  Engine engine() {
    return engine;
  }

  TestResponse login() {
    return client.post("/login").form("username", "ann").send();
  }

  TestResponse hello(String token) {
    return client.get("/hello").header("Authorization", "Bearer " + token).send();
  }

  TestResponse refresh(String refreshToken) {
    return client.post("/refresh").form("refresh_token", refreshToken).send();
  }

  /** Exchanges a token by itself. */
  TestResponse refreshOf(String token) {
    return client.post("/refresh").header("Authorization", "Bearer " + token).send();
  }

  /** Signs claims as they are written. */
  static String signed(String claims) {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    String text =
        base64.encodeToString("{\"alg\":\"HS256\"}".getBytes(UTF_8))
            + "."
            + base64.encodeToString(claims.getBytes(UTF_8));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
      return text + "." + base64.encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  TestResponse logout(String refreshToken) {
    return client.post("/logout").form("refresh_token", refreshToken).send();
  }

  static String accessToken(TestResponse response) {
    return field(response, "access_token");
  }

  static String refreshToken(TestResponse response) {
    return field(response, "refresh_token");
  }

  static String field(TestResponse response, String name) {
    Object value = ((Map<?, ?>) response.json()).get(name);
    if (value == null) {
      throw new AssertionError("no " + name + " in " + response);
    }
    return value.toString();
  }
}
