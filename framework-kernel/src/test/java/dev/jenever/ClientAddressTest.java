package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestContext;
import dev.jenever.testing.TestRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class ClientAddressTest {

  private final Logger logger = (Logger) LoggerFactory.getLogger(Engine.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
  }

  private static String clientIp(Engine engine, TestRequest request) {
    return TestContext.create(engine, request).context().clientIp();
  }

  private static TestRequest request(Engine engine) {
    return TestClient.of(engine).get("/");
  }

  @ParameterizedTest(name = "{0} | {1} | {2} -> {3}")
  @CsvSource({
    "'0.0.0.0/0 ::/0', '1.1.1.1,2.2.2.2 , 10.0.0.1', '', 1.1.1.1",
    "10.0.0.1 192.0.2.1, '1.1.1.1,2.2.2.2 , 10.0.0.1', '', 2.2.2.2",
    "192.0.2.0/24, '1.1.1.1, bad', '', 192.0.2.1",
    "192.0.2.1, 1.1.1.1:80, '', 192.0.2.1",
    "192.0.2.1, bad, ' 3.3.3.3 ', 3.3.3.3",
    "192.0.2.1, ::ffff:1.2.3.4, '', ::ffff:1.2.3.4",
    "192.0.2.2, 1.1.1.1, 3.3.3.3, 192.0.2.1",
    "::ffff:0:0/96, 1.1.1.1, '', 1.1.1.1",
    "::/0, 1.1.1.1, '', 192.0.2.1"
  })
  void forwardedAddressCountsWhenThePeerIsTrusted(
      String trusted, String forwarded, String real, String expected) {
    Engine engine = Engine.create().setTrustedProxies(trusted.split(" "));
    TestRequest request = request(engine).header("X-Forwarded-For", forwarded);
    if (!real.isEmpty()) {
      request.header("X-Real-IP", real);
    }

    assertThat(clientIp(engine, request)).isEqualTo(expected);
    assertThat(log.list).isEmpty();
  }

  @Test
  void linesOfOneHeaderAreJoined() {
    Engine engine = Engine.create().setTrustedProxies("192.0.2.1");
    TestRequest request = request(engine);
    request.header("X-Forwarded-For", "1.1.1.1").header("X-Forwarded-For", "2.2.2.2");

    assertThat(clientIp(engine, request)).isEqualTo("2.2.2.2");
  }

  @Test
  void nobodyIsTrustedAtFirstAndTheLogSaysSoOnce() {
    Engine engine = Engine.create();

    for (int i = 0; i < 2; i++) {
      assertThat(clientIp(engine, request(engine).header("X-Forwarded-For", "1.1.1.1")))
          .isEqualTo("192.0.2.1");
    }

    assertThat(log.list).hasSize(1);
    assertThat(log.list.get(0).getFormattedMessage())
        .contains("X-Forwarded-For")
        .contains("setTrustedProxies(\"192.0.2.1\")")
        .contains("setTrustedProxies(\"0.0.0.0/0\", \"::/0\")");
  }

  @Test
  void nothingIsLoggedWithoutAForwardingHeaderOrWhenNobodyIsTrustedOnPurpose() {
    Engine engine = Engine.create();
    clientIp(engine, request(engine));
    Engine alone = Engine.create().setTrustedProxies();
    clientIp(alone, request(alone).header("X-Forwarded-For", "1.1.1.1"));

    assertThat(log.list).isEmpty();
  }

  @Test
  void platformHeaderIsBelievedAsItIs() {
    Engine engine = Engine.create();
    engine.options().trustedPlatform = "CF-Connecting-IP";

    assertThat(clientIp(engine, request(engine).header("CF-Connecting-IP", "garbage")))
        .isEqualTo("garbage");
  }

  @Test
  void forwardingCanBeSwitchedOff() {
    Engine engine = Engine.create().setTrustedProxies("0.0.0.0/0");
    engine.options().forwardedByClientIp = false;

    assertThat(clientIp(engine, request(engine).header("X-Forwarded-For", "1.1.1.1")))
        .isEqualTo("192.0.2.1");
  }

  @ParameterizedTest(name = "{0} -> {1}, {2}")
  @CsvSource({
    "192.0.2.1:80, 192.0.2.1, 192.0.2.1",
    "' 192.0.2.1:80 ', 192.0.2.1, 192.0.2.1",
    "[2001:DB8::0:1]:80, 2001:DB8::0:1, 2001:db8::1",
    "[fe80::1%eth0]:80, fe80::1%eth0, ''",
    "[::ffff:1.2.3.4]:80, ::ffff:1.2.3.4, 1.2.3.4",
    "[1:0:0:2:0:0:0:3]:80, 1:0:0:2:0:0:0:3, 1:0:0:2::3",
    "[::]:80, ::, ::",
    "[1:2:3:4:5:6:0:8]:80, 1:2:3:4:5:6:0:8, 1:2:3:4:5:6:0:8",
    "192.0.2.1, '', ''",
    "2001:db8::1:80, '', ''",
    "[::1]80, '', ''",
    "'[a]b:1', '', ''",
    "@, '', ''"
  })
  void peerIsTheHostOfTheRemoteAddress(String remote, String remoteIp, String clientIp) {
    Engine engine = Engine.create();
    Context c = TestContext.create(engine, request(engine).remoteAddress(remote)).context();

    assertThat(c.remoteIp()).isEqualTo(remoteIp);
    assertThat(c.clientIp()).isEqualTo(clientIp);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello/world", "8.8.8.8/33", "::/129", "1.2.3.4/", "1.2.3.4/a", "1.2/8"})
  void badBlockIsRefused(String proxy) {
    assertThatThrownBy(() -> Engine.create().setTrustedProxies("10.0.0.1", proxy))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("invalid CIDR address: " + proxy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "8.8.8.256", "", "fe80::1%eth0", "01.2.3.4"})
  void badAddressIsRefused(String proxy) {
    assertThatThrownBy(() -> Engine.create().setTrustedProxies(proxy))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("invalid IP address: " + proxy);
  }
}
