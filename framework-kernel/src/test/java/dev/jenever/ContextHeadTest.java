package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestContext;
import dev.jenever.testing.TestRequest;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextHeadTest {

  private static Context with(UnaryOperator<TestRequest> request) {
    Engine engine = Engine.create();
    return TestContext.create(engine, request.apply(TestClient.of(engine).get("/"))).context();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "text/html;charset=utf-8, text/html",
    "application/JSON ; a=b, application/JSON",
    "' text/html', text/html",
    "'', ''"
  })
  void contentTypeEndsAtBlankOrSemicolon(String header, String expected) {
    assertThat(with(r -> r.header("Content-Type", header)).contentType()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "Connection: {0}, Upgrade: {1} -> {2}")
  @CsvSource({
    "Upgrade, WebSocket, true",
    "'keep-alive, upgrade', websocket, true",
    "upgraded, websocket, true",
    "keep-alive, websocket, false",
    "Upgrade, h2c, false"
  })
  void websocketNeedsBothHeaders(String connection, String upgrade, boolean expected) {
    Context c = with(r -> r.header("Connection", connection).header("Upgrade", upgrade));

    assertThat(c.isWebsocket()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource({
    "X-Forwarded-Proto, 'HTTPS, http', 'HTTPS, http'",
    "X-Forwarded-Protocol, https, https",
    "X-Forwarded-Ssl, on, https",
    "X-Forwarded-Ssl, yes, http",
    "X-Url-Scheme, wss, wss",
    "X-Other, https, http"
  })
  void schemeFollowsTheHeadersOfProxies(String name, String value, String expected) {
    assertThat(with(r -> r.header(name, value)).scheme()).isEqualTo(expected);
  }

  @Test
  void schemeOfAnAbsoluteTargetIsItsOwn() {
    assertThat(TestContext.create("GET", "HTTPS://example.com/").context().scheme())
        .isEqualTo("https");
  }

  @Test
  void headerNamesIgnoreCase() {
    Context c = with(r -> r.header("X-Rate", "5").header("X-Rate", "6"));

    assertThat(c.getHeader("x-RATE")).isEqualTo("5");
    assertThat(c.getHeader("X-None")).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "a=1; b=2; a=3, 1",
    "'b=2;  a = x', ' x'",
    "a=v+1%3B, v 1;",
    "a=\"quoted\", quoted",
    "a=%zz, ''",
    "'a=\"x;a=2', 2",
    "'b=1;=;a', ''"
  })
  void cookieIsTheFirstReadableOneUnescaped(String header, String expected) {
    assertThat(with(r -> r.header("Cookie", header)).cookie("a")).contains(expected);
  }

  @Test
  void missingCookieIsEmpty() {
    assertThat(with(r -> r.header("Cookie", "a=1")).cookie("b")).isEmpty();
    assertThat(with(r -> r.header("Cookie", ";".repeat(3000) + "a=1")).cookie("a")).isEmpty();
  }
}
