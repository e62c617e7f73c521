package dev.jenever.contrib.cors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.http.Headers;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestRequest;
import dev.jenever.testing.TestResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Fetch standard asks for, where upstream does otherwise. */
class StrictProfileTest {

  private static final String APP = "https://app.test";
  private static final String ORIGIN = "Access-Control-Allow-Origin";

  private TestClient serving(CorsConfig config) {
    Engine r = Engine.create();
    r.use(c -> c.header("Vary", "Accept-Encoding"), Cors.create(config));
    r.get("/", c -> c.string(200, "get")).put("/", c -> c.string(200, "put"));
    r.options("/", c -> c.string(200, "own"));
    return TestClient.of(r);
  }

  private TestClient listed() {
    return serving(CorsConfig.strict().allowOrigins(APP).allowHeaders("X-A", "x-b"));
  }

  private static TestRequest preflight(TestClient client, String origin, String method) {
    return client
        .options("/")
        .header("Origin", origin)
        .header("Access-Control-Request-Method", method);
  }

  @Test
  void onlyARequestedMethodMakesAPreflightRequest() {
    TestResponse response = listed().options("/").header("Origin", APP).send();

    assertThat(response.text()).isEqualTo("own");
    assertThat(response.header(ORIGIN)).isEqualTo(APP);
    assertThat(preflight(listed(), APP, "PUT").send().status()).isEqualTo(204);
    assertThat(listed().options("/").header("Access-Control-Request-Method", "PUT").send().text())
        .isEqualTo("own");
  }

  @Test
  void theAnswerNamesWhatWasAskedFor() {
    TestResponse response =
        preflight(listed(), APP, "PUT").header("Access-Control-Request-Headers", "x-a,x-b").send();

    assertThat(response.header(ORIGIN)).isEqualTo(APP);
    assertThat(response.header("Access-Control-Allow-Methods")).isEqualTo("PUT");
    assertThat(response.header("Access-Control-Allow-Headers")).isEqualTo("x-a,x-b");
    assertThat(response.header("Access-Control-Max-Age")).isEqualTo("43200");
    assertThat(preflight(listed(), APP, "PUT").send().headers().names())
        .doesNotContain("Access-Control-Allow-Headers");
  }

