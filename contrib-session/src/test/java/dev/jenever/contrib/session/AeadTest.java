package dev.jenever.contrib.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.testing.TestResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AeadTest {

  private static final byte[] OTHER = "other".getBytes(UTF_8);

  private final TestClock clock = new TestClock();

  private CookieStore store(byte[]... keys) {
    CookieStore store = CookieStore.create(keys).aead();
    store.clock(clock);
    return store;
  }

  @Test
  void nobodyReadsWhatIsInACookie() throws Exception {
    App app = App.of(store(App.SECRET));

    String pair = App.pair(app.change(session -> session.set("role", "admin")));

    assertThat(pair).startsWith("s=j1.").doesNotContain("YWRtaW4");
    assertThat(app.show(session -> session.get("role"))).isEqualTo("admin");
  }

  @Test
  void everyChangedCharacterIsNoticed() throws Exception {
    CookieStore store = store(App.SECRET);
    String value = App.pair(App.of(store).change(s -> s.set("a", 1))).substring(2);

    for (int i = 0; i < value.length(); i++) {
      char other = value.charAt(i) == 'A' ? 'B' : 'A';
      String forged = value.substring(0, i) + other + value.substring(i + 1);
      Content content = store.load("s", forged);
      boolean lastBitsOnly = i == value.length() - 1 && content.fault == null;
      assertThat(content.isNew || lastBitsOnly).as(forged).isTrue();
      assertThat(content.guarded).isFalse();
    }
  }

  @Test
  void aCookieIsForOneNameAlone() throws Exception {
    CookieStore store = store(App.SECRET);
    String value = App.pair(App.of(store).change(s -> s.set("a", 1))).substring(2);

    assertThat(store.load("t", value).isNew).isTrue();
    assertThat(store.load("s", value).isNew).isFalse();
  }

  @Test
  void keysAreChangedByPuttingNewOnesInFront() throws Exception {
    TestResponse old = App.of(store(App.SECRET)).change(session -> session.set("a", 1));
    App app = App.of(store(OTHER, null, App.SECRET, null));

    assertThat(app.with(App.pair(old), session -> session.get("a")).text()).isEqualTo("1");
    assertThat(App.of(store(OTHER)).with(App.pair(old), session -> session.get("a")).text())
        .isEqualTo("null");
  }

  @Test
  void cookiesOfTheOriginalAreStillRead() throws Exception {
    TestResponse signed =
        App.of(CookieStore.create(App.SECRET)).change(session -> session.set("a", 1));
    App app = App.of(CookieStore.create(App.SECRET).aead());

    TestResponse response = app.with(App.pair(signed), session -> session.get("a"));

    assertThat(response.text()).isEqualTo("1");
  }

  @Test
  void cookiesAgeAsTheOthersDo() throws Exception {
    CookieStore store = store(App.SECRET);
    App app = App.of(store.maxAge(60));
    app.change(session -> session.set("a", 1));

    clock.pass(Duration.ofSeconds(60));
    assertThat(app.show(session -> session.get("a"))).isEqualTo("1");
    clock.pass(Duration.ofSeconds(1));

    assertThat(app.show(session -> session.fault().orElseThrow().getMessage()))
        .isEqualTo("session: expired timestamp");
  }

  @Test
  void tooMuchIsRefused() {
    Content content = new Content(Options.usual());
    content.values.put("a", "x".repeat(4000));

    assertThatThrownBy(() -> store(App.SECRET).save("s", content, false))
        .isInstanceOf(SessionException.class)
        .hasMessageStartingWith("session: the value is too long: 5");
  }
}
