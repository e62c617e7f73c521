package dev.jenever.contrib.session.jdbc;

import dev.jenever.Engine;
import dev.jenever.contrib.session.Session;
import dev.jenever.contrib.session.Sessions;
import dev.jenever.contrib.session.Store;
import dev.jenever.testing.TestClient;

/** An app that counts visits. */
final class Visits {

  private Visits() {}

  /** Returns a client that keeps its cookies. */
  static TestClient to(Store store) {
    Engine engine = Engine.create();
    engine.use(Sessions.of("mysession", store));
    engine.get(
        "/visit",
        c -> {
          Session session = Sessions.get(c);
          int visits = session.get("visits", Integer.class).orElse(0) + 1;
          session.set("visits", visits);
          session.save();
          c.string(200, "%d", visits);
        });
    engine.get("/id", c -> c.string(200, Sessions.get(c).id()));
    return TestClient.of(engine).withCookies();
  }
}
