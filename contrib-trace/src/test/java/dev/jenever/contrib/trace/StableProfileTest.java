package dev.jenever.contrib.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.http.ClientGoneException;
import dev.jenever.middleware.Recovery;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestRequest;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Profile#STABLE}, attribute by attribute. */
class StableProfileTest {

  private final Recorded recorded = new Recorded();
  private Engine r = Engine.create();

  private TestClient traced(TracingConfig config) {
    r.use(Tracing.middleware("ignored", config));
    r.any("/users/:id", c -> c.string(200, "user"));
    r.any("/status/:code", c -> c.string(Integer.parseInt(c.param("code")), "x"));
    return TestClient.of(r);
  }

  private SpanData spanOf(String method, String target, String... headers) {
    TestRequest request = traced(recorded.stable()).request(method, target);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    request.remoteAddress("192.0.2.1:4711").send();
    return recorded.span();
  }

  private static String text(SpanData span, String key) {
    return span.getAttributes().get(AttributeKey.stringKey(key));
  }

  private static Long number(SpanData span, String key) {
    return span.getAttributes().get(AttributeKey.longKey(key));
  }

  @Test
  void aSpanHasWhatTheConventionsAskForAndNothingElse() {
    SpanData span = spanOf("GET", "/users/7?x=1", "Host", "shop.test:8080", "User-Agent", "curl/8");

    assertThat(span.getName()).isEqualTo("GET /users/:id");
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(span.getEvents()).isEmpty();
    assertThat(span.getAttributes().asMap())
        .isEqualTo(
            Attributes.builder()
                .put("http.request.method", "GET")
                .put("http.route", "/users/:id")
                .put("url.scheme", "http")
                .put("url.path", "/users/7")
                .put("url.query", "x=1")
                .put("server.address", "shop.test")
                .put("server.port", 8080)
                .put("network.peer.address", "192.0.2.1")
                .put("network.peer.port", 4711)
                .put("client.address", "192.0.2.1")
                .put("user_agent.original", "curl/8")
                .put("network.protocol.version", "1.1")
                .put("http.response.status_code", 200)
                .build()
                .asMap());
  }

  @Test
  void whereNoRouteMatchedThereIsNone() {
    SpanData span = spanOf("GET", "/nowhere");

    assertThat(span.getName()).isEqualTo("GET");
    assertThat(text(span, "http.route")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, GET, , GET /users/:id",
    "PATCH, PATCH, , PATCH /users/:id",
    "get, _OTHER, get, HTTP",
    "BREW, _OTHER, BREW, HTTP",
    "QUERY, QUERY, , QUERY"
  })
  void methodsAreKnownInTheirOwnCase(String sent, String method, String original, String name) {
    SpanData span = spanOf(sent, "/users/7");

    assertThat(text(span, "http.request.method")).isEqualTo(method);
    assertThat(text(span, "http.request.method_original")).isEqualTo(original);
    assertThat(span.getName()).isEqualTo(name);
  }

  @Test
  void theEnvironmentMayListOtherMethods() {
    StableMethods methods = StableMethods.listed("GET, BREW");

    assertThat(methods.standard("BREW")).isEqualTo("BREW");
    assertThat(methods.standard("POST")).isEqualTo("_OTHER");
    assertThat(StableMethods.listed(" ").standard("POST")).isEqualTo("POST");
  }

  @ParameterizedTest
  @CsvSource({
    "sig=a, sig=REDACTED",
    "a=1&Signature=s&b=2, a=1&Signature=REDACTED&b=2",
    "X-Amz-Signature=s&X-Amz-Credential=c, X-Amz-Signature=REDACTED&X-Amz-Credential=REDACTED",
    "X-Amz-Security-Token=t&AWSAccessKeyId=k, X-Amz-Security-Token=REDACTED&AWSAccessKeyId=REDACTED",
    "X-Goog-Signature=, X-Goog-Signature=REDACTED",
    "SIG=a, SIG=a",
    "sig, sig",
    "a=sig=b, a=sig=b",
    "&&a=1&, &&a=1&",
    "=x, =x"
  })
  void secretsInQueriesAreNotShown(String query, String shown) {
    assertThat(RedactedQuery.of(query)).isEqualTo(shown);
  }

