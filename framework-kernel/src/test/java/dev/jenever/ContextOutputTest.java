package dev.jenever;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.http.Cookie;
import dev.jenever.http.SameSite;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestContext;
import dev.jenever.testing.TestResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextOutputTest {

  private static TestResponse answer(Handler handler) {
    return answer("/a/b", handler);
  }

  private static TestResponse answer(String target, Handler handler) {
    Engine engine = Engine.create();
    engine.get("/a/b", handler);
    return TestClient.of(engine).get(target).send();
  }

  @Test
  void headerReplacesAndAnEmptyValueRemoves() {
    TestResponse response =
        answer(
            c -> {
              c.header("x-a", "1");
              c.header("X-A", "2");
              c.header("x-b", "1");
              c.header("X-B", "");
              c.status(202);
            });

    assertThat(response.status()).isEqualTo(202);
    assertThat(response.headers().values("X-A")).containsExactly("2");
    assertThat(response.headers().contains("X-B")).isFalse();
  }

  @Test
  void cookiesAreEscapedAndAddedInGosOrder() {
    TestResponse response =
        answer(
            c -> {
              c.setCookie("a", "v 1;é+/=,\"", 60, "", "", true, true);
              c.setSameSite(SameSite.LAX);
              c.setCookie("b", "x", -1, "/p", ".example.com", false, false);
              c.setCookie("bad name", "x", 0, "", "", false, false);
              c.setCookie("c", "", 0, "", "", false, false);
            });

    assertThat(response.headers().values("Set-Cookie"))
        .containsExactly(
            "a=v+1%3B%C3%A9%2B%2F%3D%2C%22; Path=/; Max-Age=60; HttpOnly; Secure",
            "b=x; Path=/p; Domain=example.com; Max-Age=0; SameSite=Lax",
            "c=; Path=/; SameSite=Lax");
  }

  @Test
  void cookieDataIsNotEscapedAndInheritsSameSiteOnlyWhenItSaysDefault() {
    TestResponse response =
        answer(
            c -> {
              c.setSameSite(SameSite.STRICT);
              c.setCookieData(Cookie.of("a", "x y"));
              c.setCookieData(Cookie.of("b", "x").withPath("/p").withSameSite(SameSite.DEFAULT));
              c.setCookieData(Cookie.of("c", "x").withSameSite(SameSite.NONE));
            });

    assertThat(response.headers().values("Set-Cookie"))
        .containsExactly(
            "a=\"x y\"; Path=/", "b=x; Path=/p; SameSite=Strict", "c=x; Path=/; SameSite=None");
  }

  @Test
  void jsonIsWrittenWithItsStatus() {
    TestResponse response = answer(c -> c.json(201, H.of("b", 1, "a", "<")));

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(response.text()).isEqualTo("{\"a\":\"\\u003c\",\"b\":1}");
  }

  @Test
  void theOtherKindsOfJsonAreWritten() {
    assertThat(answer(c -> c.indentedJson(200, List.of(1))).text()).isEqualTo("[\n    1\n]");
    assertThat(answer(c -> c.secureJson(200, List.of(1))).text()).isEqualTo("while(1);[1]");
    assertThat(answer(c -> c.asciiJson(200, "é")).text()).isEqualTo("\"\\u00e9\"");
    assertThat(answer(c -> c.pureJson(200, "<")).text()).isEqualTo("\"<\"\n");
    assertThat(answer("/a/b?callback=f", c -> c.jsonp(200, 1)).text()).isEqualTo("f(1);");
    assertThat(answer("/a/b?callback=", c -> c.jsonp(200, 1)).text()).isEqualTo("1");
  }

  @Test
  void thePrefixOfSecureJsonIsTheEngines() {
    Engine engine = Engine.create().secureJsonPrefix(")]}',\n");
    engine.get("/", c -> c.secureJson(200, List.of()));

    assertThat(TestClient.of(engine).get("/").send().text()).isEqualTo(")]}',\n[]");
  }

  @Test
  void theCodecIsTheEngines() {
    Engine engine = Engine.create().jsonCodec(new ConstantCodec());
    engine.get("/", c -> c.json(200, 1));

    assertThat(TestClient.of(engine).get("/").send().text()).isEqualTo("constant");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void aStatusWithoutABodyCommitsTheTypeAlone(int code) {
    TestContext test = TestContext.create("GET", "/");

    test.context().json(code, H.of("a", 1));

    assertThat(test.context().writer().written()).isTrue();
    assertThat(test.context().writer().size()).isZero();
    assertThat(test.context().writer().headers().get("Content-Type"))
        .isEqualTo("application/json; charset=utf-8");
    assertThat(test.response().status()).isEqualTo(code);
    assertThat(test.response().body()).isEmpty();
  }

  @Test
  void whatCannotBeRenderedIsCollectedAndAborts() {
    List<String> seen = new ArrayList<>();
    Engine engine = Engine.create();
    engine.use(
        c -> {
          c.next();
          seen.add(c.isAborted() + " " + c.errors().byType(ErrorType.PRIVATE).errors());
        });
    engine.get("/", c -> c.json(201, H.of("a", Double.NaN)), c -> seen.add("next"));

    TestResponse response = TestClient.of(engine).get("/").send();

    assertThat(seen).containsExactly("true [json: unsupported value: NaN]");
    assertThat(response.status()).isEqualTo(201);
    assertThat(response.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(response.body()).isEmpty();
  }

  @Test
  void whatAGetterThrowsIsNotSwallowed() {
    TestContext test = TestContext.create();
    Object data =
        new Object() {
          @SuppressWarnings("unused")
          public String getName() {
            throw new IllegalStateException("no name");
          }
        };

    assertThatThrownBy(() -> test.context().json(200, data))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no name");
  }

  @Test
  void textWithoutValuesIsNotAFormat() {
    TestResponse response = answer(c -> c.string(200, "100%"));

    assertThat(response.text()).isEqualTo("100%");
    assertThat(response.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
  }

  @Test
  void textWithValuesIsFormatted() {
    assertThat(answer(c -> c.string(200, "%s is %d", "Bo", 3)).text()).isEqualTo("Bo is 3");
    assertThat(answer(c -> c.string(200, "%d %v", "a", 1e6)).text())
        .isEqualTo("%!d(string=a) 1e+06");
  }

  @Test
  void dataAndReadersKeepTheirTypes() {
    byte[] body = "abc".getBytes(UTF_8);

    TestResponse data = answer(c -> c.data(200, "image/x", body));
    TestResponse reader =
        answer(
            c ->
                c.dataFromReader(
                    203, 3, "image/y", new ByteArrayInputStream(body), Map.of("X-A", "1")));
    TestResponse pdf = answer(c -> c.pdf(200, body));

    assertThat(data.header("Content-Type")).isEqualTo("image/x");
    assertThat(data.header("Content-Length")).isEqualTo("3");
    assertThat(reader.status()).isEqualTo(203);
    assertThat(reader.header("X-A")).isEqualTo("1");
    assertThat(reader.text()).isEqualTo("abc");
    assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "/x, /x",
    "x, /a/x",
    "../x/, /x/",
    "'', /a/",
    "?a=b, /a/?a=b",
    "//host/x, //host/x",
    "http://h/é, http://h/%c3%a9"
  })
  void redirectsAreResolvedAgainstTheRequest(String location, String expected) {
    TestResponse response = answer(c -> c.redirect(302, location));

    assertThat(response.status()).isEqualTo(302);
    assertThat(response.header("Location")).isEqualTo(expected);
    assertThat(response.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(response.text()).startsWith("<a href=\"").endsWith("\">Found</a>.\n\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 299, 309, 202})
  void otherStatusesAreNoRedirect(int code) {
    TestContext test = TestContext.create();

    assertThatThrownBy(() -> test.context().redirect(code, "/x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot redirect with status code " + code);
  }

  @Test
  void eventsAreStreamedStepByStep() {
    List<Boolean> gone = new ArrayList<>();
    TestResponse response =
        answer(
            c -> {
              int[] step = {0};
              gone.add(
                  c.stream(
                      out -> {
                        c.sseEvent("tick", step[0]);
                        return ++step[0] < 3;
                      }));
            });

    assertThat(response.text())
        .isEqualTo("event:tick\ndata:0\n\nevent:tick\ndata:1\n\nevent:tick\ndata:2\n\n");
    assertThat(response.header("Content-Type")).isEqualTo("text/event-stream;charset=utf-8");
    assertThat(response.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(response.flushes()).isEqualTo(3);
    assertThat(gone).containsExactly(false);
  }

  @Test
  void whatAStepThrowsEndsTheStream() {
    TestContext test = TestContext.create();

    assertThatThrownBy(
            () ->
                test.context().stream(
                    out -> {
                      out.write("a".getBytes(UTF_8));
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
  }

  @Test
  void abortingWithJsonStopsTheChain() {
    List<String> seen = new ArrayList<>();
    Engine engine = Engine.create();
    engine.get("/", c -> c.abortWithStatusJson(401, H.of("a", "<")), c -> seen.add("next"));
    engine.get("/p", c -> c.abortWithStatusPureJson(401, H.of("a", "<")), c -> seen.add("next"));

    TestResponse json = TestClient.of(engine).get("/").send();
    TestResponse pure = TestClient.of(engine).get("/p").send();

    assertThat(json.status()).isEqualTo(401);
    assertThat(json.text()).isEqualTo("{\"a\":\"\\u003c\"}");
    assertThat(pure.text()).isEqualTo("{\"a\":\"<\"}\n");
    assertThat(seen).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "'', application/json",
    "'text/html, application/xml;q=0.9', application/xml",
    "application/json;q=0, application/json",
    "*/*, application/json",
    "application/*, application/json",
    "application/x, application/xml",
    "text/plain, ''",
    "';q=1, application/xml', application/xml",
    "Application/Json, ''"
  })
  void theFirstAcceptedOfferIsChosen(String accept, String expected) {
    Engine engine = Engine.create();
    engine.get(
        "/", c -> c.string(200, "=" + c.negotiateFormat("application/json", "application/xml")));

    assertThat(TestClient.of(engine).get("/").header("Accept", accept).send().text())
        .isEqualTo("=" + expected);
  }

  @Test
  void whatIsAcceptedCanBeSet() {
    TestContext test = TestContext.create();
    test.context().setAccepted("b");

    assertThat(test.context().negotiateFormat("a", "b")).isEqualTo("b");
    assertThatThrownBy(() -> test.context().negotiateFormat())
        .hasMessage("you must provide at least one offer");
  }

  private static TestResponse negotiated(String accept, Negotiate choice) {
    Engine engine = Engine.create();
    engine.get("/", c -> c.negotiate(201, choice));
    return TestClient.of(engine).get("/").header("Accept", accept).send();
  }

  @Test
  void negotiationRendersWhatIsAccepted() {
    Negotiate choice =
        Negotiate.offering("application/json", "application/xml")
            .data(H.of("k", 1))
            .xmlData(H.of("k", 2));

    assertThat(negotiated("application/xml", choice).text()).isEqualTo("<map><k>2</k></map>");
    assertThat(negotiated("*/*", choice).text()).isEqualTo("{\"k\":1}");
    assertThat(negotiated("*/*", choice).status()).isEqualTo(201);
  }

  @Test
  void negotiationEndsIn406WithoutAMatch() {
    TestResponse response =
        negotiated("text/plain", Negotiate.offering("application/json").data(1));

    assertThat(response.status()).isEqualTo(406);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void negotiationWithoutDataIsAMistake() {
    TestContext test = TestContext.create();

    assertThatThrownBy(() -> test.context().negotiate(200, Negotiate.offering("application/json")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("negotiation config is invalid");
  }
}
