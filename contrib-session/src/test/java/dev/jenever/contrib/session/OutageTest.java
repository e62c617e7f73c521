package dev.jenever.contrib.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.jenever.Engine;
import dev.jenever.middleware.Logger;
import dev.jenever.middleware.Recovery;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

class OutageTest {

  private final FlakyRecords records = new FlakyRecords();
  private final RecordStore store = RecordStore.builder(records).build(App.SECRET);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final ch.qos.logback.classic.Logger logger =
      (ch.qos.logback.classic.Logger) LoggerFactory.getLogger("dev.jenever.contrib.session");

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
  }

  @Test
  void aSessionIsEmptyWhileItsStoreIsDown() throws Exception {
    App app = App.of(store);
    app.change(session -> session.set("a", 1));
    records.down = true;

    assertThat(app.show(session -> session.get("a") + " " + session.fault().isPresent()))
        .isEqualTo("null true");
    assertThat(log.list)
        .extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Level.ERROR, "[sessions] ERROR! err=connection refused"));
  }

  @Test
  void whatIsStoredOutlivesAnOutageInTheMiddleOfARequest() throws Exception {
    App app = App.of(store);
    app.change(session -> session.set("cart", "full"));
    records.down = true;

    TestResponse response =
        app.request(
            session -> {
              session.set("seen", true);
              records.down = false;
              session.save();
              return "";
            });

    assertThat(response.status()).isEqualTo(500);
    assertThat(App.cookies(response)).isEmpty();
    assertThat(app.show(session -> session.get("cart"))).isEqualTo("full");
  }

  @Test
  void aSaveThatFailsSetsNoCookieAndCanBeTriedAgain() throws Exception {
    App app = App.of(store);

    TestResponse response =
        app.request(
            session -> {
              session.set("a", 1);
              records.down = true;
              String said = "";
              try {
                session.save();
              } catch (StoreUnavailableException e) {
                said = e.getMessage();
              }
              records.down = false;
              session.save();
              return said;
            });

    assertThat(response.text()).isEqualTo("connection refused");
    assertThat(App.cookies(response)).hasSize(1);
    assertThat(app.show(session -> session.get("a"))).isEqualTo("1");
  }

  @Test
  void underFailTheAnswerIs503() throws Exception {
    App app = App.of(Sessions.builder().outage(OutagePolicy.FAIL).of("s", store));
    app.change(session -> session.set("a", 1));
    records.down = true;

    TestResponse response = app.request(session -> session.get("a"));

    assertThat(response.status()).isEqualTo(503);
    assertThat(response.text()).isEmpty();
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly("[sessions] ERROR! err=connection refused");
    records.down = false;
    assertThat(app.show(session -> session.get("a"))).isEqualTo("1");
  }

  @ParameterizedTest
  @EnumSource(OutagePolicy.class)
  void anOutageIsInOneLineOfAllLogs(OutagePolicy policy) throws Exception {
    ByteArrayOutputStream others = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(others, true, UTF_8);
    Engine engine = Engine.create();
    engine.use(Logger.withWriter(out), Recovery.withWriter(out));
    engine.use(Sessions.builder().outage(policy).many(List.of("a", "b"), store));
    engine.post(
        "/",
        c -> {
          List<Session> both = List.of(Sessions.get(c, "a"), Sessions.get(c, "b"));
          both.forEach(session -> session.get("n"));
          both.forEach(session -> session.set("n", 1));
          both.forEach(Session::save);
        });
    TestClient client = TestClient.of(engine).withCookies();
    client.post("/").send();
    TestClient stranger = TestClient.of(engine);
    records.down = true;

    int read = client.post("/").send().status();
    assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).hasSize(1);
    int saved = stranger.post("/").send().status();

    int expected = policy == OutagePolicy.FAIL ? 503 : 500;
    assertThat(List.of(read, saved)).containsOnly(expected);
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "[sessions] ERROR! err=connection refused", "[sessions] ERROR! err=connection refused");
    assertThat(others.toString(UTF_8)).doesNotContain("connection refused");
  }

  @Test
  void aStoreThatResetsItsConnectionIsNotTakenForAClientThatHasGone() throws Exception {
    App app = App.of(store);
    app.change(session -> session.set("a", 1));
    records.down = true;
    records.reason = "Connection reset";

    assertThat(app.change(session -> session.set("a", 2)).status()).isEqualTo(500);
  }

  @Test
  void underFailThoseWithoutASessionAreServed() throws Exception {
    App app = App.of(Sessions.builder().outage(OutagePolicy.FAIL).of("s", store));
    records.down = true;

    assertThat(app.request(session -> session.get("a")).status()).isEqualTo(200);
    assertThat(app.change(session -> session.set("a", 1)).status()).isEqualTo(503);
  }

  @Test
  void aSessionCanBeEndedThoughItCannotBeRead() throws Exception {
    App app = App.of(store);
    app.change(session -> session.set("a", 1));
    String id = app.show(Session::id);
    records.kept.save(id, new byte[] {1, 2, 3}, java.time.Duration.ZERO);

    TestResponse response =
        app.change(session -> session.options(session.options().withMaxAge(-1)));

    assertThat(App.cookies(response).get(0)).startsWith("s=;");
    assertThat(records.kept.size()).isZero();
  }
}
