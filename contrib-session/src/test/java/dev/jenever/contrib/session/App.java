package dev.jenever.contrib.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.Engine;
import dev.jenever.Handler;
import dev.jenever.middleware.Recovery;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** An app of one middleware, each of whose requests does what the test says. */
final class App {

  static final byte[] SECRET = "secret".getBytes(UTF_8);

  private final TestClient client;
  private Function<Session, Object> work = session -> "";
  private String cookie = "";

  private App(TestClient client) {
    this.client = client;
  }

  static App of(Handler middleware) {
    Engine engine = Engine.create();
    App[] app = new App[1];
    engine.use(Recovery.withWriter(null), middleware);
    engine.get("/", c -> c.string(200, "%s", String.valueOf(app[0].work.apply(Sessions.get(c)))));
    app[0] = new App(TestClient.of(engine));
    return app[0];
  }

  static App of(Store store) {
    return of(Sessions.of("s", store));
  }

  /** Does something with the session of a request, and saves it. */
  TestResponse change(Consumer<Session> change) throws Exception {
    return request(
        session -> {
          change.accept(session);
          session.save();
          return "";
        });
  }

  /** Returns what a request shows. */
  String show(Function<Session, Object> work) throws Exception {
    return request(work).text();
  }

  TestResponse request(Function<Session, Object> work) throws Exception {
    return keeping(cookie.isEmpty() ? client : client.withHeader("Cookie", cookie), work);
  }

  TestResponse with(String cookie, Function<Session, Object> work) throws Exception {
    return keeping(client.withHeader("Cookie", cookie), work);
  }

  /** Sends a request and keeps its cookie, whatever it says of its age and way. */
  private TestResponse keeping(TestClient client, Function<Session, Object> work) throws Exception {
    this.work = work;
    TestResponse response = client.get("/").send();
    for (String line : cookies(response)) {
      cookie = line.contains("; Max-Age=0") ? "" : line.split(";")[0];
    }
    return response;
  }

  static List<String> cookies(TestResponse response) {
    return response.headers().values("Set-Cookie");
  }

  static String pair(TestResponse response) {
    return cookies(response).get(0).split(";")[0];
  }
}
