package dev.jenever.contrib.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jenever.testing.TestResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BeyondTheOriginalTest {

  private final FlakyRecords records = new FlakyRecords();
  private final RecordStore store = RecordStore.builder(records).build(App.SECRET);
  private final TestClock clock = new TestClock();

  @Test
  void oneCookieIsSetHoweverOftenASessionIsSaved() throws Exception {
    App app = App.of(Sessions.builder().singleCookie().of("s", store));

    TestResponse response =
        app.change(
            session -> {
              session.set("a", 1);
              session.save();
              session.set("a", 2);
              session.save();
              session.set("a", 3);
            });

    assertThat(App.cookies(response)).hasSize(1);
    assertThat(app.show(session -> session.get("a"))).isEqualTo("3");
  }

  @Test
  void aNewIdKeepsTheValuesAndForgetsTheOldRecord() throws Exception {
    App app = App.of(store);
    TestResponse before = app.change(session -> session.set("a", 1));
    String id = app.show(Session::id);

    app.change(Session::renewId);

    assertThat(app.show(Session::id)).hasSize(52).isNotEqualTo(id);
    assertThat(app.show(session -> session.get("a"))).isEqualTo("1");
    assertThat(records.kept.size()).isEqualTo(1);
    assertThat(App.of(store).with(App.pair(before), session -> session.get("a")).text())
        .isEqualTo("null");
  }

  @Test
  void aNewIdIsNotGivenBeforeTheSave() throws Exception {
    App app = App.of(store);
    app.change(session -> session.set("a", 1));
    String id = app.show(Session::id);

    app.show(
        session -> {
          session.renewId();
          return "";
        });

    assertThat(app.show(Session::id)).isEqualTo(id);
  }

  @Test
  void aSessionThatNobodyLooksAtEnds() throws Exception {
    store.clock(clock);
    App app = App.of(Sessions.builder().idleTimeout(Duration.ofMinutes(30)).of("s", store));
    app.change(session -> session.set("a", 1));
    String id = app.show(Session::id);

    clock.pass(Duration.ofMinutes(30));

    assertThat(app.show(session -> session.get("a") + " " + session.isNew()))
        .isEqualTo("null true");
    app.change(session -> session.set("b", 2));
    assertThat(app.show(Session::id)).isNotEqualTo(id);
    assertThat(records.kept.size()).isEqualTo(1);
  }

  @Test
  void lookingAtASessionProlongsIt() throws Exception {
    store.clock(clock);
    App app = App.of(Sessions.builder().idleTimeout(Duration.ofMinutes(30)).of("s", store));
    app.change(session -> session.set("a", 1));

    for (int i = 0; i < 10; i++) {
      clock.pass(Duration.ofMinutes(29));
      assertThat(app.show(session -> session.get("a"))).isEqualTo("1");
    }
    assertThat(records.saves).isEqualTo(11);
  }

  @Test
  void lookingTwiceInAShortTimeSavesNothing() throws Exception {
    store.clock(clock);
    App app = App.of(Sessions.builder().idleTimeout(Duration.ofMinutes(30)).of("s", store));
    app.change(session -> session.set("a", 1));

    clock.pass(Duration.ofMinutes(2));
    TestResponse response = app.request(session -> session.get("a"));

    assertThat(App.cookies(response)).isEmpty();
    assertThat(records.saves).isEqualTo(1);
  }

  @Test
  void aSessionEndsWhateverHappens() throws Exception {
    CookieStore cookies = CookieStore.create(App.SECRET);
    cookies.clock(clock);
    App app = App.of(Sessions.builder().lifetime(Duration.ofHours(2)).of("s", cookies));
    app.change(session -> session.set("n", 0));

    for (int i = 1; i < 4; i++) {
      clock.pass(Duration.ofMinutes(30));
      app.change(session -> session.set("n", session.get("n", Integer.class).orElseThrow() + 1));
    }
    assertThat(app.show(session -> session.get("n"))).isEqualTo("3");
    clock.pass(Duration.ofMinutes(30));

    assertThat(app.show(session -> session.get("n"))).isEqualTo("null");
  }

  @Test
  void momentsAreNotAmongTheValues() throws Exception {
    App app = App.of(Sessions.builder().lifetime(Duration.ofHours(2)).of("s", store));
    app.change(session -> session.set("a", 1));

    assertThat(app.show(Session::keys)).isEqualTo("[a]");
  }

  @Test
  void sessionsFromBeforeHaveTheirTimeFromNowOn() throws Exception {
    store.clock(clock);
    App before = App.of(store);
    TestResponse saved = before.change(session -> session.set("a", 1));
    clock.pass(Duration.ofDays(3));
    App app = App.of(Sessions.builder().idleTimeout(Duration.ofMinutes(30)).of("s", store));

    TestResponse response = app.with(App.pair(saved), session -> session.get("a"));

    assertThat(response.text()).isEqualTo("1");
    clock.pass(Duration.ofMinutes(31));
    assertThat(app.show(session -> session.get("a"))).isEqualTo("null");
  }

  @Test
  void timesBelowASecondAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sessions.builder().idleTimeout(Duration.ofMillis(999)))
        .withMessage("idleTimeout: PT0.999S (expected: at least PT1S)");
  }

  @Test
  void safeOptionsAreSafe() throws Exception {
    App app = App.of(store.options(Options.safe()));

    String cookie = App.cookies(app.change(session -> session.set("a", 1))).get(0);

    assertThat(cookie).contains("; Path=/;", "; HttpOnly; Secure; SameSite=Lax");
  }
}
