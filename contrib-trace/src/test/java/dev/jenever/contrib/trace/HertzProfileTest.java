package dev.jenever.contrib.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.middleware.Recovery;
import dev.jenever.testing.TestClient;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of {@link Profile#HERTZ} no recorded case can show. */
class HertzProfileTest {

  private final Recorded recorded = new Recorded();
  private final Engine r = Engine.create();

  private SpanData spanOf(String target, String host) {
    r.use(Tracing.middleware("", recorded.config().profile(Profile.HERTZ)));
    r.get("/status/:code", c -> c.status(Integer.parseInt(c.param("code"))));
    TestClient.of(r).get(target).header("Host", host).send();
    return recorded.span();
  }

  private static String text(SpanData span, String key) {
    return span.getAttributes().get(AttributeKey.stringKey(key));
  }

  /** The ones in the ranges that Hertz knows; others have another reason phrase there. */
  @ParameterizedTest
  @ValueSource(ints = {100, 103, 200, 208, 226, 300, 305, 307, 308})
  void statusesThatAreKnownAndBelow400AreFine(int status) {
    assertThat(HertzStatus.of(status)).isEqualTo(StatusCode.UNSET);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 418, 421, 426, 428, 429, 431, 451, 500, 508, 510, 511})
  void statusesFrom400OnAreErrors(int status) {
    assertThat(HertzStatus.of(status)).isEqualTo(StatusCode.ERROR);
    assertThat(HertzStatus.isValid(status)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 99, 104, 209, 225, 227, 306, 309, 419, 420, 427, 430, 432, 509, 512, 600})
  void statusesThatAreNotKnownAreErrors(int status) {
    assertThat(HertzStatus.of(status)).isEqualTo(StatusCode.ERROR);
    assertThat(HertzStatus.isValid(status)).isFalse();
  }

  @Test
  void aStatusThatIsNotKnownIsNamed() {
    SpanData span = spanOf("/status/209", "shop.test");

    assertThat(span.getStatus().getDescription()).isEqualTo("Invalid HTTP status code 209");
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1:81, 192.0.2.1, , 81",
    "192.0.2.256, , 192.0.2.256,",
    "1.2.3, , 1.2.3,",
    "1.2.3.4., , 1.2.3.4.,",
    "[::1]:81, ::1, , 81",
    "[::1], , [::1],",
    "shop.test, , shop.test,",
    "shop.test:99999, , shop.test,"
  })
  void hostsAreAddressesOrNames(String host, String ip, String name, Long port) {
    SpanData span = spanOf("/status/200", host);

    assertThat(text(span, "net.host.ip")).isEqualTo(ip);
    assertThat(text(span, "net.host.name")).isEqualTo(name);
    assertThat(span.getAttributes().get(AttributeKey.longKey("net.host.port"))).isEqualTo(port);
  }

  @Test
  void whatIsThrownIsAnErrorWithItsStack() {
    r.use(Recovery.withWriter(null));
    r.use(Tracing.middleware("", recorded.config().profile(Profile.HERTZ)));
    r.get(
        "/x",
        c -> {
          throw new IllegalStateException("boom");
        });

    TestClient.of(r).get("/x").send();

    SpanData span = recorded.span();
    assertThat(span.getStatus().getDescription()).isEqualTo("boom");
    assertThat(span.getAttributes().get(AttributeKey.longKey("http.status_code"))).isEqualTo(500);
    EventData event =
        span.getEvents().stream()
            .filter(e -> e.getName().equals("exception"))
            .findFirst()
            .orElseThrow();
    assertThat(event.getAttributes().get(AttributeKey.stringKey("exception.stacktrace")))
        .contains("HertzProfileTest");
  }

  @Test
  void measurementsLeaveTheResourceToTheExporter() {
    spanOf("/status/200", "shop.test");

    assertThat(recorded.metrics())
        .hasSize(2)
        .allSatisfy(
            metric ->
                assertThat(metric.getData().getPoints())
                    .allSatisfy(
                        point ->
                            assertThat(
                                    point
                                        .getAttributes()
                                        .get(AttributeKey.stringKey("service.name")))
                                .isNull()));
  }
}
