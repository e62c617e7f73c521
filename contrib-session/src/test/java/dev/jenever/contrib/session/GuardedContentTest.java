package dev.jenever.contrib.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.testing.TestResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What cannot be read is not overwritten. */
class GuardedContentTest {

  private static final byte[] GARBAGE = {0x05, (byte) 0xFF, (byte) 0x81, 0x01};

  private final FlakyRecords records = new FlakyRecords();
  private final RecordStore store = RecordStore.builder(records).build(App.SECRET);
  private final App app = App.of(store);

  private String brokenRecord() throws Exception {
    app.change(session -> session.set("a", 1));
    String id = app.show(Session::id);
    records.kept.save(id, GARBAGE, Duration.ZERO);
    return id;
  }

  @Test
  void aBrokenRecordStaysAsItIs() throws Exception {
    String id = brokenRecord();

    TestResponse response =
        app.request(
            session -> {
              session.set("b", 2);
              assertThatThrownBy(session::save)
                  .isInstanceOf(SessionException.class)
                  .hasMessage(
                      "session: what is stored cannot be read and is not overwritten: unexpected"
                          + " EOF");
              return session.get("a");
            });

    assertThat(response.text()).isEqualTo("null");
    assertThat(App.cookies(response)).isEmpty();
    assertThat(records.kept.load(id)).isEqualTo(GARBAGE);
  }

  @Test
  void aNewIdLeavesABrokenRecordBehind() throws Exception {
    String id = brokenRecord();

    app.change(
        session -> {
          session.renewId();
          session.set("b", 2);
        });

    assertThat(records.kept.load(id)).isEqualTo(GARBAGE);
    assertThat(app.show(session -> session.get("b"))).isEqualTo("2");
  }

  @Test
  void replacingMustBeAskedFor() throws Exception {
    String id = brokenRecord();
    App replacing = App.of(Sessions.builder().replaceUnreadable().of("s", store));
    String cookie = "s=" + new KeyRing(new byte[][] {App.SECRET}).encode("s", SessionId.write(id));

    replacing.with(
        cookie,
        session -> {
          session.set("b", 2);
          session.save();
          return "";
        });

    assertThat(app.show(session -> session.get("b"))).isEqualTo("2");
  }

  @Test
  void aSignedCookieThatIsNoGobIsNotReplaced() throws Exception {
    String cookie = "s=" + new KeyRing(new byte[][] {App.SECRET}).encode("s", GARBAGE);
    App cookies = App.of(CookieStore.create(App.SECRET));

    TestResponse response =
        cookies.with(
            cookie,
            session -> {
              session.set("a", 1);
              session.save();
              return "";
            });

    assertThat(response.status()).isEqualTo(500);
    assertThat(App.cookies(response)).isEmpty();
  }

  @Test
  void aForgedCookieIsReplaced() throws Exception {
    String cookie =
        "s="
            + new KeyRing(new byte[][] {{1}})
                .encode("s", new GobSerializer().serialize(java.util.Map.of()));
    App cookies = App.of(CookieStore.create(App.SECRET));

    TestResponse response =
        cookies.with(
            cookie,
            session -> {
              session.set("a", 1);
              session.save();
              return session.fault().orElseThrow().getMessage();
            });

    assertThat(response.text()).isEqualTo("securecookie: the value is not valid");
    assertThat(App.cookies(response)).hasSize(1);
  }
}
