package dev.jenever.contrib.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.jenever.Engine;
import dev.jenever.testing.TestClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UpdateTest {

  private static final int THREADS = 8;
  private static final int UPDATES = 250;

  @TempDir static Path directory;

  static Stream<RecordStore> stores() {
    return Stream.of(MemoryStore.create(App.SECRET), FilesystemStore.create(directory, App.SECRET));
  }

  private static void increment(Session session) {
    session.set("n", session.get("n", Integer.class).orElse(0) + 1);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void noneOfManyAtOnceIsLost(RecordStore store) throws Exception {
    Engine engine = Engine.create();
    engine.use(Sessions.of("s", store));
    engine.post("/", c -> Sessions.get(c).update(UpdateTest::increment));
    engine.get("/", c -> c.string(200, "%v", Sessions.get(c).get("n")));
    String cookie = App.pair(TestClient.of(engine).post("/").send());
    TestClient client = TestClient.of(engine).withHeader("Cookie", cookie);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < UPDATES; i++) {
      all.add(threads.submit(() -> client.post("/").send()));
    }

    for (Future<?> each : all) {
      each.get();
    }
    threads.shutdown();

    assertThat(client.get("/").send().text()).isEqualTo(Integer.toString(UPDATES + 1));
  }

  @Test
  void aChangeIsMadeAgainOnWhatOthersHaveSaved() throws Exception {
    RecordStore store = MemoryStore.create(App.SECRET);
    App app = App.of(store);
    String cookie = App.pair(app.change(session -> session.set("list", List.of("a"))));
    App other = App.of(store);
    int[] calls = {0};

    app.show(
        session -> {
          session.update(
              s -> {
                s.get("own");
                if (calls[0]++ == 0) {
                  change(other, cookie);
                }
                s.set("own", calls[0]);
              });
          return "";
        });

    assertThat(calls[0]).isEqualTo(2);
    assertThat(app.show(session -> session.get("own") + " " + session.get("others")))
        .isEqualTo("2 true");
  }

  private static void change(App other, String cookie) {
    try {
      other.with(
          cookie,
          s -> {
            s.set("others", true);
            s.save();
            return "";
          });
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void changesThatAreNotSavedAreNotMixedIn() throws Exception {
    App.of(MemoryStore.create(App.SECRET))
        .show(
            session -> {
              session.set("a", 1);
              assertThatIllegalStateException()
                  .isThrownBy(() -> session.update(UpdateTest::increment))
                  .withMessage("session: there are changes that are not saved");
              return "";
            });
  }

  @Test
  void inACookieItIsAChangeAndASave() throws Exception {
    App app = App.of(CookieStore.create(App.SECRET));

    app.show(
        session -> {
          session.update(UpdateTest::increment);
          return "";
        });

    assertThat(app.show(session -> session.get("n"))).isEqualTo("1");
  }
}