  @Test
  void proxiesTellWhatTheClientAskedFor() {
    SpanData span =
        spanOf(
            "GET",
            "/users/7",
            "Host",
            "inner:81",
            "X-Forwarded-Proto",
            "https, http",
            "X-Forwarded-Host",
            "shop.test:8443, other");

    assertThat(text(span, "url.scheme")).isEqualTo("https");
    assertThat(text(span, "server.address")).isEqualTo("shop.test");
    assertThat(number(span, "server.port")).isEqualTo(8443);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "proto=https;host=a.test | https | a.test",
        "for=1;Proto=HTTPS;Host=\"a.test:81\", host=b | https | a.test",
        "proto=gopher | http | inner",
        "nonsense | http | inner",
        "= ; ;; | http | inner",
        "proto=\" | http | inner"
      })
  void theHeaderForwardedGoesFirst(String forwarded, String scheme, String host) {
    SpanData span = spanOf("GET", "/users/7", "Host", "inner", "Forwarded", forwarded);

    assertThat(text(span, "url.scheme")).isEqualTo(scheme);
    assertThat(text(span, "server.address")).isEqualTo(host);
  }

  @Test
  void theSchemeIsOneOfTwoSoThatNobodyMakesUpTimeSeries() {
    TestClient client = traced(recorded.stable());

    client.get("/users/1").header("X-Forwarded-Proto", "x1").send();
    client.get("/users/1").header("X-Forwarded-Proto", "x2").send();

    assertThat(recorded.metric("http.server.request.duration").getData().getPoints()).hasSize(1);
  }

  @Test
  void trustedProxiesTellTheClient() {
    r.setTrustedProxies("192.0.2.1");

    SpanData span = spanOf("GET", "/users/7", "X-Forwarded-For", "203.0.113.7");

    assertThat(text(span, "client.address")).isEqualTo("203.0.113.7");
    assertThat(text(span, "network.peer.address")).isEqualTo("192.0.2.1");
  }

  @Test
  void http2IsCalled2() {
    traced(recorded.stable()).get("/users/7").protocol("HTTP/2.0").send();

    assertThat(text(recorded.span(), "network.protocol.version")).isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource({"200, UNSET,", "404, UNSET,", "499, UNSET,", "500, ERROR, 500", "503, ERROR, 503"})
  void statusesFrom500OnAreErrors(int status, StatusCode code, String type) {
    SpanData span = spanOf("GET", "/status/" + status);

    assertThat(span.getStatus().getStatusCode()).isEqualTo(code);
    assertThat(span.getStatus().getDescription()).isEmpty();
    assertThat(text(span, "error.type")).isEqualTo(type);
  }

  @Test
  void whatIsThrownIsAnErrorEvenIfItIsRecoveredOutside() {
    r.use(Recovery.withWriter(null));
    r.use(Tracing.middleware("", recorded.stable()));
    r.get(
        "/x",
        c -> {
          throw new IllegalStateException("boom");
        });

    assertThat(TestClient.of(r).get("/x").send().status()).isEqualTo(500);

    SpanData span = recorded.span();
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(number(span, "http.response.status_code")).isEqualTo(500);
    assertThat(text(span, "error.type")).isEqualTo("java.lang.IllegalStateException");
    assertThat(span.getEvents()).extracting(EventData::getName).containsExactly("exception");
    assertThat(point("http.server.request.duration").getAttributes())
        .isEqualTo(
            Attributes.builder()
                .put("http.request.method", "GET")
                .put("url.scheme", "http")
                .put("network.protocol.version", "1.1")
                .put("http.route", "/x")
                .put("http.response.status_code", 500)
                .put("error.type", "java.lang.IllegalStateException")
                .build());
  }

  @Test
  void whatIsThrownAfterTheHeadHasItsStatus() {
    r.use(Tracing.middleware("", recorded.stable()));
    r.get(
        "/x",
        c -> {
          c.string(202, "half");
          throw new ClientGoneException(new java.io.IOException());
        });

    TestClient.of(r).get("/x").send();

    assertThat(number(recorded.span(), "http.response.status_code")).isEqualTo(202);
    assertThat(text(recorded.span(), "error.type"))
        .isEqualTo("dev.jenever.http.ClientGoneException");
  }

  @Test
  void threadsWrapNothingAroundAnErrorType() {
    Throwable wrapped =
        new ExecutionException(new CompletionException(new IllegalArgumentException("x")));

    assertThat(ErrorTypes.of(wrapped)).isEqualTo("java.lang.IllegalArgumentException");
    assertThat(ErrorTypes.of(new ExecutionException("alone", null)))
        .isEqualTo("java.util.concurrent.ExecutionException");
  }

  @Test
  void errorsThatHandlersCollectAreEvents() {
    r.use(Tracing.middleware("", recorded.stable()));
    r.get(
        "/x",
        c -> {
          c.error(new IllegalStateException("one"));
          c.string(404, "x");
        });

    TestClient.of(r).get("/x").send();

    assertThat(recorded.span().getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(recorded.span().getEvents()).hasSize(1);
  }

  @Test
  void headersAreShownOnRequest() {
    TracingConfig config =
        recorded
            .stable()
            .captureRequestHeaders("X-Tenant", "Missing")
            .captureResponseHeaders("Content-Type");
    traced(config).get("/users/7").header("X-Tenant", "a").header("x-tenant", "b").send();

    Attributes attributes = recorded.span().getAttributes();
    assertThat(attributes.get(AttributeKey.stringArrayKey("http.request.header.x-tenant")))
        .containsExactly("a", "b");
    assertThat(attributes.get(AttributeKey.stringArrayKey("http.response.header.content-type")))
        .isEqualTo(List.of("text/plain; charset=utf-8"));
    assertThat(attributes.get(AttributeKey.stringArrayKey("http.request.header.missing"))).isNull();
  }

  @Test
  void whatIsLeftToChoiceIsShownOnRequest() {
    traced(recorded.stable().optInAttributes(true))
        .post("/users/7")
        .remoteAddress("192.0.2.1:4711")
        .header("User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1)")
        .body("hello")
        .send();

    SpanData span = recorded.span();
    assertThat(number(span, "client.port")).isEqualTo(4711);
    assertThat(text(span, "network.transport")).isEqualTo("tcp");
    assertThat(number(span, "http.request.body.size")).isEqualTo(5);
    assertThat(number(span, "http.response.body.size")).isEqualTo(4);
    assertThat(text(span, "user_agent.synthetic.type")).isEqualTo("bot");
    assertThat(recorded.metrics())
        .extracting(MetricData::getName)
        .containsExactlyInAnyOrder(
            "http.server.request.duration",
            "http.server.request.body.size",
            "http.server.response.body.size");
  }

  @ParameterizedTest
  @ValueSource(strings = {"alwayson/1", "my-synthetic-check", "UptimeRobot"})
  void probesAreTests(String agent) {
    traced(recorded.stable().optInAttributes(true))
        .get("/users/7")
        .header("User-Agent", agent)
        .send();

    assertThat(text(recorded.span(), "user_agent.synthetic.type")).isEqualTo("test");
  }

  @Test
  void theDurationIsMeasuredInSecondsWithTheBoundsOfTheConventions() {
    traced(recorded.stable()).get("/users/7").send();

    MetricData metric = recorded.metric("http.server.request.duration");
    assertThat(metric.getUnit()).isEqualTo("s");
    HistogramPointData point = (HistogramPointData) point("http.server.request.duration");
    assertThat(point.getBoundaries())
        .containsExactly(
            0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);
    assertThat(point.getCount()).isEqualTo(1);
    assertThat(point.getSum()).isPositive();
    assertThat(point.getExemplars()).isEmpty();
    assertThat(recorded.metrics()).hasSize(1);
  }

  @Test
  void requestsThatRunAreCountedOnRequest() {
    r.use(Tracing.middleware("", recorded.stable().activeRequests(true)));
    long[] during = {-1};
    r.get("/x", c -> during[0] = active());

    TestClient.of(r).get("/x").send();

    assertThat(during[0]).isEqualTo(1);
    assertThat(active()).isZero();
  }

  private long active() {
    return ((LongPointData) point("http.server.active_requests")).getValue();
  }

  private io.opentelemetry.sdk.metrics.data.PointData point(String metric) {
    return recorded.metric(metric).getData().getPoints().iterator().next();
  }
}