  @ParameterizedTest(name = "{0} with {1} -> {2}")
  @CsvSource({
    "PUT, x-a, 204",
    "PUT, 'X-A , x-B', 204",
    "PUT, 'x-a,,x-b,', 204",
    "PUT, x-c, 403",
    "PUT, 'x-a,x-c', 403",
    "PUT, x a, 403",
    "put, x-a, 403",
    "TRACE, x-a, 403",
    "GET, x-a, 204",
    "'P UT', x-a, 403",
  })
  void methodAndHeadersAreChecked(String method, String headers, int status) {
    TestResponse response =
        preflight(listed(), APP, method).header("Access-Control-Request-Headers", headers).send();

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.headers().contains(ORIGIN)).isEqualTo(status == 204);
  }

  @Test
  void simpleMethodsNeedNotBeListed() {
    TestClient client = serving(CorsConfig.strict().allowOrigins(APP).allowMethods("PUT"));

    assertThat(preflight(client, APP, "POST").send().status()).isEqualTo(204);
    assertThat(preflight(client, APP, "DELETE").send().status()).isEqualTo(403);
  }

  @Test
  void anOriginThatIsNotAllowedGetsItsAnswerWithoutTheHeaders() {
    TestResponse response = listed().get("/").header("Origin", "https://evil.test").send();

    assertThat(response.text()).isEqualTo("get");
    assertThat(response.headers().names()).doesNotContain(ORIGIN);
    assertThat(response.header("Vary")).isEqualTo("Accept-Encoding, Origin");
    assertThat(preflight(listed(), "https://evil.test", "PUT").send().status()).isEqualTo(403);
  }

  @Test
  void rejectingIsAnOptionThatSparesTheServicesOwnPages() {
    TestClient client =
        serving(CorsConfig.strict().allowOrigins(APP).rejectDisallowedOrigins(true));

    assertThat(client.get("/").header("Origin", "https://evil.test").send().status())
        .isEqualTo(403);
    assertThat(client.get("/").header("Origin", "https://example.com").send().status())
        .isEqualTo(200);
    assertThat(client.get("/").send().status()).isEqualTo(200);
  }

  @Test
  void varyIsCompletedAndAlwaysThere() {
    TestResponse preflight = preflight(listed(), APP, "PUT").send();

    assertThat(listed().get("/").send().headers().values("Vary"))
        .containsExactly("Accept-Encoding, Origin");
    assertThat(preflight.headers().values("Vary"))
        .containsExactly(
            "Accept-Encoding, Origin, Access-Control-Request-Method,"
                + " Access-Control-Request-Headers");
  }

  @Test
  void allOriginsNeedNoVaryButPreflightRequestsDo() {
    TestClient client = serving(CorsConfig.strict().allowAllOrigins(true));

    assertThat(client.get("/").header("Origin", "null").send().header(ORIGIN)).isEqualTo("*");
    assertThat(client.get("/").header("Origin", APP).send().header("Vary"))
        .isEqualTo("Accept-Encoding");
    assertThat(preflight(client, APP, "PUT").send().header("Vary"))
        .isEqualTo(
            "Accept-Encoding, Access-Control-Request-Method, Access-Control-Request-Headers");
  }

  @Test
  void aStarInTheListIsAllOrigins() {
    TestClient client = serving(CorsConfig.strict().allowOrigins("*"));

    assertThat(client.get("/").header("Origin", APP).send().header(ORIGIN)).isEqualTo("*");
  }

  @Test
  void aStarForHeadersLeavesAuthorizationOut() {
    TestClient client = serving(CorsConfig.strict().allowOrigins(APP).allowHeaders("*"));

    assertThat(asking(client, "x-anything")).isEqualTo(204);
    assertThat(asking(client, "authorization")).isEqualTo(403);
    assertThat(asking(client, "x y")).isEqualTo(403);
    client = serving(CorsConfig.strict().allowOrigins(APP).allowHeaders("*", "Authorization"));
    assertThat(asking(client, "authorization,x-more")).isEqualTo(204);
  }

  @Test
  void aStarForMethodsIsAnyMethod() {
    TestClient client = serving(CorsConfig.strict().allowOrigins(APP).allowMethods("*"));

    assertThat(preflight(client, APP, "PURGE").send().status()).isEqualTo(204);
    assertThat(preflight(client, APP, "PUR GE").send().status()).isEqualTo(403);
  }

  private static int asking(TestClient client, String headers) {
    return preflight(client, APP, "PUT")
        .header("Access-Control-Request-Headers", headers)
        .send()
        .status();
  }

  @Test
  void aPrivateNetworkIsAllowedWhereItIsAskedFor() {
    TestClient client = serving(CorsConfig.strict().allowOrigins(APP).allowPrivateNetwork(true));
    String network = "Access-Control-Request-Private-Network";

    TestResponse asked = preflight(client, APP, "PUT").header(network, "true").send();
    TestResponse notAsked = preflight(client, APP, "PUT").send();

    assertThat(asked.header("Access-Control-Allow-Private-Network")).isEqualTo("true");
    assertThat(notAsked.header("Access-Control-Allow-Private-Network")).isEmpty();
    assertThat(notAsked.header("Vary")).endsWith(", " + network);
    assertThat(
            preflight(listed(), APP, "PUT")
                .header(network, "true")
                .send()
                .header("Access-Control-Allow-Private-Network"))
        .isEmpty();
  }

  @Test
  void severalOriginsAreNone() {
    TestResponse response =
        listed().get("/").header("Origin", APP).header("Origin", "https://evil.test").send();

    assertThat(response.text()).isEqualTo("get");
    assertThat(response.headers().names()).doesNotContain(ORIGIN);
  }

  @Test
  void credentialsAndExposedHeadersAreTold() {
    TestClient client =
        serving(
            CorsConfig.strict()
                .allowOrigins(APP)
                .allowCredentials(true)
                .exposeHeaders("etag", "x-total"));

    TestResponse response = client.get("/").header("Origin", APP).send();
    TestResponse preflight = preflight(client, APP, "PUT").send();

    assertThat(response.header("Access-Control-Allow-Credentials")).isEqualTo("true");
    assertThat(response.header("Access-Control-Expose-Headers")).isEqualTo("Etag,X-Total");
    assertThat(preflight.header("Access-Control-Allow-Credentials")).isEqualTo("true");
    assertThat(preflight.header("Access-Control-Expose-Headers")).isEmpty();
  }

  @ParameterizedTest(name = "{0} s -> {1}")
  @CsvSource({"-1, 0", "0, ''", "90, 90"})
  void lessThanNoTimeIsNotAtAll(long seconds, String header) {
    TestClient client =
        serving(CorsConfig.strict().allowOrigins(APP).maxAge(Duration.ofSeconds(seconds)));

    Headers headers = preflight(client, APP, "PUT").send().headers();

    assertThat(headers.get("Access-Control-Max-Age")).isEqualTo(header);
  }

  @Test
  void functionsAreAskedAboutOriginsOnly() {
    TestClient client =
        serving(
            CorsConfig.strict()
                .allowOriginFunc(origin -> origin.endsWith(".plain.test"))
                .allowOriginWithContextFunc((c, origin) -> c.query("any").equals("1")));

    assertThat(allowed(client, "https://a.plain.test", "/")).isTrue();
    assertThat(allowed(client, "https://b.test", "/")).isFalse();
    assertThat(allowed(client, "https://b.test", "/?any=1")).isTrue();
    for (String none : new String[] {"null", "b.test", "https://b.test/", "https://u@b.test"}) {
      assertThat(allowed(client, none, "/?any=1")).as(none).isFalse();
    }
  }

  private static boolean allowed(TestClient client, String origin, String target) {
    return client.get(target).header("Origin", origin).send().headers().contains(ORIGIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "x-a", "\u0001", "x-c,"})
  void aMegabyteOfRequestedHeadersIsReadOnce(String element) {
    String megabyte = (element + ",").repeat(1_000_000 / (element.length() + 1));

    assertThat(asking(listed(), megabyte)).isEqualTo(element.equals("x-a") ? 204 : 403);
  }
}
