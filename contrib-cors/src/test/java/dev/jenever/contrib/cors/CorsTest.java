package dev.jenever.contrib.cors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.jenever.Engine;
import dev.jenever.RouterGroup;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestRequest;
import dev.jenever.testing.TestResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class CorsTest {

  private static final String APP = "https://app.test";

  private final Engine r = Engine.create();
  private final TestClient client = TestClient.of(r);

  @Test
  void aGroupAnswersThePreflightRequestsOfItsRoutes() {
    Cors.on(r.group("/api"), CorsConfig.defaults().allowOrigins(APP))
        .get("/users/:id", c -> c.string(200, "user %s", c.param("id")));
    r.get("/open", c -> c.string(200, "open"));

    TestResponse preflight = preflight("/api/users/7", APP).send();
    TestResponse actual = client.get("/api/users/7").header("Origin", APP).send();

    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(APP);
    assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PUT");
    assertThat(preflight("/api/users/7", "https://evil.test").send().status()).isEqualTo(403);
    assertThat(actual.text()).isEqualTo("user 7");
    assertThat(actual.header("Access-Control-Allow-Origin")).isEqualTo(APP);
    assertThat(preflight("/api/unknown", APP).send().status()).isEqualTo(404);
    assertThat(preflight("/open", APP).send().status()).isEqualTo(404);
    assertThat(client.get("/open").header("Origin", APP).send().headers().names())
        .doesNotContain("Access-Control-Allow-Origin", "Vary");
  }

  @Test
  void aGroupKeepsItsOwnRoutesForOptions() {
    RouterGroup api = Cors.on(r.group("/api"), CorsConfig.strict().allowOrigins(APP));
    api.get("/x", c -> c.string(200, "x")).options("/x", c -> c.string(200, "own"));
    api.get("/y", c -> c.string(200, "y"));

    assertThat(client.options("/api/x").header("Origin", APP).send().text()).isEqualTo("own");
    assertThat(client.options("/api/y").header("Origin", APP).send().header("Allow"))
        .isEqualTo("OPTIONS, GET");
  }

  @Test
  void neighbouringGroupsHaveTheirOwnOrigins() {
    Cors.on(r.group("/a"), CorsConfig.defaults().allowOrigins("https://a.test"))
        .put("/x", c -> c.string(200, "a"));
    Cors.on(r.group("/b"), CorsConfig.defaults().allowOrigins("https://b.test"))
        .put("/x", c -> c.string(200, "b"));

    assertThat(preflight("/a/x", "https://a.test").send().status()).isEqualTo(204);
    assertThat(preflight("/a/x", "https://b.test").send().status()).isEqualTo(403);
    assertThat(preflight("/b/x", "https://b.test").send().status()).isEqualTo(204);
  }

  @Test
  void whatIsChangedLaterHasNoEffect() {
    CorsConfig config = CorsConfig.defaults().allowOrigins(APP);
    r.use(Cors.create(config)).get("/", c -> c.string(200, "ok"));
    config.allowOrigins("https://evil.test").allowCredentials(true).addAllowMethods("X");

    TestResponse response = preflight("/", APP).send();

    assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo(APP);
    assertThat(response.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(response.header("Access-Control-Allow-Methods"))
        .isEqualTo("GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS");
  }

  @Test
  void oneConfigurationMakesSeveralMiddlewares() {
    CorsConfig config = CorsConfig.defaults().allowOrigins("*");
    Cors.create(config);

    config.validate();
    assertThat(Cors.create(config)).isNotNull();
  }

  @Test
  void expressionsAreCompiledAtConstruction() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cors.create(CorsConfig.create().allowOrigins("/https://(/")))
        .withMessage(
            "bad origin: /https://(/: error parsing regexp: missing closing ): `https://(`");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1, 199, 300, 404, 1000})
  void aStatusThatBrowsersTakeForARefusalIsRefused(int status) {
    CorsConfig config = CorsConfig.defaults().allowOrigins(APP).optionsResponseStatusCode(status);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cors.create(config))
        .withMessageStartingWith("OptionsResponseStatusCode: " + status + " (expected: 200 to 299");
  }

  @Test
  void whatBrowsersWillNotAcceptIsSaidOnce() {
    List<String> said =
        logged(
            () -> {
              Cors.create(CorsConfig.create().allowAllOrigins(true).allowCredentials(true));
              Cors.create(CorsConfig.create().allowOrigins("https://*.test", "/https://.*/"));
            });

    assertThat(said)
        .containsExactly(
            "credentials with all origins: browsers refuse that (name the origins instead)",
            "https://*.test: the * stands for itself (allowWildcard makes it stand for others)");
  }

  @Test
  void aMegabyteOfHeadersCostsNothingButItsLength() {
    r.use(Cors.create(CorsConfig.defaults().allowOrigins(APP, "/https://(a|b|ab)*c/")));
    r.get("/", c -> c.string(200, "ok"));
    String megabyte = "https://" + "ab".repeat(500_000);

    assertThat(client.get("/").header("Origin", megabyte).send().status()).isEqualTo(403);
    assertThat(
            preflight("/", APP)
                .header("Access-Control-Request-Headers", ",".repeat(1_000_000))
                .send()
                .status())
        .isEqualTo(204);
  }

  private TestRequest preflight(String path, String origin) {
    return client
        .options(path)
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "PUT");
  }

  private static List<String> logged(Runnable action) {
    Logger logger = (Logger) LoggerFactory.getLogger(Cors.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    logger.addAppender(lines);
    try {
      action.run();
    } finally {
      logger.detachAppender(lines);
    }
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
