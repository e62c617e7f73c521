package dev.jenever.middleware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jenever.Engine;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicAuthTest {

  private static final Map<String, String> ACCOUNTS =
      Map.of("ada", "lovelace", "bob", "pa:ss wörd", "empty", "");

  private final Engine r = Engine.create();
  private final TestClient client = TestClient.of(r);

  @ParameterizedTest
  @ValueSource(strings = {"ada:lovelace", "bob:pa:ss wörd", "empty:"})
  void letsKnownUsersPassAndTellsTheirName(String credentials) {
    r.use(BasicAuth.of(ACCOUNTS));
    r.get("/", c -> c.string(200, "%s", c.getString(BasicAuth.USER_KEY)));

    TestResponse response = client.get("/").header("Authorization", basic(credentials)).send();

    assertThat(response.text()).isEqualTo(credentials.substring(0, credentials.indexOf(':')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Basic",
        "Basic ",
        "Bearer x",
        "basic YWRhOmxvdmVsYWNl",
        "Basic YWRhOmxvdmVsYWN",
        "Basic YWRhOmxvdmVsYWNlIQ==",
        "Basic YWRh",
        "Basic  YWRhOmxvdmVsYWNl",
        "BasicYWRhOmxvdmVsYWNl",
      })
  void answersOthersWithAChallenge(String header) {
    r.use(BasicAuth.of(ACCOUNTS));
    r.get("/", c -> c.string(200, "secret"));

    TestResponse response = client.get("/").header("Authorization", header).send();

    assertThat(response.status()).isEqualTo(401);
    assertThat(response.header("Www-Authenticate"))
        .isEqualTo("Basic realm=\"Authorization Required\"");
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().contains("Content-Type")).isFalse();
  }

  @Test
  void guardsUnknownPathsTooWhenUsedGlobally() {
    r.use(BasicAuth.of(ACCOUNTS));

    assertThat(client.get("/nowhere").send().status()).isEqualTo(401);
    assertThat(
            client.get("/nowhere").header("Authorization", basic("ada:lovelace")).send().status())
        .isEqualTo(404);
  }

  @Test
  void quotesItsRealm() {
    r.use(BasicAuth.forRealm(ACCOUNTS, "a \"realm\" é"));

    assertThat(client.get("/").send().header("Www-Authenticate"))
        .isEqualTo("Basic realm=\"a \\\"realm\\\" é\"");
  }

  @Test
  void asksForAProxyToo() {
    r.use(BasicAuth.forProxy(ACCOUNTS, ""));
    r.get("/", c -> c.string(200, "%s", c.getString(BasicAuth.PROXY_USER_KEY)));

    TestResponse refused = client.get("/").header("Authorization", basic("ada:lovelace")).send();
    TestResponse passed =
        client.get("/").header("Proxy-Authorization", basic("ada:lovelace")).send();

    assertThat(refused.status()).isEqualTo(407);
    assertThat(refused.header("Proxy-Authenticate"))
        .isEqualTo("Basic realm=\"Proxy Authorization Required\"");
    assertThat(passed.text()).isEqualTo("ada");
  }

  @Test
  void needsAccountsWithNames() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BasicAuth.of(Map.of()))
        .withMessage("Empty list of authorized credentials");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BasicAuth.of(Map.of("", "x")))
        .withMessage("User can not be empty");
  }

  private static String basic(String credentials) {
    byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }
}
